// What a row of a table or a tree stands upon: every other one a panel's grey, the chosen one a tint of the accent with
// an edge at its left. Texts and marks keep their own colours, which the tint leaves readable (ui/theme/contrast.h).
#pragma once

#include <QStyledItemDelegate>

class QPainter;

namespace chokepoint::ui {

// Of one cell.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
// The ring of the focus upon a cell that has it.
void paintFocus(QPainter& painter, const QStyleOptionViewItem& option);

// Tall enough for a line of that type with air above and below, whatever the size of the type.
[[nodiscard]] int rowHeightFor(const QFontMetrics& metrics);

// A tree's rows, in that height and with that edge.
[[nodiscard]] QStyledItemDelegate* treeRows(QObject* parent);

}  // namespace chokepoint::ui
