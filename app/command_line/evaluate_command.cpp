#include <CLI/CLI.hpp>
#include <list>
#include <map>
#include <memory>

#include "app/command_line/command.h"
#include "app/command_line/scenario_options.h"
#include "app/files.h"
#include "core/base/text.h"
#include "core/expression/evaluate.h"
#include "core/model/records.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"

namespace chokepoint::app {

namespace {

struct EvaluateOptions {
  std::vector<std::string> expressions;
  ScenarioOptions scenario;
};

Run runOf(const Scenario& scenario) { return simulate(values(scenario), tablesOf(scenario, recordTables())); }

// The presets that expressions name, each run once when it is first asked for.
class PresetRuns {
 public:
  const Subject* find(std::string_view name) {
    if (const auto known = m_subjects.find(std::string(name)); known != m_subjects.end()) return &known->second;
    const auto* preset = findPreset(name);
    if (preset == nullptr) return nullptr;
    const auto& run = m_runs.emplace_back(runOf(preset->scenario));
    return &m_subjects.try_emplace(std::string(name), run).first->second;
  }

 private:
  std::list<Run> m_runs;  // a list: subjects hold on to its runs
  std::map<std::string, RunSubject> m_subjects;
};

std::string valueText(const Value& value) {
  if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return toText(std::get<double>(value));
}

void appendErrors(Errors& all, const Errors& more, const std::string& expression) {
  for (auto error : more) {
    error.place = inQuotes(expression) + ", " + error.place;
    all.push_back(std::move(error));
  }
}

Outcome evaluateAll(const EvaluateOptions& options) {
  const auto scenario = scenarioFrom(options.scenario);
  Errors errors = scenario ? Errors{} : scenario.errors();
  std::vector<Expression> expressions;
  for (const auto& text : options.expressions) {
    if (const auto parsed = Expression::parse(text))
      expressions.push_back(*parsed);
    else
      appendErrors(errors, parsed.errors(), text);
  }
  if (!errors.empty()) return errors;
  PresetRuns presetRuns;
  const Run run = runOf(*scenario);
  const RunSubject subject(run, [&](std::string_view name) { return presetRuns.find(name); });
  std::string lines;
  for (const auto& expression : expressions) {
    if (const auto value = evaluate(expression, subject))
      lines += valueText(*value) + '\n';
    else
      appendErrors(errors, value.errors(), expression.text());
  }
  if (!errors.empty()) return errors;
  return writeOutput({}, lines);
}

}  // namespace

void addEvaluateCommand(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<EvaluateOptions>();
  auto* command = app.add_subcommand("evaluate", "Evaluate expressions on one run, one value a line");
  command
      ->add_option("EXPRESSION", options->expressions,
                   "Such as 'annual(output_ratio, 2026)' or 'at(shortage, 2025-12) >= 0.5'; one that begins with a "
                   "minus goes behind --")
      ->required();
  addScenarioOptions(*command, options->scenario, false);
  command->callback([options, &chosen] { chosen.action = [options] { return evaluateAll(*options); }; });
}

}  // namespace chokepoint::app
