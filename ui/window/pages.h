// Pages of text in windows of their own, not modal: the shortcuts, and a published fact.
#pragma once

#include "core/evidence/facts.h"

class QWidget;

namespace chokepoint::ui {

// All commands with their keys, menu by menu, and the keys that parts of the window take; there is one such page.
void showShortcuts(QWidget& window);
// Figure, period, publisher, where it was seen and how good it is.
void showFact(QWidget& window, const Fact& fact);

}  // namespace chokepoint::ui
