// What the charts drawn with QCustomPlot share: hover, estimates, drawing onto other devices.
//
// Its users need not know QCustomPlot: this header does not include it.
#pragma once

#include <functional>

#include "ui/charts/chart.h"
#include "ui/charts/marks/estimate_marks.h"

class QCPAxis;
class QMouseEvent;

namespace chokepoint::ui {

class Annotations;
class PlotView;
struct FlagText;
struct Surroundings;

class PlotChart : public Chart {
  Q_OBJECT

 public:
  void setMarksShown(MarksShown shown);

  // What stands on the chart as it is now, in pixels of its plot; no two of them overlap.
  [[nodiscard]] std::vector<QRectF> namedBoxes() const;
  [[nodiscard]] std::vector<QRectF> markBoxes() const;
  [[nodiscard]] QRectF plotArea() const;
  // The same in pixels of the chart, for what stands beneath it and shares its time axis.
  [[nodiscard]] QRectF plotAreaOfChart() const;
  // The line beneath the axis' labels.
  [[nodiscard]] QRectF footArea() const;

 signals:
  // A click on an estimate's mark, or Enter on the one that Up and Down have reached.
  void estimateClicked(const chokepoint::Estimate* estimate);
  void plotMoved();  // has other margins or another size

 protected:
  explicit PlotChart(QWidget* parent);

  [[nodiscard]] PlotView& view() const { return *m_view; }
  [[nodiscard]] Annotations& annotations() const { return *m_annotations; }
  // To be called once the plot stands; `time` counts years.
  void connectPlot(QCPAxis* time, std::function<Surroundings()> surroundings);
  // Takes the estimates' marks from marksOf() anew; the next drawing shows them.
  void refreshMarks();
  // The same where other estimates are to be marked than before.
  void followMarks();
  [[nodiscard]] virtual std::vector<EstimateMark> marksOf(const std::vector<const Estimate*>& estimates) const = 0;

  // What is said of a place of the plot where no mark stands, in pixels; empty for nothing.
  [[nodiscard]] virtual QString tipAt(const QPointF&) const { return {}; }

  void renderContent(QPainter* painter, const QSize& size) override;
  [[nodiscard]] QString keys() const override;
  QString stepToEstimate(int direction) override;
  void leaveEstimates() override;
  void openEstimate() override;

 private:
  [[nodiscard]] std::optional<Year> yearAt(const QPointF& at) const;
  void pick(const QPointF& at);
  void followLayout();
  void pointerMoved(const QMouseEvent& event);
  void showTooltip(const QMouseEvent& event);

  PlotView* m_view;
  Annotations* m_annotations = nullptr;
  QCPAxis* m_time = nullptr;
  QRectF m_laidOut;  // the plot, where it was said last
  MarksShown m_marksShown = MarksShown::All;
  Scenario m_marked;                    // whose estimates have marks
  const Estimate* m_pressed = nullptr;  // whose mark the pointer went down on
  int m_picked = -1;                    // index of the estimate that Up and Down have reached
};

}  // namespace chokepoint::ui
