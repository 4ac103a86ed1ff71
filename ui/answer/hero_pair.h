// The two charts side by side, or one beneath the other where there is no room for that.
#pragma once

#include <QWidget>

class QBoxLayout;

namespace chokepoint::ui {

class HeroPair : public QWidget {
  Q_OBJECT

 public:
  HeroPair(QWidget* left, QWidget* right, QWidget* parent);

  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] bool fitsBeside() const;
  void arrange();

  QWidget* m_left;
  QWidget* m_right;
  QBoxLayout* m_row;
};

}  // namespace chokepoint::ui
