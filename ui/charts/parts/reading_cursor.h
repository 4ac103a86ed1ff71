// The line that shows which year is being read, with the range and the median that are read out.
#pragma once

#include <optional>

#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

struct CursorPoint {
  double time = 0.0;  // years
  double low = 0.0;   // values on the axis: 5 %, median, 95 %
  double middle = 0.0;
  double high = 0.0;
  // What is read is the year's figure, not that of a point of a curve.
  bool ofWholeYear = false;
};

class ReadingCursor : public QCPLayerable {
 public:
  // `hue` is that of the series which is read.
  ReadingCursor(QCPAxis* time, QCPAxis* value);

  void setHue(const QColor& hue) { m_hue = hue; }
  void show(std::optional<CursorPoint> point);

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
  void draw(QCPPainter* painter) override;

 private:
  QCPAxis* m_time;
  QCPAxis* m_value;
  QColor m_hue;
  std::optional<CursorPoint> m_point;
};

}  // namespace chokepoint::ui
