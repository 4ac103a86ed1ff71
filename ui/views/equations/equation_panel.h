// How a quantity is computed, from its equation down to the inputs: every name is a link.
#pragma once

#include "ui/views/frame/analysis_panel.h"

class QTextBrowser;
class QUrl;

namespace chokepoint::ui {

class NamedChoice;

class EquationPanel : public AnalysisPanel {
  Q_OBJECT

 public:
  EquationPanel(Analyst& analyst, QWidget* parent);

 protected:
  void followStudy() override;
  void pose() override;
  void changeEvent(QEvent* event) override;

 private:
  void follow(const QUrl& link);

  NamedChoice* m_quantity;
  QTextBrowser* m_text;
  std::optional<Expression> m_followed;  // the figure that the choice has followed
};

}  // namespace chokepoint::ui
