// The part of a lever that is dragged: a slider with default, evidence and words at its stops.
//
// It asks for a value (valueEdited) and shows what it is told (setState): only the document
// decides. Arrows, page keys, Home and End move it, a digit starts typing, Delete resets it; the
// wheel moves it only when it has the focus. Drags and runs of keys are gestures.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/levers/slider/slider_painter.h"

namespace chokepoint::ui {

// What a lever shows.
struct LeverState {
  double value = 0.0;
  bool fixed = false;
  PriorSpec prior;        // in effect: the scenario's own or the default one
  bool replaced = false;  // it moves the last segment of a timeline

  bool operator==(const LeverState&) const = default;
};

class SliderTrack : public QWidget {
  Q_OBJECT

 public:
  SliderTrack(const ParameterSpec& spec, SliderSize size, QWidget* parent);

  [[nodiscard]] const ParameterSpec& spec() const { return m_spec; }
  [[nodiscard]] const SliderScale& scale() const { return m_scale; }
  [[nodiscard]] double value() const { return m_state.value; }
  [[nodiscard]] SliderGeometry geometryNow() const;
  void setState(const LeverState& state);

  // What came of the last move, said with the slider as long as it stands there; to assistive technology at once.
  void tellAnswer(const QString& sentence);
  // Whether it was moved and nothing was said of it since.
  [[nodiscard]] bool isUnsaid() const { return m_isUnsaid; }
  // What assistive technology is told of it, beside its name and value.
  [[nodiscard]] QString description() const;

  // Asks for a value as one gesture of its own (assistive technology).
  void requestValue(double value);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void gestureStarted();
  void gestureEnded();
  void valueEdited(double value);
  void resetRequested();
  void typed(const QString& text);  // empty: wants to type, has not begun
  void sourceRequested();           // where its numbers come from
  void priorRequested();            // what is assumed of it

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] bool isOnHandle(QPointF position) const;
  [[nodiscard]] double valueAt(double x) const;
  void edit(double value);
  void step(int direction, SliderScale::Step size);
  void stepTo(double value);
  bool moveByKey(int key);
  void endKeys();

  const ParameterSpec& m_spec;
  SliderScale m_scale;
  SliderSize m_size;
  LeverState m_state;
  QString m_said;
  bool m_isUnsaid = false;
  bool m_dragging = false;
  double m_grab = 0.0;  // from the handle's centre to where it was taken
  int m_wheel = 0;      // eighths of a degree not yet spent
  QTimer m_keys;        // runs while a run of keys goes on
};

}  // namespace chokepoint::ui
