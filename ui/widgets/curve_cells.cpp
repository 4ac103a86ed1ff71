#include "ui/widgets/curve_cells.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>

#include "ui/theme/text_width.h"
#include "ui/theme/theme.h"
#include "ui/widgets/row_ground.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

constexpr double kCellMargin = 6.0;

// Of the widest text of the column, so that its curves stand beneath one another and no text is cut.
double textWidth(const QModelIndex& index, const QFont& font) {
  const QFontMetricsF metrics(font);
  double widest = 0.0;
  for (int row = 0; row < index.model()->rowCount(index.parent()); ++row)
    widest = std::max(widest, quickWidth(index.siblingAtRow(row).data().toString(), metrics));
  return std::ceil(widest);
}

class CurveCells : public QStyledItemDelegate {
 public:
  CurveCells(SpanHue hue, QObject* parent) : QStyledItemDelegate(parent), m_hue(hue) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    paintRowGround(*painter, option, index);
    const bool isStale = option.widget != nullptr && ui::isStale(*option.widget);
    const QColor ink = isStale ? theme().faint : theme().text;
    const QRectF cell = QRectF(option.rect).adjusted(kCellMargin, 2.0, -kCellMargin, -2.0);
    painter->setFont(option.font);
    painter->setPen(ink);
    const QString text = index.data().toString();
    const double width = std::min(textWidth(index, option.font), cell.width());
    const QRectF words(cell.topLeft(), QSizeF(width, cell.height()));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, int(words.width())));
    const QRectF room(QPointF(words.right() + kCellMargin, cell.top() + 2.0), cell.bottomRight() - QPointF(0.0, 2.0));
    drawCurve(*painter, room, index, isStale ? ink : colour());
    paintFocus(*painter, option);
  }

 private:
  [[nodiscard]] QColor colour() const { return m_hue == SpanHue::China ? theme().china : theme().us; }

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

  SpanHue m_hue;
};

}  // namespace

QStyledItemDelegate* curveCells(SpanHue hue, QObject* parent) { return new CurveCells(hue, parent); }

}  // namespace chokepoint::ui
