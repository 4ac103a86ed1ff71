// What binds Huawei, month by month: the mean shares of packaging, logic dies and memory as a
// ribbon, with its legend in a line above it.
//
// Memory stands on the ribbon's foot and dies hang from its top, so that both are read from an
// edge; packaging is what is left between them. Memory is hatched, faintly: in black and white it
// would look like packaging.
#pragma once

#include "core/study/outlook.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/format/chart_series.h"

namespace chokepoint::ui {

class BottleneckRibbon : public QCPLayoutElement {
 public:
  // Lies under `time`'s axis rect, month below month.
  BottleneckRibbon(QCustomPlot* plot, const QCPAxis* time);

  // nullptr: none yet.
  void setShares(const ByMonth<BottleneckShares>* shares);
  // Whether its names of limits stand there.
  [[nodiscard]] bool isLegendAt(const QPoint& place) const;
  // Takes over type; sets the element's height.
  void applyTheme();
  // Pixels that it fills, where they are more than it needs.
  void setRoom(int height);

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  void draw(QCPPainter* painter) override;

 private:
  void fitHeight();
  [[nodiscard]] QRectF ribbon() const;
  void drawLegend(QPainter& painter) const;
  void drawShares(QPainter& painter) const;

  const QCPAxis* m_time;
  ByMonth<BottleneckShares> m_shares{};
  bool m_filled = false;
  int m_lineHeight = 0;
  int m_room = 0;
};

}  // namespace chokepoint::ui
