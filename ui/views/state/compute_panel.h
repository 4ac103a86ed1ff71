// Where China's usable compute comes from: what is in service, what a year adds, or shares; beside it the sentence's
// figures by year, or the numbers of the columns.
#pragma once

#include <QPointer>
#include <QTableView>

#include "ui/views/frame/outlook_panel.h"
#include "ui/views/frame/view_spec.h"

class QLabel;
class QLayout;
class QStackedWidget;
class QToolButton;

namespace chokepoint::ui {

class ComputeFlowPanel;
class FiguresModel;
class FittingLabel;
class MixChart;
class PillChoice;
class PlotPage;
class SourceYearsModel;
class YearStackPlot;

class ComputePanel : public OutlookPanel {
  Q_OBJECT

 public:
  explicit ComputePanel(const ViewContext& context);

  // Narrower than its tables ask for: they scroll.
  [[nodiscard]] QSize minimumSizeHint() const override;
  void setOutlooks(const std::shared_ptr<const Outlook>& now, const std::shared_ptr<const Outlook>& byDefault) override;
  void setMeasure(Measure measure) override;
  void setYear(Year year) override;
  void setStale(bool stale) override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum Shown { Stock, Flow, Shares };

  void giveRoom();

  void fillPages();
  // The twin of the chart: month by month, by source.
  [[nodiscard]] QWidget* mixTable(QWidget* parent);
  [[nodiscard]] QLayout* left();
  [[nodiscard]] QLayout* right();
  [[nodiscard]] QWidget* sharesPage();
  void show(int shown);
  void showShares();
  [[nodiscard]] QString unitOfShares() const;

  Measure m_measure = Measure::Compute;
  std::shared_ptr<const Outlook> m_now;
  std::shared_ptr<const Outlook> m_default;
  bool m_isStale = false;
  PillChoice* m_choice;
  QLabel* m_mixTitle;
  QLabel* m_tableTitle;
  QStackedWidget* m_pictures;
  MixChart* m_mix;
  PlotPage* m_mixPage;
  QToolButton* m_mixLink;
  QPointer<QTableView> m_mixTable;  // while it is asked for
  ComputeFlowPanel* m_flow;
  YearStackPlot* m_shares;
  FittingLabel* m_sharesLine;
  FiguresModel* m_figures;
  SourceYearsModel* m_flowYears;
  SourceYearsModel* m_shareYears;
  QTableView* m_table;
  QTableView* m_flowTable;
  QTableView* m_shareTable;
};

}  // namespace chokepoint::ui
