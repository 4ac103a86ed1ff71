// Where the marks of estimates stand on a chart, in pixels, so that none covers another.
//
// Marks of the same time are moved aside, either only where they would touch, or each into a
// column of its own. What they say of the time is a year, so that a step aside says nothing wrong.
#pragma once

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
  std::vector<double> offsets;  // pixels aside, in the order in which they are tried
  double size = 9.0;            // of a marker, pixels
  // Width of a year, pixels; where it is not 0, each mark of a year has its own column in it,
  // around the middle, and `offsets` are not used.
  double columns = 0.0;
  double foot = 1e9;  // the plot's lower edge, pixels: arrows end there
};

[[nodiscard]] std::vector<MarkBody> layOut(std::span<const EstimateMark> marks, const MarkLayout& layout);

void drawMark(QPainter& painter, const MarkBody& body, double size);

}  // namespace chokepoint::ui
