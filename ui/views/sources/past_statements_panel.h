// How earlier versions have done: what they said against what was published since.
#pragma once

#include <QWidget>

namespace chokepoint::ui {

class PastStatementsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PastStatementsPanel(QWidget* parent);
};

}  // namespace chokepoint::ui
