// The part of the lever panel that scrolls: the scroll bar takes its room from the right margin,
// so that nothing moves when it appears.
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace chokepoint::ui {

class LeverScrollArea : public QScrollArea {
  Q_OBJECT

 public:
  LeverScrollArea(int margin, QWidget* parent);

  [[nodiscard]] QVBoxLayout* column() const { return m_column; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  int m_margin;
  QVBoxLayout* m_column;
};

}  // namespace chokepoint::ui
