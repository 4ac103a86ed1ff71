#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/scenario_options.h"
#include "app/command_line/output/words.h"
#include "core/base/text.h"
#include "core/expression/evaluate.h"
#include "core/runs/central_run.h"

namespace chokepoint::app {

namespace {

struct EvaluateOptions {
  std::vector<std::string> expressions;
  ScenarioOptions scenario;
};

std::string valueText(const Value& value) {
  if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return toText(std::get<double>(value));
}

void appendErrors(Errors& all, const Errors& more, const std::string& expression) {
  for (auto error : more) {
    error.place = placeIn(inQuotes(expression), error.place);
    all.push_back(std::move(error));
  }
}

Outcome evaluateAll(const EvaluateOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.scenario, notices);
  Errors errors = scenario ? Errors{} : scenario.errors();
  std::vector<Expression> expressions;
  for (const auto& text : options.expressions) {
    if (const auto parsed = Expression::parse(text))
      expressions.push_back(*parsed);
    else
      appendErrors(errors, parsed.errors(), text);
  }
  if (!errors.empty()) return errors;
  const CentralRun central(*scenario);
  std::string lines;
  for (const auto& expression : expressions) {
    if (const auto value = evaluate(expression, central.subject()))
      lines += valueText(*value) + '\n';
    else
      appendErrors(errors, value.errors(), expression.text());
  }
  if (!errors.empty()) return errors;
  return writeOutput({}, lines);
}

Action addEvaluate(CLI::App& command) {
  auto options = std::make_shared<EvaluateOptions>();
  command
      .add_option(positional(worded(say("EXPRESSION"))), options->expressions,
                  worded(say("Such as 'annual(output_ratio, 2026)' or 'at(shortage, 2025-12) >= 0.5'; one that begins "
                             "with a minus goes behind --; `chokepoint man` tells all operators and functions")))
      ->type_name(wordFor(Placeholder::Expression))
      ->required();
  addScenarioOptions(command, options->scenario, false);
  return [options](Notices& notices) { return evaluateAll(*options, notices); };
}

}  // namespace

Command evaluateCommand() {
  return {"evaluate", say("Evaluate expressions on one run, one value a line"), Wing::State, addEvaluate};
}

}  // namespace chokepoint::app
