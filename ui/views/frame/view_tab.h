// One tab of the row of views: a button that is chosen by whoever owns it, and told of by a screen reader as a tab.
#pragma once

#include <QToolButton>

namespace chokepoint::ui {

class ViewTab : public QToolButton {
  Q_OBJECT

 public:
  ViewTab(const QString& text, const QString& toolTip, QWidget* parent);

  // Where arrow keys lead to: one to the left or right, or with as many tabs as there are to the ends.
 signals:
  void stepped(int by);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  // A click asks to be chosen; it is its owner who does that.
  void nextCheckState() override {}
};

}  // namespace chokepoint::ui
