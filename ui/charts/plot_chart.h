// What the charts drawn with QCustomPlot share: hover, estimates, drawing onto other devices.
//
// Its users need not know QCustomPlot: this header does not include it.
#pragma once

#include <functional>

#include "ui/charts/chart.h"

class QCPAxis;
class QMouseEvent;

namespace chokepoint::ui {

class Annotations;
struct EstimateMark;
class PlotView;
struct Surroundings;

class PlotChart : public Chart {
  Q_OBJECT

 public:
  // What stands on the chart as it is now, in pixels of its plot; no two of them overlap.
  [[nodiscard]] std::vector<QRectF> namedBoxes() const;
  [[nodiscard]] std::vector<QRectF> markBoxes() const;
  [[nodiscard]] QRectF plotArea() const;

 protected:
  explicit PlotChart(QWidget* parent);

  [[nodiscard]] PlotView& view() const { return *m_view; }
  [[nodiscard]] Annotations& annotations() const { return *m_annotations; }
  // To be called once the plot stands; `time` counts years.
  void connectPlot(QCPAxis* time, std::function<Surroundings()> surroundings);
  // Takes other estimates; the next drawing shows them.
  void setMarks(std::vector<EstimateMark> marks);

  void renderContent(QPainter* painter, const QSize& size) override;
  QString stepToEstimate(int direction) override;
  void leaveEstimates() override;

 private:
  void pointerMoved(const QMouseEvent& event);
  void showTooltip(const QMouseEvent& event);

  PlotView* m_view;
  Annotations* m_annotations = nullptr;
  QCPAxis* m_time = nullptr;
  int m_picked = -1;  // index of the estimate that Up and Down have reached
};

}  // namespace chokepoint::ui
