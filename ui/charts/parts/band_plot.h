// The curves of the gap: two bands, the median, the default's median and the central run.
//
// The graphs are made once; an update only writes their values.
#pragma once

#include <functional>

#include "core/study/outlook.h"
#include "ui/charts/parts/plot_view.h"

namespace chokepoint::ui {

class BandPlot {
 public:
  explicit BandPlot(QCustomPlot& plot);

  void applyTheme();
  void setSpreads(const ByMonth<Spread>& spreads);
  // nullptr: not drawn.
  void setByDefault(const ByMonth<Spread>* spreads);
  void setCentral(const ByMonth<double>* values);
  void setVisible(bool visible);

  [[nodiscard]] bool isByDefaultShown() const { return m_byDefault->visible(); }
  [[nodiscard]] bool isCentralShown() const { return m_central->visible(); }

  // The curves as they lie now, in pixels.
  [[nodiscard]] QPolygonF medianPath() const { return pathOf(*m_median); }
  [[nodiscard]] QPolygonF byDefaultPath() const { return pathOf(*m_byDefault); }
  [[nodiscard]] QPolygonF centralPath() const { return pathOf(*m_central); }

 private:
  [[nodiscard]] static QPolygonF pathOf(const QCPGraph& graph);

  QCPGraph* m_low90;
  QCPGraph* m_high90;
  QCPGraph* m_low50;
  QCPGraph* m_high50;
  QCPGraph* m_byDefault;
  QCPGraph* m_central;
  QCPGraph* m_median;
};

}  // namespace chokepoint::ui
