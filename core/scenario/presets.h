// The scenarios that come with the program, from resources/presets.json.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/scenario/scenario.h"

namespace chokepoint {

struct Preset {
  std::string id;         // as in scenario(no-controls, X)
  std::string group;      // under which it is listed: "Washington"; those of a group follow one another
  std::string title;      // also the scenario's name
  std::string why;        // what is set, in a sentence
  std::string condition;  // the same to stand behind "If": "Washington lifts all export controls"
  bool isAtHand = false;  // has a place of its own in the window, before a menu holds the others
  Scenario scenario = {};
};

[[nodiscard]] std::span<const Preset> presets();
// Null if there is none of that id, or of that title.
[[nodiscard]] const Preset* findPreset(std::string_view id);
[[nodiscard]] const Preset* presetTitled(std::string_view title);

}  // namespace chokepoint
