#include "ui/charts/parts/reading_cursor.h"

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

ReadingCursor::ReadingCursor(QCPAxis* time, QCPAxis* value)
    : QCPLayerable(time->parentPlot(), kCursorLayer), m_time(time), m_value(value) {}

void ReadingCursor::show(std::optional<CursorPoint> point) { m_point = point; }

void ReadingCursor::draw(QCPPainter* painter) {
  if (!m_point) return;
  const double kTick = scaled(5.0);
  const double kDot = scaled(4.5);
  constexpr double kHalfYear = 0.5;
  const QRectF area = m_time->axisRect()->rect();
  const double x = std::round(m_time->coordToPixel(m_point->time)) + 0.5;
  painter->setPen(pen(theme().muted, 1.0));
  painter->drawLine(QLineF(x, area.top(), x, area.bottom()));
  painter->setPen(pen(m_hue, 2.0));
  for (const double end : {m_point->low, m_point->high}) {
    const double y = m_value->coordToPixel(end);
    painter->drawLine(QLineF(x - kTick, y, x + kTick, y));
  }
  const double middle = m_value->coordToPixel(m_point->middle);
  if (m_point->ofWholeYear) {
    painter->setPen(pen(m_hue, 3.0));
    painter->drawLine(QLineF(m_time->coordToPixel(m_point->time - kHalfYear), middle,
                             m_time->coordToPixel(m_point->time + kHalfYear), middle));
    return;
  }
  painter->setPen(pen(theme().window, 2.0));
  painter->setBrush(m_hue);
  painter->drawEllipse(QPointF(x, middle), kDot, kDot);
}

}  // namespace chokepoint::ui
