// Where China's usable compute comes from, and the sentence's figures by year.
#pragma once

#include "ui/views/frame/outlook_panel.h"

class QLabel;
class QTableView;

namespace chokepoint::ui {

class FiguresModel;
class MixChart;

class ComputePanel : public OutlookPanel {
  Q_OBJECT

 public:
  explicit ComputePanel(QWidget* parent);

  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault) override;
  void setMeasure(Measure measure) override;
  void setStale(bool stale) override;

 private:
  QLabel* m_mixTitle;
  QLabel* m_tableTitle;
  MixChart* m_mix;
  FiguresModel* m_figures;
  QTableView* m_table;
};

}  // namespace chokepoint::ui
