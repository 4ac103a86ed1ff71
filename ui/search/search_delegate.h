// Draws what a search has found: a title, what it is in grey behind it, and headings.
#pragma once

#include <QStyledItemDelegate>

namespace chokepoint::ui {

class SearchDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace chokepoint::ui
