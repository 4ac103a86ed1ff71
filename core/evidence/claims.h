// What has been claimed of the race, each as a condition that a run can test; from
// resources/claims.json.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/evidence/period.h"

namespace chokepoint {

// A figure that decides a claim, or that helps to see why.
struct ClaimFigure {
  std::string label;
  std::string expression;  // a number
  std::string unit;        // may be empty
  std::string claimed;     // "30 to 50"; empty if it does not decide
};

struct Claim {
  std::string id;
  std::string claim;  // a sentence
  std::string who;
  Period period;
  std::string expression;            // a condition of core/expression
  std::vector<ClaimFigure> figures;  // at least one; the first decides
  std::string note;                  // how it was read; may be empty
};

// In the order of the file; ids are unique.
[[nodiscard]] std::span<const Claim> claims();

}  // namespace chokepoint
