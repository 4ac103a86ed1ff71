// Figures, quantities and expressions of one's own choice, year by year, beside the charts.
//
// What is watched is the watcher's and no part of a scenario: it goes along from one to the next, and is kept with the
// settings (kept_choices.h). Rows move with Alt+Up and Alt+Down and go with Delete; what is typed and means nothing is
// told of beneath the field and changes nothing.
#pragma once

#include <QStringList>

#include "core/study/state/watched.h"
#include "ui/views/frame/analysis_panel.h"

class QComboBox;
class QHBoxLayout;
class QTableView;
class QToolButton;

namespace chokepoint::ui {

class WatchModel;

class WatchPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  WatchPanel(Analyst& analyst, QWidget* parent);

 protected:
  void pose() override;
  void showState(AnswerState state) override;

 private:
  [[nodiscard]] QHBoxLayout* addBar();
  QToolButton* addButton(QHBoxLayout& row, const QString& title, const QString& tip, const QKeySequence& keys,
                         void (WatchPanel::*act)());
  void offer();
  void restore();
  // Whether it means anything.
  bool add(const QString& text);
  void addTyped();
  void removeChosen();
  void moveUp() { moveChosen(-1); }
  void moveDown() { moveChosen(1); }
  void moveChosen(int by);
  [[nodiscard]] int chosenRow() const;
  // Rows are others now; `chosen` is to be selected.
  void rowsChanged(int chosen);
  void followChosen();

  std::vector<Watched> m_watched;
  WatchModel* m_model;
  QComboBox* m_box;
  QLabel* m_error;
  QTableView* m_table;
  QToolButton* m_up = nullptr;
  QToolButton* m_down = nullptr;
  QToolButton* m_remove = nullptr;
};

}  // namespace chokepoint::ui
