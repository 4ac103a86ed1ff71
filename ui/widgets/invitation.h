// Where there is nothing to say: one line that says what to do, in the middle, with the control that does it.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace chokepoint::ui {

class Invitation : public QWidget {
  Q_OBJECT

 public:
  // `action`: what the control is called; it says `tip` of itself.
  Invitation(const QString& sentence, const QString& action, const QString& tip, QWidget* parent);

  void setSentence(const QString& sentence);

 signals:
  void taken();

 private:
  QLabel* m_sentence;
  QToolButton* m_action;
};

}  // namespace chokepoint::ui
