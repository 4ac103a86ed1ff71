// How a difference from another scenario comes about: the path of causes from the inputs that were moved.
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QComboBox;
class QTextBrowser;

namespace chokepoint::ui {

class NamedChoice;

class ExplainPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  ExplainPanel(Analyst& analyst, QWidget* parent);

  void setBefore(const Scenario& before, const QString& name);

 protected:
  void followStudy() override;
  void pose() override;

 private:
  Scenario m_before;
  QString m_beforeName;
  std::optional<Expression> m_followed;  // the figure that the choices have followed
  NamedChoice* m_quantity;
  QComboBox* m_year;
  QTextBrowser* m_text;
};

}  // namespace chokepoint::ui
