// A box for each year: the middle half of all runs, a line to where nine in ten lie, a bar at the
// median, and a dashed bar where the default's median differs.
#pragma once

#include <vector>

#include "core/study/outlook.h"
#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

class YearBoxes : public QCPLayerable {
 public:
  // `time` counts years; values are in the unit of `value`.
  YearBoxes(QCPAxis* time, QCPAxis* value);

  void setSpreads(const ByYear<Spread>& spreads) { m_spreads = spreads; }
  // nullptr: none.
  void setByDefault(const ByYear<Spread>* spreads);

  // Boxes, lines and bars as they are drawn now, in pixels; names of marks keep off them.
  [[nodiscard]] std::vector<QRectF> boxes() const;

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  void draw(QCPPainter* painter) override;

 private:
  [[nodiscard]] std::vector<QLineF> defaultBars() const;
  [[nodiscard]] double halfWidth() const;  // of a box, pixels
  [[nodiscard]] double pixelOf(Year year) const;
  [[nodiscard]] double heightOf(double value) const;
  [[nodiscard]] QRectF boxOf(Year year) const;
  [[nodiscard]] QLineF whiskerOf(Year year) const;
  [[nodiscard]] QLineF barAt(Year year, double value, double share) const;

  QCPAxis* m_time;
  QCPAxis* m_value;
  ByYear<Spread> m_spreads{};
  ByYear<double> m_byDefault{};
  bool m_compared = false;
};

}  // namespace chokepoint::ui
