// A button that is one choice of several, or on or off: told of by a screen reader as a radio button where it stands in
// a group of which one is chosen.
#pragma once

#include <QToolButton>

namespace chokepoint::ui {

class ChoiceButton : public QToolButton {
  Q_OBJECT

 public:
  explicit ChoiceButton(QWidget* parent);
};

}  // namespace chokepoint::ui
