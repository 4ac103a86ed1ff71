// What limits Huawei and what it has, as three plots side by side: which limit binds most in how many runs, what SMIC's
// advanced wafers carry, and what lies in store for each family of chips.
#pragma once

#include <QWidget>

#include "core/study/state/bottlenecks.h"
#include "ui/charts/studies/answer_state.h"

namespace chokepoint::ui {

class FittingLabel;
class PillChoice;
class StudyPlot;
class YearBandPlot;
class YearStackPlot;

class BottlenecksCharts : public QWidget {
  Q_OBJECT

 public:
  explicit BottlenecksCharts(QWidget* parent);

  void setBottlenecks(const Bottlenecks& found);
  // That the window speaks of.
  void setYear(Year year);
  void setState(AnswerState state);

 private:
  // A title, what is drawn or read in a line, and the plot.
  [[nodiscard]] QWidget* titled(const QString& title, QWidget* choice, FittingLabel* line, StudyPlot* plot);
  void showStores();
  [[nodiscard]] QString unitOfStores() const;

  Bottlenecks m_found;
  YearStackPlot* m_binds;
  YearStackPlot* m_wafers;
  YearBandPlot* m_stores;
  PillChoice* m_choice;
  FittingLabel* m_storesLine;
};

}  // namespace chokepoint::ui
