// Lies over a chart whose figures are out of date, or not there yet.
#pragma once

#include <QWidget>

namespace chokepoint::ui {

class ChartVeil : public QWidget {
 public:
  enum class State { Clear, Stale, Computing };

  explicit ChartVeil(QWidget* parent);
  void setState(State state);
  [[nodiscard]] State state() const { return m_state; }
  // Onto anything that a chart is drawn on.
  static void draw(QPainter& painter, const QRectF& area, State state);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  State m_state = State::Clear;
};

}  // namespace chokepoint::ui
