// A claim by its id.
#pragma once

#include <algorithm>

#include "core/evidence/claims.h"

namespace chokepoint {

// There is one.
inline const Claim& claimNamed(std::string_view id) { return *std::ranges::find(claims(), id, &Claim::id); }

}  // namespace chokepoint
