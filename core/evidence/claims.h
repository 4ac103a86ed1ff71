// What has been claimed of the race, each as a condition that a run can test; from
// resources/claims.json.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/evidence/period.h"

namespace chokepoint {

struct Claim {
  std::string id;
  std::string claim;  // a sentence
  std::string who;
  Period period;
  std::string expression;  // a condition of core/expression
  std::string note;        // how it was read; may be empty
};

// In the order of the file; ids are unique.
[[nodiscard]] std::span<const Claim> claims();
// Nothing if there is none of that id.
[[nodiscard]] const Claim* findClaim(std::string_view id);

}  // namespace chokepoint
