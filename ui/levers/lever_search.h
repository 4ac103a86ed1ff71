// The field that finds an input by its name; Esc empties it.
#pragma once

#include <QLineEdit>

namespace chokepoint::ui {

class LeverSearch : public QLineEdit {
  Q_OBJECT

 public:
  explicit LeverSearch(QWidget* parent);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace chokepoint::ui
