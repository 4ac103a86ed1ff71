#include "core/model/level_words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/resources.h"

namespace chokepoint {

namespace {

struct SaidStop {
  double value = 0.0;
  DataText words;
};

struct LevelWords {
  std::vector<SaidStop> stops;
  std::optional<DataText> decider;
};

LevelWords levelWordsFrom(const nlohmann::json& item) {
  LevelWords words;
  for (const auto& stop : item.at("stops"))
    if (stop.contains("says")) words.stops.push_back({stop.at("value"), {stop.at("says").get<std::string>()}});
  if (item.contains("decided_by")) words.decider = DataText{item.at("decided_by").get<std::string>()};
  return words;
}

// In the order of the inputs, as parameterSpecs().
const std::vector<LevelWords>& allLevelWords() {
  static const std::vector<LevelWords> all = [] {
    std::vector<LevelWords> words;
    const auto document = nlohmann::json::parse(resource("parameters.json"));
    for (const auto& item : document.at("parameters")) words.push_back(levelWordsFrom(item));
    return words;
  }();
  return all;
}

}  // namespace

const DataText* saidAt(ParameterId id, double value) {
  const auto& stops = allLevelWords()[index(id)].stops;
  const auto found = std::ranges::find(stops, value, &SaidStop::value);
  return found == stops.end() ? nullptr : &found->words;
}

const DataText* deciderOf(ParameterId id) {
  const auto& decider = allLevelWords()[index(id)].decider;
  return decider ? &*decider : nullptr;
}

}  // namespace chokepoint
