// Why a gap is what it is: what moves it most, and what has changed it since the default.
//
// Asks only while it is seen, when its question or the settings have changed.
#pragma once

#include <QWidget>

#include "ui/models/chart_series.h"
#include "ui/run/why_service.h"

class QLabel;
class QTableView;

namespace chokepoint::ui {

class ChangeModel;
class TornadoModel;

class WhyPage : public QWidget {
  Q_OBJECT

 public:
  explicit WhyPage(QWidget* parent);

  // The gap of a year, in an outlook.
  void setQuestion(const Outlook& outlook, Gap gap, Year year);
  [[nodiscard]] bool isAnswered() const { return m_answer && m_answer->question == m_question; }

 signals:
  void answered();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void askIfSeen();
  void show(const WhyAnswerPtr& answer);
  void setStale(bool stale);

  WhyService m_service;
  WhyQuestion m_question;
  QString m_subject;  // of the question: "production gap in 2026"
  WhyQuestion m_asked;
  WhyAnswerPtr m_answer;
  TornadoModel* m_tornado;
  ChangeModel* m_change;
  QTableView* m_tornadoTable;
  QTableView* m_changeTable;
  QLabel* m_moves;
  QLabel* m_changed;
  QLabel* m_movesNote;
  QLabel* m_changedNote;
};

}  // namespace chokepoint::ui
