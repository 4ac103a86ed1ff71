// A small box over the window beside a point of the strictness strip. It is not modal: the window goes on beneath it.
// Escape closes it, takes nothing of what is typed, and gives the focus back.
#pragma once

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace chokepoint::ui {

class StripPopup : public QFrame {
  Q_OBJECT

 public:
  // Beneath or above the point, within the window.
  void showAt(const QPoint& global);
  // Takes what is typed.
  void leave();
  // Takes nothing of it: what it was typed about may be there no more.
  void dismiss();

 protected:
  // `returnsTo` gets the focus back; it and this have one window.
  explicit StripPopup(QWidget* returnsTo);

  [[nodiscard]] QVBoxLayout& column() const;

  // As hiding moves the focus, which takes what was typed.
  virtual void forgetTyped() {}

  void keyPressEvent(QKeyEvent* event) override;

 private:
  QPointer<QWidget> m_returnsTo;
};

}  // namespace chokepoint::ui
