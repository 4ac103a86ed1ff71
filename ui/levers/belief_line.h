// At the foot of the levers: whose numbers count, and how many runs are left by that; a click leads to where it is
// chosen.
#pragma once

#include <QWidget>

#include "core/study/outlook.h"

class QToolButton;

namespace chokepoint::ui {

class Document;
class FittingLabel;

class BeliefLine : public QWidget {
  Q_OBJECT

 public:
  BeliefLine(const Document& document, QWidget* parent);

  void setOutlook(const Outlook& outlook);
  void setStale(bool stale);

 signals:
  void clicked();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showWhom();
  void fitWhom();

  const Document& m_document;
  QString m_names;
  QToolButton* m_whom;
  FittingLabel* m_runs;
};

}  // namespace chokepoint::ui
