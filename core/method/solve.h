// Which values of one input bring a response to a target?
//
// The input's range is cut into equal parts, and each part at whose ends the response lies on
// different sides of the target is cut again and again until a double cannot tell its ends apart.
// Finds every crossing that is not followed by a second one within the same first part; a response
// that jumps across the target is reported where it jumps. Where nothing crosses, the point that
// comes nearest is found the same way. Two inputs: the first is solved for at several values of the
// second.
#pragma once

#include <optional>

#include "core/method/response.h"

namespace chokepoint {

struct SearchRange {
  double min = 0.0;
  double max = 0.0;
  std::size_t parts = 256;  // at first
};

struct Solution {
  double input = 0.0;
  double response = 0.0;  // there: the target, unless the response jumps
};

struct Solutions {
  std::vector<Solution> all;  // ascending in the input; empty where none in the range reaches the target
  Solution nearest;           // the first of all, or what comes nearest
  double least = 0.0;         // of the response over the points of the first parts
  double greatest = 0.0;
};

// `response` has one input.
[[nodiscard]] Expected<Solutions> solve(const Response& response, double target, const SearchRange& range);

}  // namespace chokepoint
