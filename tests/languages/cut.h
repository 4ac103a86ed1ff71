// What a window has no room for: words that are not seen whole, and not said whole by a tool tip either.
#pragma once

#include <QScrollArea>
#include <QStyleOptionComboBox>

#include "tests/languages/said.h"

namespace chokepoint::ui {

// Widths that differ by the rounding of a pixel are the same.
inline constexpr int kRounding = 1;
// A line's box is so much higher than its ink, above and below.
inline constexpr int kLeading = 3;

inline bool isCutCombo(const QComboBox& combo) {
  QStyleOptionComboBox option;
  option.initFrom(&combo);
  option.editable = combo.isEditable();
  const auto room = combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
  return combo.fontMetrics().horizontalAdvance(combo.currentText()) > room.width() + kRounding;
}

inline bool isCutHeader(const QTableView& table, int column) {
  const auto* header = table.horizontalHeader();
  return header->isVisible() && !header->isSectionHidden(column) &&
         header->sectionSizeHint(column) > header->sectionSize(column) + kRounding &&
         table.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty();
}

// The shown text of a cell that has no tool tip.
inline bool isCutCell(const QAbstractItemView& view, const QModelIndex& cell) {
  const auto box = view.visualRect(cell);
  return box.isValid() && cell.data(Qt::ToolTipRole).toString().isEmpty() &&
         view.fontMetrics().horizontalAdvance(cell.data().toString()) > box.width() + kRounding;
}

inline void sayCutCells(const QTableView& table, const Say& say) {
  for (int column = 0; column < table.model()->columnCount(); ++column) {
    if (isCutHeader(table, column)) say(table, table.model()->headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < table.model()->rowCount(); ++row)
      if (const auto cell = table.model()->index(row, column); isCutCell(table, cell))
        say(table, cell.data().toString());
  }
}

// The surface of a plot has its tip from what it stands on.
inline bool hasTip(const QWidget& widget) {
  const auto* under = widget.inherits("QCustomPlot") ? widget.parentWidget() : &widget;
  return !under->toolTip().isEmpty();
}

// What it paints outside itself, or with an ellipsis that nothing explains.
inline void sayCutPaint(QWidget& widget, const Say& say) {
  for (const auto& [text, box] : painted(widget)) {
    const bool isOutside = box.left() < -kRounding || box.right() > widget.width() + kRounding ||
                           box.bottom() > widget.height() + kLeading;
    const bool isElided = text.endsWith(QChar(0x2026));
    if ((isOutside && widget.toolTip().isEmpty()) || (isElided && !hasTip(widget))) say(widget, text);
  }
}

inline void sayCut(QWidget& widget, const Say& say) {
  const auto* combo = qobject_cast<QComboBox*>(&widget);
  if (combo != nullptr && isCutCombo(*combo) && widget.toolTip().isEmpty()) say(widget, combo->currentText());
  if (const auto* table = qobject_cast<QTableView*>(&widget)) return sayCutCells(*table, say);
  const auto* parent = widget.parentWidget();
  const bool isScrolled = qobject_cast<const QAbstractItemView*>(parent) || qobject_cast<const QTextEdit*>(parent);
  if (!isScrolled) sayCutPaint(widget, say);
}

// Of those that are seen.
inline void sayAllCut(QWidget& window, const Say& say) {
  for (auto* widget : window.findChildren<QWidget*>())
    if (widget->isVisible()) sayCut(*widget, say);
}

}  // namespace chokepoint::ui
