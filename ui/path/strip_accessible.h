// How the strictness strip speaks to a screen reader: a chart whose points are its children, each with its name, what
// is known of it and where it stands; pressing one opens it.
#pragma once

namespace chokepoint::ui {

// Once is enough, more does no harm.
void announceStripToAssistiveTechnology();

}  // namespace chokepoint::ui
