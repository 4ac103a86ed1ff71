// The surface that both QCustomPlot charts draw on.
//
// On the screen it is a QCustomPlot. Painted by somebody else (QWidget::render into a picture, a
// PDF or a scaled painter) it draws itself anew, so that text stays text and lines stay sharp.
// Layers from the bottom: background, grid, main, axes, marks, cursor; the cursor has a buffer of
// its own, so that moving it does not draw the chart again.
#pragma once

#include <qcustomplot.h>

namespace chokepoint::ui {

inline constexpr auto kMarksLayer = "marks";
inline constexpr auto kCursorLayer = "cursor";

class PlotView : public QCustomPlot {
 public:
  explicit PlotView(QWidget* parent);

  // Into a rectangle of `size` device-independent pixels at the painter's origin.
  void paintVectors(QPainter& painter, const QSize& size);

 protected:
  void updateLayout() override;
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void paintElsewhere(QPainter& painter);
};

// Axes without a box: labels, a faint grid across, nothing else.
void styleAxes(QCPAxisRect& rect);
// Fixed space around the axis rect; QCustomPlot's own would move with every label.
void setMargins(QCPAxisRect& rect, const QMargins& margins);
[[nodiscard]] QPen pen(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine);

}  // namespace chokepoint::ui
