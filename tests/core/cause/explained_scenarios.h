// Pairs of scenarios that tests explain the difference of.
#pragma once

#include <QtTest>

#include "core/cause/explain.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

// The baseline comes first.
inline Scenario presetNamed(const char* id) { return findPreset(id)->scenario; }

inline Scenario withEvents() {
  return {.parameters = {{parameter("die_yield_now"), 0.1}},
          .timeline = {{{.start = {kLastRecorded}, .months = 10, .target = 0.2},
                        {.start = {60}, .months = 3, .target = -0.4, .channel = Channel::hbm_control}}}};
}

inline void addScenarioRows() {
  QTest::addColumn<Scenario>("to");
  QTest::newRow("breakthrough") << presetNamed("breakthrough");
  QTest::newRow("no controls") << presetNamed("no-controls");
  QTest::newRow("the best chips sold") << presetNamed("best-chips-sold");
  QTest::newRow("a preset with a timeline") << withTimeline(presetNamed("hard-enforcement"));
  QTest::newRow("a timeline and an input") << withEvents();
}

// To 1e-9 of what the numbers are differences of.
inline bool addUp(double sum, double whole, double scale) { return std::abs(sum - whole) <= 1e-9 * scale; }

inline double scaleOf(const CauseLink& link) { return std::max(std::abs(link.before), std::abs(link.after)); }

inline const CauseLink* findCause(const CauseLink& link, std::string_view name) {
  for (const auto& cause : link.causes)
    if (nameOf(cause.cause) == name) return &cause;
  return nullptr;
}

}  // namespace chokepoint
