#include "ui/widgets/row_ground.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr int kEdge = 2;  // of the chosen row, pixels

bool isChosen(const QStyleOptionViewItem& option) { return option.state.testFlag(QStyle::State_Selected); }

class TreeRows : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), rowHeightFor(option.fontMetrics))};
  }

  // The edge stands before the indentation.
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    if (isChosen(option) && index.column() == 0)
      painter->fillRect(QRect(0, option.rect.top(), kEdge, option.rect.height()), theme().us);
  }
};

}  // namespace

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  if (isChosen(option)) {
    painter.fillRect(option.rect, theme().chosenRow);
    if (index.column() == 0)
      painter.fillRect(QRect(option.rect.topLeft(), QSize(kEdge, option.rect.height())), theme().us);
  } else if (option.features.testFlag(QStyleOptionViewItem::Alternate)) {
    painter.fillRect(option.rect, theme().panel);
  }
}

void paintFocus(QPainter& painter, const QStyleOptionViewItem& option) {
  if (!option.state.testFlag(QStyle::State_HasFocus)) return;
  painter.setPen(theme().us);
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

int rowHeightFor(const QFontMetrics& metrics) {
  constexpr double kLines = 1.4;
  return static_cast<int>(std::round(kLines * metrics.height()));
}

QStyledItemDelegate* treeRows(QObject* parent) { return new TreeRows(parent); }

}  // namespace chokepoint::ui
