#include "ui/widgets/curve_cells.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

constexpr double kCellMargin = 6.0;
constexpr double kTextShare = 0.5;  // of a cell that has any; the curve has what is left

class CurveCells : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.features.testFlag(QStyleOptionViewItem::Alternate))
      painter->fillRect(option.rect, isSelected ? theme().us : theme().panel);
    const bool isStale = option.widget != nullptr && ui::isStale(*option.widget);
    const QColor ink = isSelected ? theme().window : isStale ? theme().faint : theme().text;
    const QRectF cell = QRectF(option.rect).adjusted(kCellMargin, 2.0, -kCellMargin, -2.0);
    painter->setFont(option.font);
    painter->setPen(ink);
    const QString text = index.data().toString();
    const QRectF words(cell.topLeft(), QSizeF(text.isEmpty() ? 0.0 : cell.width() * kTextShare, cell.height()));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, int(words.width())));
    const QRectF room(QPointF(words.right() + kCellMargin, cell.top() + 2.0), cell.bottomRight() - QPointF(0.0, 2.0));
    drawCurve(*painter, room, index, isSelected || isStale ? ink : theme().china);
    if (!option.state.testFlag(QStyle::State_HasFocus)) return;
    painter->setPen(theme().us);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
  }

 private:
  static void drawCurve(QPainter& painter, const QRectF& room, const QModelIndex& index, const QColor& ink) {
    const auto points = index.data(CurvePoints).toList();
    if (points.size() < 2 || room.width() <= 0.0) return;
    const bool isLog = index.data(CurveIsLog).toBool();
    const auto onAxis = [&](const QVariant& value) { return isLog ? std::log(value.toDouble()) : value.toDouble(); };
    const double least = onAxis(index.data(CurveLeast));
    const double height = std::max(onAxis(index.data(CurveGreatest)) - least, 1e-300);
    const auto pointAt = [&](qsizetype i) {
      return QPointF(room.left() + room.width() * double(i) / double(points.size() - 1),
                     room.bottom() - room.height() * (onAxis(points[i]) - least) / height);
    };
    QPainterPath path(pointAt(0));
    for (qsizetype i = 1; i < points.size(); ++i) path.lineTo(pointAt(i));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().track, 1.0));
    painter.drawLine(room.bottomLeft(), room.bottomRight());
    painter.setPen(QPen(ink, 1.6));
    painter.drawPath(path);
    painter.restore();
  }
};

}  // namespace

QStyledItemDelegate* curveCells(QObject* parent) { return new CurveCells(parent); }

}  // namespace chokepoint::ui
