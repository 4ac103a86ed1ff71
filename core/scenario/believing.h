// Beliefs as somebody switches and weighs them.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/evidence/belief.h"

namespace chokepoint {

// All of the estimates believed, or none. Who is believed keeps the weight; who is not yet gets 1.
[[nodiscard]] Beliefs switched(Beliefs beliefs, std::span<const std::string> estimates, bool isBelieved);
// 0 switches the estimate off; nothing for what is no weight.
[[nodiscard]] std::optional<Beliefs> weighed(Beliefs beliefs, const std::string& estimate, double weight);

}  // namespace chokepoint
