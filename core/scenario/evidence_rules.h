// What may stand together of the user's own estimates, and what may be believed.
//
// Each estimate has an id of its own, which no published one has. A weight is that of an estimate, published or own,
// which is no mere note; it lies above 0 and up to kGreatestWeight.
#pragma once

#include <span>
#include <string_view>

#include "core/evidence/belief.h"
#include "core/scenario/findings.h"

namespace chokepoint {

inline constexpr std::size_t kMostOwnEstimates = 500;

[[nodiscard]] Message allowedEstimates();
[[nodiscard]] Message allowedWeights();

// Whether a list of so many is allowed; if not, none of them is asked of any rule.
bool checkCount(std::size_t estimates, std::string_view path, Findings& findings);
[[nodiscard]] bool isWeight(double weight);
void checkWeight(double weight, std::string_view path, Findings& findings);

void checkEvidence(std::span<const Estimate> evidence, std::string_view path, Findings& findings);
// `ownPath` is where the user's own estimates were read from, if they were: an unknown id may be one of those that
// could not be.
void checkBeliefs(const Beliefs& beliefs, std::span<const Estimate> own, std::string_view path, Findings& findings,
                  std::string_view ownPath = {});

}  // namespace chokepoint
