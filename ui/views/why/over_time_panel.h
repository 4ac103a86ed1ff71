// Why the figure is not what it was a year before: from then to now, cause by cause, each of which opens what is behind
// it.
#pragma once

#include "core/study/why/over_time.h"
#include "ui/views/frame/analysis_panel.h"

class QModelIndex;
class QTableView;
class QToolButton;

namespace chokepoint::ui {

class BarModel;
struct OverTimeView;

class OverTimePanel : public AnalysisPanel {
  Q_OBJECT

 public:
  OverTimePanel(Analyst& analyst, QWidget* parent);

 signals:
  // Of another study.
  void followed(const Study& study);

 protected:
  void followStudy() override;
  void pose() override;
  void showState(AnswerState state) override;

 private:
  void open(const QModelIndex& row);
  void goBack();
  void show(const OverTime& change);

  std::optional<Expression> m_followed;  // whose causes the path leads through
  std::vector<std::string> m_path;
  std::vector<std::string> m_opens;  // by row
  BarModel* m_model;
  QLabel* m_title;
  QLabel* m_note;
  QLabel* m_story;
  QToolButton* m_back;
  QTableView* m_table;
};

}  // namespace chokepoint::ui
