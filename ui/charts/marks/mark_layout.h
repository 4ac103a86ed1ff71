// Where the marks of estimates stand on a chart, in pixels: at their time and their value, whatever else stands there.
#pragma once

#include <QColor>
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <functional>
#include <span>
#include <vector>

#include "ui/charts/marks/estimate_marks.h"

class QPainter;

namespace chokepoint::ui {

// One mark, or several that coincide.
struct MarkBody {
  std::vector<EstimateMark> marks;
  QPointF centre;
  QLineF range;   // of zero length where there is none
  QLineF arrow;   // of a bound, from the marker to its tip
  QRectF marker;  // of its shape alone
  QRectF box;     // of all that is drawn
};

struct MarkLayout {
  std::function<QPointF(double time, double value)> toPixel;
  double size = 9.0;  // of a marker, pixels
  double foot = 1e9;  // the plot's lower edge, pixels: arrows end there
};

[[nodiscard]] std::vector<MarkBody> layOut(std::span<const EstimateMark> marks, const MarkLayout& layout);

void drawShape(QPainter& painter, MarkShape shape, const QPointF& centre, double size, const QColor& outline);
void drawMark(QPainter& painter, const MarkBody& body, double size);

}  // namespace chokepoint::ui
