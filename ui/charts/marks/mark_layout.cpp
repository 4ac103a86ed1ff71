#include "ui/charts/marks/mark_layout.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

constexpr double kPen = 1.3;    // width of outlines, pixels
constexpr double kArrow = 1.3;  // length of a bound's arrow, in marker sizes

struct Ends {
  double low = std::numeric_limits<double>::max();
  double high = std::numeric_limits<double>::lowest();
};

Ends endsOf(std::span<const EstimateMark> marks) {
  Ends ends;
  for (const EstimateMark& mark : marks) {
    ends.low = std::min(ends.low, mark.low);
    ends.high = std::max(ends.high, mark.high);
  }
  return ends;
}

// The value in the middle of a group, so that its marker lies on a published figure.
const EstimateMark& middle(std::span<const EstimateMark> marks) { return marks[marks.size() / 2]; }

// The end of a bound's arrow; the marker itself where there is none.
QPointF tipOf(const MarkBody& body, const MarkLayout& layout) {
  switch (body.marks.front().open) {
    case OpenSide::Up: return body.centre - QPointF(0, kArrow * layout.size);
    case OpenSide::Down: return {body.centre.x(), std::min(body.centre.y() + kArrow * layout.size, layout.foot)};
    case OpenSide::None: break;
  }
  return body.centre;
}

QRectF boxOf(const MarkBody& body) {
  QRectF box = body.marker;
  box.setTop(std::min({box.top(), body.range.y2(), body.arrow.y2()}));
  box.setBottom(std::max({box.bottom(), body.range.y1(), body.arrow.y2()}));
  return box;
}

MarkBody bodyOf(const std::vector<EstimateMark>& marks, const MarkLayout& layout) {
  const EstimateMark& shown = middle(marks);
  // In the middle of a pixel, so that upright lines are sharp.
  const double x = std::floor(layout.toPixel(shown.time, shown.value).x()) + 0.5;
  const auto at = [&](double value) { return QPointF(x, layout.toPixel(shown.time, value).y()); };
  const Ends ends = endsOf(marks);
  MarkBody body{marks, at(shown.value), QLineF(at(ends.low), at(ends.high)), {}, QRectF(0, 0, layout.size, layout.size),
                {}};
  body.marker.moveCenter(body.centre);
  body.arrow = QLineF(body.centre, tipOf(body, layout));
  body.box = boxOf(body);
  return body;
}

QPen outlinePen(const QColor& colour) { return {colour, scaled(kPen), Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin}; }

QPolygonF polygonOf(MarkShape shape, const QPointF& centre, double size) {
  const double h = size / 2;
  const auto at = [&](double x, double y) { return centre + QPointF(x * h, y * h); };
  switch (shape) {
    case MarkShape::Square: return QPolygonF({at(-0.8, -0.8), at(0.8, -0.8), at(0.8, 0.8), at(-0.8, 0.8)});
    case MarkShape::Triangle: return QPolygonF({at(0, -1), at(1, 0.8), at(-1, 0.8)});
    case MarkShape::Bar: return QPolygonF({at(-1, -0.3), at(1, -0.3), at(1, 0.3), at(-1, 0.3)});
    case MarkShape::Diamond: break;
  }
  return QPolygonF({at(0, -1), at(1, 0), at(0, 1), at(-1, 0)});
}

void drawArrow(QPainter& painter, const QLineF& arrow, double size) {
  const QPointF tip = arrow.p2();
  const double head = 0.35 * size;
  const double back = arrow.dy() > 0 ? -head : head;
  painter.drawLine(arrow);
  if (arrow.length() < 1.5 * head) return;
  painter.drawLine(tip, tip + QPointF(-head, back));
  painter.drawLine(tip, tip + QPointF(head, back));
}

}  // namespace

std::vector<MarkBody> layOut(std::span<const EstimateMark> marks, const MarkLayout& layout) {
  std::vector<MarkBody> bodies;
  for (const auto& group : coinciding(marks)) bodies.push_back(bodyOf(group, layout));
  return bodies;
}

void drawShape(QPainter& painter, MarkShape shape, const QPointF& centre, double size, const QColor& outline) {
  painter.setPen(outlinePen(outline));
  painter.setBrush(theme().mark);
  painter.drawPolygon(polygonOf(shape, centre, size));
}

void drawMark(QPainter& painter, const MarkBody& body, double size) {
  const EstimateMark& shown = body.marks.front();
  const QColor outline = shown.sameMeasure ? theme().text : theme().muted;
  painter.setPen(QPen(theme().faint, scaled(kPen), Qt::SolidLine, Qt::FlatCap));
  if (body.range.length() > 0.0) painter.drawLine(body.range);
  painter.setPen(outlinePen(outline));
  if (shown.open != OpenSide::None) drawArrow(painter, body.arrow, size);
  drawShape(painter, shown.shape, body.centre, size, outline);
}

}  // namespace chokepoint::ui
