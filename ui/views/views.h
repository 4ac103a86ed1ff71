// The views beneath the charts, in the order of their tabs and of the menu at the tabs' end.
//
// A row makes a view a tab or an entry of the menu, lets `render --view` draw it, links lead to it and the window
// remember it. What it shows stands in the folder of its wing.
#pragma once

#include <span>

#include "ui/views/frame/view_spec.h"

namespace chokepoint::ui {

[[nodiscard]] std::span<const ViewSpec> views();
// Nothing if no view has that key.
[[nodiscard]] const ViewSpec* findView(std::string_view key);

}  // namespace chokepoint::ui
