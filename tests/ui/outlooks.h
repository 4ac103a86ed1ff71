// Outlooks of the shipped presets, with few members: for tests of what is shown of an outlook,
// whatever its figures are. Each is computed once.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/scenario/presets.h"
#include "core/study/outlook.h"
#include "tests/core/study/plain_draws.h"

namespace chokepoint {

inline std::shared_ptr<const Outlook> computedOutlook(const Scenario& scenario) {
  constexpr std::size_t kFewMembers = 64;
  static Workshop workshop{ThreadPool(2), {}};
  const auto drawn = plainDraws(scenario, {.members = kFewMembers, .seed = kDefaultSeed}, workshop.pool);
  return computeOutlook(scenario, drawn, workshop);
}

inline std::shared_ptr<const Outlook> outlookOfPreset(const std::string& id) {
  static std::map<std::string, std::shared_ptr<const Outlook>> known;
  auto& outlook = known[id];
  if (!outlook) outlook = computedOutlook(findPreset(id)->scenario);
  return outlook;
}

}  // namespace chokepoint
