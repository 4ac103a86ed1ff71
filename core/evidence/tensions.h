// Published figures of different quantities that are hard to believe together; from resources/tensions.json.
//
// Whether they can be is for the runs to say (core/study/sources/source_check.h).
#pragma once

#include <span>
#include <string>
#include <vector>

namespace chokepoint {

struct Tension {
  std::string id;
  std::string title;
  std::vector<std::string> one;  // ids of estimates
  std::vector<std::string> other;
  std::string label;       // of the figure that shows why, in the runs that agree with the one
  std::string expression;  // of core/expression, in `unit`
  std::string unit;
  std::string note;  // a sentence
};

// Ids are unique.
[[nodiscard]] std::span<const Tension> tensions();

}  // namespace chokepoint
