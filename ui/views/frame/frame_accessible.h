// How the row of views and their pages speak to a screen reader: a list of tabs, of which one is chosen, and the page
// of that one alone. What is not shown is not there.
#pragma once

namespace chokepoint::ui {

// Makes the interfaces known to Qt; once is enough, more does no harm.
void installFrameAccessibility();

}  // namespace chokepoint::ui
