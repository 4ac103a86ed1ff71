// Of which family Huawei's chips are, year by year: the 910's share hangs from the strip's top, that of the 950 and its
// successors stands on its foot. The line above names it and its colours; while a year is read, its numbers stand there
// instead.
//
// A strip of its own: beneath boxes of medians and ranges nothing stacks.
#pragma once

#include "core/study/outlook.h"
#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

class FamilyStrip : public QCPLayoutElement {
 public:
  // Lies under `time`'s axis rect, year below year.
  FamilyStrip(QCustomPlot* plot, const QCPAxis* time);

  // Of the 950 family in the year's chips, 0 to 1; nullptr: none yet.
  void setShares(const ByYear<Spread>* shares);
  // What is read of a year; empty for none. On the cursor's layer, which is drawn anew with it.
  void setReading(const QString& reading) { m_reading = reading; }
  // Takes over type; sets the element's height.
  void applyTheme();

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  void draw(QCPPainter* painter) override;

 private:
  [[nodiscard]] QRectF strip() const;
  [[nodiscard]] QRectF cell(std::size_t year) const;
  void drawYear(QPainter& painter, std::size_t year) const;
  void drawReading(QPainter& painter, const QRectF& row) const;

  const QCPAxis* m_time;
  ByYear<double> m_shares{};
  bool m_filled = false;
  QString m_reading;
};

}  // namespace chokepoint::ui
