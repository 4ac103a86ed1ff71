// The version of the model's equations and default inputs, as scenarios name it.
#pragma once

#include <string_view>

namespace chokepoint {

// major.minor; it rises whenever the same scenario gives other numbers.
inline constexpr std::string_view kModelVersion = "1.1";

}  // namespace chokepoint
