// A picture on a page of paper: as wide as the page, or as high, in the light theme, with type that stays type.
#pragma once

#include <functional>

#include "ui/share/composition.h"

class QPrinter;

namespace chokepoint::ui {

// `compose` is asked once the light theme is in use. Whether the printer could be begun with.
[[nodiscard]] bool printOn(QPrinter& printer, const std::function<Composition()>& compose);

}  // namespace chokepoint::ui
