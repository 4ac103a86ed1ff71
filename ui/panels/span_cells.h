// Draws cells that have a span (models/span_roles.h) as bars, and all others as text.
#pragma once

class QTableView;

namespace chokepoint::ui {

// The column takes what room is left, and the table has no headings that tell rows apart.
void showSpans(QTableView& table, int column);

}  // namespace chokepoint::ui
