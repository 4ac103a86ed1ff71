// A round number near a figure: where a question about it may begin.
#pragma once

#include <string>

namespace chokepoint::ui {

// The figure on the default's central run, to one significant digit; 0 where it has none there.
[[nodiscard]] double roundFigureByDefault(const std::string& expression);

}  // namespace chokepoint::ui
