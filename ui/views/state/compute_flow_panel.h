// What China's usable compute gains in each year, by source, as columns.
#pragma once

#include "core/study/state/compute_flow.h"
#include "ui/views/frame/analysis_panel.h"

namespace chokepoint::ui {

class FittingLabel;
class YearStackPlot;

class ComputeFlowPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  ComputeFlowPanel(Analyst& analyst, QWidget* parent);

  void setMeasure(Measure measure);

 signals:
  void found(const chokepoint::ComputeFlow& flow);
  void staleChanged(bool isStale);

 protected:
  void followStudy() override;
  void pose() override;
  void showState(AnswerState state) override;

 private:
  [[nodiscard]] QString unit() const;

  Measure m_measure = Measure::Compute;
  FittingLabel* m_line;
  YearStackPlot* m_plot;
};

}  // namespace chokepoint::ui
