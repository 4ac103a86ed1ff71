#include "app/command_line/options/scenario_options.h"

#include <CLI/CLI.hpp>

#include "app/base/files.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/words.h"
#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/base/typed_number.h"
#include "core/scenario/evidence_csv.h"
#include "core/scenario/evidence_json.h"
#include "core/scenario/evidence_rules.h"
#include "core/scenario/overrides.h"
#include "core/scenario/packs.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/timeline_csv.h"

namespace chokepoint::app {

namespace {

Expected<Scenario> fromFile(const std::string& path, Notices& notices) {
  const auto text = readFile(path);
  if (!text) return text.errors();
  auto file = readScenario(*text, path);
  if (!file) return file.errors();
  for (const auto& notice : file->notices) notices.push_back({path, notice});
  return std::move(file->scenario);
}

Expected<Scenario> fromPreset(const std::string& id) {
  if (const auto* preset = findPreset(id)) return preset->scenario;
  std::vector<std::string_view> known;
  for (const auto& preset : presets()) known.push_back(preset.id);
  return Error{ErrorCode::InvalidInput, "--preset",
               withSuggestion(say("no preset is named %1", inQuotes(id)), id, known,
                              say("`chokepoint list presets` names them all"))};
}

Expected<Scenario> base(const ScenarioOptions& options, Notices& notices) {
  if (!options.file.empty() && !options.preset.empty())
    return Error{ErrorCode::InvalidInput, "--preset", say("a scenario file is given too; give one of them")};
  if (!options.file.empty()) return fromFile(options.file, notices);
  if (!options.preset.empty()) return fromPreset(options.preset);
  return Scenario{};
}

// With the events of a table in place of its policy levers.
Expected<Scenario> following(Expected<Scenario> scenario, const std::string& timeline) {
  if (!scenario || timeline.empty()) return scenario;
  const auto text = readFile(timeline);
  if (!text) return text.errors();
  return withTimelineOf(*text, timeline, std::move(*scenario));
}

std::vector<std::string> packIds() {
  std::vector<std::string> ids;
  for (const auto& pack : packs()) ids.push_back(pack.id);
  return ids;
}

// The scenario with what the options say is believed.
Expected<Scenario> believing(Scenario scenario, const ScenarioOptions& options) {
  Findings findings("--believe");
  if (!options.pack.empty()) {
    const auto* pack = findPack(options.pack);
    if (pack == nullptr)
      return Error{ErrorCode::InvalidInput, "--pack",
                   say("no pack is named %1; known are %2", inQuotes(options.pack), eitherOf(packIds()))};
    scenario.beliefs = pack->beliefs;
  }
  if (!options.evidence.empty()) {
    const auto text = readFile(options.evidence);
    if (!text) return text.errors();
    auto with = withEvidenceOf(*text, options.evidence, std::move(scenario));
    if (!with) return with.errors();
    scenario = std::move(*with);
  }
  Json beliefs = Json::object();
  for (const auto& text : options.believed) {
    const auto equals = text.find('=');
    const auto written = equals == std::string::npos ? "1" : text.substr(equals + 1);
    const auto weight = typedNumber(written);
    beliefs[text.substr(0, equals)] = weight && !weight->isPercent ? Json(weight->value) : Json(written);
  }
  const auto believed = readBeliefs(beliefs, {}, findings);
  checkBeliefs(believed, scenario.evidence, {}, findings);
  for (const auto& [id, weight] : believed) scenario.beliefs.insert_or_assign(id, weight);
  if (!findings.none()) return findings.errors();
  return scenario;
}

}  // namespace

void addScenarioOptions(CLI::App& command, ScenarioOptions& options, bool takesPositional) {
  const auto file = (takesPositional ? positional(worded(say("SCENARIO.json"))) + ',' : std::string()) + "--scenario";
  command.add_option(file, options.file, worded(say("Scenario file; all inputs at their defaults if not given")))
      ->type_name(wordFor(Placeholder::File))
      ->check(someText());
  command.add_option("--preset", options.preset, worded(say("One of `chokepoint list presets`, in place of a file")))
      ->type_name(wordFor(Placeholder::Preset))
      ->check(someText());
  command.add_option("--set", options.settings, worded(say("Fix an input, one of `chokepoint list parameters`")))
      ->type_name(wordFor(Placeholder::Setting))
      ->allow_extra_args(false);
  command
      .add_option("--timeline", options.timeline,
                  worded(say("CSV file with policy events in place of the policy levers: start, months, target, "
                             "channel; `chokepoint timeline` writes one")))
      ->type_name(wordFor(Placeholder::File))
      ->check(someText());
  command
      .add_option(
          "--evidence", options.evidence,
          worded(say("CSV file with estimates of your own and weights; `chokepoint evidence` writes a template")))
      ->type_name(wordFor(Placeholder::File))
      ->check(someText());
  command
      .add_option("--pack", options.pack, worded(say("Believe what a pack believes: one of `chokepoint list packs`")))
      ->type_name(wordFor(Placeholder::Pack))
      ->check(someText());
  command
      .add_option(
          "--believe", options.believed,
          worded(say("Believe an estimate, one of `chokepoint list estimates`, with a weight above 0, up to 100")))
      ->type_name(wordFor(Placeholder::Belief))
      ->allow_extra_args(false);
}

Expected<Scenario> scenarioFrom(const ScenarioOptions& options, Notices& notices) {
  auto scenario = following(base(options, notices), options.timeline);
  Errors errors = scenario ? Errors{} : scenario.errors();
  std::vector<ParameterSetting> settings;
  for (const auto& text : options.settings) {
    const auto setting = parseSetting(text);
    if (setting)
      settings.push_back(*setting);
    else
      errors.insert(errors.end(), setting.errors().begin(), setting.errors().end());
  }
  if (!errors.empty()) return errors;
  auto set = withSettings(std::move(*scenario), settings);
  if (set) set = believing(std::move(*set), options);
  if (set && !set->beliefs.empty() && !options.followsBeliefs)
    notices.push_back(
        {{}, say("what is believed does not count here: this takes the priors as they are, or the central run")});
  return set;
}

}  // namespace chokepoint::app
