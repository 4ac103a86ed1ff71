// Headings between the entries of a menu.
#pragma once

#include <QMenu>

namespace chokepoint::ui {

// A menu is as wide as its entries, whatever its headings say; this one makes room for it.
void addHeading(QMenu& menu, const QString& text);

}  // namespace chokepoint::ui
