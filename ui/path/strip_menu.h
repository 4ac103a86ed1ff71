// All that can be done with the strictness strip, as a menu: what the mouse and the keys do, and what is rarer.
#pragma once

#include <optional>

#include "core/base/calendar.h"

class QMenu;

namespace chokepoint::ui {

class StrictnessStrip;

// Where it was asked for.
struct StripPlace {
  Month start;
  std::optional<double> level;  // none: where the path stands
};

// Of the point that is chosen, and of the place. Deletes itself when it closes.
[[nodiscard]] QMenu* stripMenu(StrictnessStrip& strip, const StripPlace& place);

}  // namespace chokepoint::ui
