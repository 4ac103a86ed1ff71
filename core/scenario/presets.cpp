#include "core/scenario/presets.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "core/base/resources.h"
#include "core/model/version.h"
#include "core/scenario/scenario_json.h"

namespace chokepoint {

namespace {

// Whatever a preset holds beside its texts is part of its scenario.
Preset presetFrom(Json item) {
  Preset preset{.id = item.at("id"),
                .group = item.at("group"),
                .title = item.at("title"),
                .why = item.at("why"),
                .condition = item.at("condition"),
                .isAtHand = item.contains("atHand")};
  for (const auto* key : {"id", "group", "title", "why", "condition", "atHand"}) item.erase(key);
  item["format"] = kScenarioFormat;
  item["model"] = kModelVersion;
  item["name"] = preset.title;
  auto file = scenarioFromJson(item, "presets.json");
  assert(file.ok());
  preset.scenario = std::move(file->scenario);
  return preset;
}

std::vector<Preset> loadPresets() {
  const auto document = readJson(resource("presets.json"), "presets.json");
  assert(document.ok());
  std::vector<Preset> presets;
  for (const auto& item : document->at("presets")) presets.push_back(presetFrom(item));
  return presets;
}

}  // namespace

std::span<const Preset> presets() {
  static const std::vector<Preset> all = loadPresets();
  return all;
}

const Preset* presetTitled(std::string_view title) {
  const auto found = std::ranges::find(presets(), title, &Preset::title);
  return found == presets().end() ? nullptr : &*found;
}

const Preset* findPreset(std::string_view id) {
  const auto found = std::ranges::find(presets(), id, &Preset::id);
  return found == presets().end() ? nullptr : &*found;
}

}  // namespace chokepoint
