// What is studied of a scenario: a figure of it, or a statement about it.
#pragma once

#include <algorithm>
#include <string>

#include "core/base/calendar.h"
#include "core/engine/draws.h"
#include "core/expression/expression.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

struct Study {
  Scenario scenario;
  SampleOptions sample;  // of what takes an ensemble
  Expression of;         // a number, annual(output_ratio, 2026), or where that is asked for a condition
  std::string name{};    // in words: "the production gap in 2026"
  Year year{2026};       // that is spoken of

  bool operator==(const Study&) const = default;
};

// The same with no more members, for what takes many ensembles while somebody waits.
[[nodiscard]] inline Study withAtMost(std::size_t members, Study study) {
  study.sample.members = std::min(study.sample.members, members);
  return study;
}

}  // namespace chokepoint
