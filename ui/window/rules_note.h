// Says in the status bar how far the data and the decisions on record go.
#pragma once

#include <QLabel>

namespace chokepoint::ui {

class RulesNote : public QLabel {
  Q_OBJECT

 public:
  explicit RulesNote(QWidget* parent);
};

}  // namespace chokepoint::ui
