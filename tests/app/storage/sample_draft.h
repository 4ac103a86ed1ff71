// A draft in which everything is set that can be set, with texts that a careless program trips over.
#pragma once

#include "core/scenario/draft_store.h"

namespace chokepoint {

inline Scenario scenarioWithEverything() {
  Scenario scenario;
  scenario.name = "'); DROP TABLE draft; -- 中芯国际 \"Ø\"";
  scenario.notes = "First line\nsecond\tline, \x01 and 1,5 %";
  scenario.parameters = {{parameter("die_yield_now"), 1.0 / 3.0}, {parameter("smic_capacity_2028"), 120.0}};
  scenario.priors = {
      {parameter("tool_dependence"), {.distribution = Distribution::Beta, .low = 0.1, .central = 0.2, .high = 0.3}}};
  scenario.timeline = {{{.start = Month{54}, .months = 6.5, .target = 0.1 + 0.2},
                        {.start = Month{60}, .months = 1e-3, .target = -0.25, .channel = Channel::hbm_control}}};
  return scenario;
}

inline Draft draftWithEverything() {
  return {.scenario = scenarioWithEverything(),
          .filePath = "/home/jürgen/x'y \"z\".json",
          .fileDigest = "e3b0c44298fc1c14",
          .isModified = true,
          .savedAt = "2026-05-01T12:00:00Z"};
}

inline Draft draftNamed(const std::string& name) {
  return {.scenario = {.name = name}, .filePath = {}, .isModified = true, .savedAt = "2026-05-01T12:00:00Z"};
}

}  // namespace chokepoint
