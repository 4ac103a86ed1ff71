// How a difference from another scenario comes about: in three lines and a picture of arrows, and on demand the whole
// path of causes from the inputs that were moved.
#pragma once

#include "core/cause/explain.h"
#include "ui/views/frame/analysis_panel.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTextBrowser;
class QToolButton;

namespace chokepoint::ui {

class CauseArrows;
class NamedChoice;

class ExplainPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  ExplainPanel(Analyst& analyst, QWidget* parent);

  void setBefore(const Scenario& before, const QString& name);

 protected:
  void followStudy() override;
  void pose() override;
  void showState(AnswerState state) override;

 private:
  [[nodiscard]] QLayout* question();
  void tell(const Explanation& explanation);

  Scenario m_before;
  QString m_beforeName;
  std::optional<Expression> m_followed;  // the figure that the choices have followed
  NamedChoice* m_quantity;
  QComboBox* m_year;
  QLabel* m_brief;
  CauseArrows* m_arrows;
  QTextBrowser* m_text;
  QStackedWidget* m_pages;  // the picture, and all in words
  QToolButton* m_all;
};

}  // namespace chokepoint::ui
