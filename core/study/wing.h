// The questions that the program answers: what answers one stands in a folder of that name, in core/study, in ui/views
// and among the commands.
#pragma once

#include <array>
#include <string_view>

#include "core/base/message.h"

namespace chokepoint {

enum class Wing { State, Why, Statements, Sources, Equations };
inline constexpr std::array kWings{Wing::State, Wing::Why, Wing::Statements, Wing::Sources, Wing::Equations};

[[nodiscard]] std::string_view folderOf(Wing wing);  // "why"
[[nodiscard]] Message titleOf(Wing wing);            // "What moves a figure, and why"

}  // namespace chokepoint
