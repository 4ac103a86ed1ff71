// The scenario against another one: what changed the figure, and how the difference comes about.
#pragma once

#include <QWidget>
#include <vector>

class QComboBox;

namespace chokepoint::ui {

class AnalysisPanel;
class Analyst;
class ChangePanel;
class ExplainPanel;

class CompareView : public QWidget {
  Q_OBJECT

 public:
  CompareView(Analyst& analyst, QWidget* parent);

  [[nodiscard]] std::vector<AnalysisPanel*> panels() const;

 private:
  void chooseOther();

  QComboBox* m_other;
  ChangePanel* m_change;
  ExplainPanel* m_explain;
};

}  // namespace chokepoint::ui
