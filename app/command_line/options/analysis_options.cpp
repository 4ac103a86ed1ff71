#include "app/command_line/options/analysis_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/base/files.h"
#include "app/command_line/options/enough.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/words.h"
#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/runs/model_response.h"
#include "core/scenario/findings.h"
#include "core/scenario/timeline.h"
#include "core/study/inputs.h"
#include "core/study/outlook.h"

namespace chokepoint::app {

namespace {

std::vector<std::string_view> parameterNames() {
  std::vector<std::string_view> names;
  for (const auto& s : parameterSpecs()) names.push_back(s.key);
  return names;
}

Errors errorsAt(const std::string& place, Errors errors) {
  for (auto& error : errors) error.place = place;
  return errors;
}

}  // namespace

void addAnalysisOptions(CLI::App& command, AnalysisOptions& options, bool takesExpression) {
  if (takesExpression)
    command.add_option("--of", options.of, worded(say("Expression to study, such as 'annual(output_ratio, 2026)'")))
        ->type_name(wordFor(Placeholder::Expression))
        ->required()
        ->check(someText());
  addScenarioOptions(command, options.scenario);
  addOutputOptions(command, options.output, {"csv", "json"});
}

void addFromOptions(CLI::App& command, ScenarioOptions& options) {
  command.add_option("--from", options.file, worded(say("Scenario file to compare with; all defaults if not given")))
      ->type_name(wordFor(Placeholder::File))
      ->check(someText());
  command.add_option("--from-preset", options.preset, worded(say("A preset to compare with, in place of a file")))
      ->type_name(wordFor(Placeholder::Preset))
      ->check(someText());
}

Expected<Scenario> scenarioToCompare(const ScenarioOptions& options, Notices& notices) {
  auto scenario = scenarioFrom(options, notices);
  if (scenario) return scenario;
  Errors errors = scenario.errors();
  for (auto& error : errors)
    if (error.place == "--preset") error.place = "--from-preset";
  return errors;
}

SampleChoice::SampleChoice() : seed(kDefaultSeed) {}

SampleOptions SampleChoice::options() const {
  return {.members = members, .seed = seed, .method = sampleMethod(method).value_or(SampleMethod::Sobol)};
}

void addSampleOptions(CLI::App& command, SampleChoice& choice, std::size_t most) {
  command.add_option("--members", choice.members, worded(say("Runs, each with its own draws")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber(1, most))
      ->capture_default_str();
  command.add_option("--seed", choice.seed, worded(say("Of the draws: the same seed gives the same runs")))
      ->type_name(wordFor(Placeholder::Number))
      ->transform(wholeNumber())
      ->capture_default_str();
  command.add_option("--method", choice.method, worded(say("How it draws; sobol takes scrambled Sobol' points")))
      ->type_name(wordFor(Placeholder::Text))
      ->check(oneOf({"sobol", "random"}))
      ->capture_default_str();
}

void noteConditioning(const std::optional<Conditioning>& conditioning, Notices& notices) {
  if (conditioning) notices.push_back({{}, sentenceOf(*conditioning)});
}

void addInputOptions(CLI::App& command, InputChoice& choice) {
  command
      .add_option("--inputs", choice.names,
                  worded(say("Inputs to move; the assumptions that the scenario does not fix if not given")))
      ->type_name(wordFor(Placeholder::Inputs))
      ->check(someText());
  command
      .add_flag("--levers", choice.levers, worded(say("Move the levers too, each over its own range of likely values")))
      ->disable_flag_override();
}

Expected<ParameterId> parameterNamed(const std::string& name, const std::string& option) {
  if (const auto id = findParameter(name)) return *id;
  return Error{ErrorCode::InvalidInput, option,
               withSuggestion(say("no input is named %1", inQuotes(name)), name, parameterNames(),
                              say("`chokepoint list parameters` names them all"))};
}

Expected<ParameterId> inputNamed(const std::string& name, const std::string& option,
                                 const Expected<Scenario>& scenario) {
  auto id = parameterNamed(name, option);
  if (!id || !scenario || !isReplaced(*id, *scenario)) return id;
  return Error{
      ErrorCode::InvalidInput, option,
      say("the scenario's timeline takes the place of %1, which moves nothing; give another input", inQuotes(name))};
}

Expected<std::vector<ParameterId>> inputsFrom(const InputChoice& choice, const Scenario& scenario) {
  if (choice.names.empty()) {
    auto movable = movableInputs(scenario, choice.levers);
    return movable ? movable : Expected<std::vector<ParameterId>>(errorsAt("--inputs", movable.errors()));
  }
  std::vector<ParameterId> inputs;
  Errors errors;
  for (const auto& name : itemsIn(choice.names)) {
    const auto id = inputNamed(name, "--inputs", scenario);
    if (id)
      inputs.push_back(*id);
    else
      errors.insert(errors.end(), id.errors().begin(), id.errors().end());
  }
  if (!errors.empty()) return errors;
  if (choice.levers) std::ranges::copy(movableLevers(scenario), std::back_inserter(inputs));
  std::ranges::sort(inputs);
  const auto same = std::ranges::unique(inputs);
  inputs.erase(same.begin(), same.end());
  return inputs;
}

Expected<Expression> expressionFrom(const std::string& text, const std::string& option, Wanted wanted) {
  auto parsed = Expression::parse(text);
  if (!parsed) {
    Errors errors = parsed.errors();
    for (auto& error : errors) error.place = placeIn(option, error.place);
    return errors;
  }
  if (wanted == Wanted::Number && parsed->isCondition())
    return Error{ErrorCode::InvalidInput, option, say("%1 is a condition; a number is wanted", inQuotes(text))};
  if (wanted == Wanted::Condition && !parsed->isCondition())
    return Error{ErrorCode::InvalidInput, option,
                 say("%1 is a number; a condition is wanted, such as annual(output_ratio, 2026) > 40", inQuotes(text))};
  return parsed;
}

Json aboutOf(const AnalysisOptions& options, const Scenario& scenario) {
  Json about = Json::object();
  if (!options.of.empty()) about["of"] = options.of;
  about["scenario"] = scenario.name;
  return about;
}

Outcome checkOutput(const AnalysisOptions& options, const std::string& from) {
  return checkOutput("--output", options.output.path,
                     filesReadFor(options.scenario, {{from, say("the file of --from")}}));
}

void addReportOptions(CLI::App& command, ReportOptions& options) {
  options.scenario.followsBeliefs = true;
  addScenarioOptions(command, options.scenario);
  addSampleOptions(command, options.sample);
  addOutputOptions(command, options.output, {"table", "json"});
}

Expected<Scenario> scenarioFrom(const ReportOptions& options, Notices& notices) {
  auto scenario = scenarioFrom(options.scenario, notices);
  Errors errors = errorsOf(scenario, checkOutput(options.output.path, options.scenario));
  if (const auto few = tooFewMembers(options.sample.members, kFewestForNineInTen, say("what nine runs in ten reach")))
    errors.push_back(*few);
  if (!errors.empty()) return errors;
  return scenario;
}

Outcome writeTable(const ResultTable& table, const OutputOptions& output) {
  return writeOutput(output.path, textOf(table, output.format));
}

}  // namespace chokepoint::app
