// The year that the window speaks of, as a soft band behind a chart and all that stands beneath it, with its name
// among the axis' labels set off.
#pragma once

#include "core/base/calendar.h"
#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

class YearTicker;

class ChosenYearBand : public QCPLayerable {
 public:
  // `time` counts years, and its ticks are `ticker`'s, which leaves the year's own label out; `hue` is that of the
  // label.
  ChosenYearBand(QCPAxis* time, QSharedPointer<YearTicker> ticker);

  void setYear(Year year);
  [[nodiscard]] Year year() const { return m_year; }
  void setHue(const QColor& hue) { m_hue = hue; }

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  void draw(QCPPainter* painter) override;

 private:
  QCPAxis* m_time;
  QSharedPointer<YearTicker> m_ticker;
  Year m_year;
  QColor m_hue;
};

}  // namespace chokepoint::ui
