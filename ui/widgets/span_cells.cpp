#include "ui/widgets/span_cells.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <algorithm>
#include <cmath>

#include "ui/theme/text_width.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bar_model.h"
#include "ui/widgets/row_ground.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

QColor hueOf(const QModelIndex& index, const QWidget* table) {
  if (table != nullptr && isStale(*table)) return theme().track;
  switch (static_cast<SpanHue>(index.data(SpanKind).toInt())) {
    case SpanHue::Ends:
    case SpanHue::Us: return theme().us;
    case SpanHue::China: return theme().china;
    case SpanHue::Neutral: break;
  }
  return theme().range;
}

bool hasTwoEnds(const QModelIndex& index) {
  return static_cast<SpanHue>(index.data(SpanKind).toInt()) == SpanHue::Ends && index.data(SpanMiddle).isValid();
}

// Where both lie on one side of the line, the shorter is drawn over the longer.
template <class Fill>
void fillEnds(double begin, double middle, double end, const QColor& high, const Fill& fill) {
  const bool isLowLonger = std::abs(begin - middle) > std::abs(end - middle);
  if (isLowLonger) fill(middle, begin, theme().range);
  fill(middle, end, high);
  if (!isLowLonger) fill(middle, begin, theme().range);
}

class SpanCells : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    constexpr double kMargin = 6.0;
    constexpr double kAbove = 0.17;  // of a row, and below
    paintRowGround(*painter, option, index);
    if (!index.data(SpanBegin).isValid()) return;
    const double above = kAbove * option.rect.height();
    const QRectF room = QRectF(option.rect).adjusted(kMargin, above, -kMargin, -above);
    const double least = index.data(SpanLeast).toDouble();
    const double width = std::max(index.data(SpanGreatest).toDouble() - least, 1e-300);
    const auto xOf = [&](int role) {
      return room.left() + (index.data(role).toDouble() - least) / width * room.width();
    };
    const auto fill = [&](double from, double to, const QColor& hue) {
      const auto [left, right] = std::minmax(from, to);
      painter->fillRect(QRectF(left, room.top(), std::max(right - left, 1.0), room.height()), hue);
    };
    const QColor hue = hueOf(index, option.widget);
    if (hasTwoEnds(index))
      fillEnds(xOf(SpanBegin), xOf(SpanMiddle), xOf(SpanEnd), hue, fill);
    else
      fill(xOf(SpanBegin), xOf(SpanEnd), hue);
    painter->setPen(QPen(theme().text, 1.0));
    if (index.data(SpanUncertainFrom).isValid()) {
      const double y = room.center().y();
      painter->drawLine(QPointF(xOf(SpanUncertainFrom), y), QPointF(xOf(SpanUncertainTo), y));
    }
    if (!index.data(SpanMiddle).isValid()) return;
    const double middle = xOf(SpanMiddle);
    painter->drawLine(QPointF(middle, option.rect.top()), QPointF(middle, option.rect.bottom()));
  }
};

// As wide as the names, but that a bar keeps some room; a name that is cut is told whole by its tip.
class NameColumn : public QObject {
 public:
  explicit NameColumn(QTableView& table) : QObject(&table), m_table(table) {
    table.viewport()->installEventFilter(this);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &NameColumn::fit);
  }

  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) fit();
    return false;
  }

 private:
  void fit() {
    constexpr int kLeastBar = 80;
    constexpr int kLeastName = 60;
    constexpr int kPaddings = 14;  // of a cell, left and right
    const QFontMetricsF metrics(m_table.font());
    double widest = 0.0;
    for (int row = 0; row < m_table.model()->rowCount(); ++row)
      widest = std::max(widest, quickWidth(m_table.model()->index(row, BarModel::Name).data().toString(), metrics));
    const int figures = m_table.columnWidth(BarModel::Left) + m_table.columnWidth(BarModel::Right);
    const int room = std::max(kLeastName, m_table.viewport()->width() - figures - kLeastBar);
    m_table.setColumnWidth(BarModel::Name, std::min(static_cast<int>(std::ceil(widest)) + kPaddings, room));
  }

  QTableView& m_table;
};

}  // namespace

QTableView* barTable(BarModel* model, const QString& name, QWidget* parent) {
  auto* table = tablePage(model, name, parent);
  table->setItemDelegateForColumn(BarModel::Bar, new SpanCells(table));
  auto* header = table->horizontalHeader();
  header->setSectionResizeMode(BarModel::Bar, QHeaderView::Stretch);
  new NameColumn(*table);
  table->verticalHeader()->hide();
  table->setMaximumWidth(QWIDGETSIZE_MAX);
  header->setSortIndicator(-1, Qt::AscendingOrder);  // by none, until a heading is clicked
  table->setSortingEnabled(true);
  return table;
}

}  // namespace chokepoint::ui
