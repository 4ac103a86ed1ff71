#include "ui/charts/parts/chart_veil.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

ChartVeil::ChartVeil(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  hide();
}

void ChartVeil::setState(State state) {
  if (state == m_state) return;
  m_state = state;
  setVisible(state != State::Clear);
  update();
}

void ChartVeil::draw(QPainter& painter, const QRectF& area, State state) {
  if (state == State::Stale) painter.fillRect(area, theme().stale);
  if (state != State::Computing) return;
  painter.setFont(chartFont(TextRole::Body));
  painter.setPen(theme().muted);
  painter.drawText(area, Qt::AlignCenter, QCoreApplication::translate("Chart", "computing ..."));
}

void ChartVeil::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  draw(painter, rect(), m_state);
}

}  // namespace chokepoint::ui
