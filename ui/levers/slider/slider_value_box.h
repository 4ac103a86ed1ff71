// The box that shows a lever's value and takes a typed one: in the display's unit and the user's
// locale; an offset stands there in words until it is typed. Enter or leaving the box takes it over, Esc gives it up.
#pragma once

#include <QLineEdit>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

class SliderValueBox : public QLineEdit {
  Q_OBJECT

 public:
  SliderValueBox(const ParameterSpec& spec, const QFont& font, QWidget* parent);

  void setValue(double value);
  // Takes the focus, to type `text` or, if it is empty, in place of what is there.
  void startTyping(const QString& text);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void committed(double value);
  void rejected(const QString& sentence);  // empty: nothing is wrong any more
  void left();                             // done with typing: the slider may have the focus

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  [[nodiscard]] bool commit();  // whether there is nothing left to complain of
  void showValue();
  void reserveRoom();
  void takeRoom();
  void grow();

  const ParameterSpec& m_spec;
  double m_value = 0.0;
  int m_room = 0;  // for the longest number of the range, so that dragging moves nothing else
};

}  // namespace chokepoint::ui
