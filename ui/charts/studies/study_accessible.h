// How the plot of an analysis speaks to a screen reader: as a chart, with what is being read of it.
#pragma once

namespace chokepoint::ui {

// Makes the interface known to Qt; once is enough, more does no harm.
void installStudyAccessibility();

}  // namespace chokepoint::ui
