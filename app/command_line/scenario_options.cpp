#include "app/command_line/scenario_options.h"

#include <CLI/CLI.hpp>

#include "app/command_line/messages.h"
#include "app/command_line/usage.h"
#include "app/files.h"
#include "core/base/text.h"
#include "core/scenario/overrides.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"

namespace chokepoint::app {

namespace {

Expected<Scenario> fromFile(const std::string& path) {
  const auto text = readFile(path);
  if (!text) return text.errors();
  auto file = readScenario(*text, path);
  if (!file) return file.errors();
  for (const auto& notice : file->notices) printNotice(path, notice);
  return std::move(file->scenario);
}

Expected<Scenario> fromPreset(const std::string& id) {
  if (const auto* preset = findPreset(id)) return preset->scenario;
  std::vector<std::string_view> known;
  for (const auto& preset : presets()) known.push_back(preset.id);
  const auto nearest = suggestion(id, known);
  return Error{ErrorCode::InvalidInput, "--preset",
               "no preset is named " + inQuotes(id) +
                   (nearest.empty() ? "; `chokepoint list presets` names them all" : nearest)};
}

Expected<Scenario> base(const ScenarioOptions& options) {
  if (!options.file.empty() && !options.preset.empty())
    return Error{ErrorCode::InvalidInput, "--preset", "a scenario file is given too; give one of them"};
  if (!options.file.empty()) return fromFile(options.file);
  if (!options.preset.empty()) return fromPreset(options.preset);
  return Scenario{};
}

}  // namespace

void addScenarioOptions(CLI::App& command, ScenarioOptions& options, bool positional) {
  command
      .add_option(positional ? "SCENARIO.json,--scenario" : "--scenario", options.file,
                  "Scenario file; all inputs at their defaults if not given")
      ->check(someText());
  command.add_option("--preset", options.preset, "One of `chokepoint list presets`, in place of a file")
      ->check(someText());
  command
      .add_option("--set", options.settings, "Fix an input: key=value, one of `chokepoint list parameters`; repeatable")
      ->allow_extra_args(false);
}

Expected<Scenario> scenarioFrom(const ScenarioOptions& options) {
  auto scenario = base(options);
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
  return withSettings(std::move(*scenario), settings);
}

}  // namespace chokepoint::app
