#include "ui/charts/studies/curve_names.h"

#include "ui/charts/layout/label_placer.h"
#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

CurveNames::CurveNames(const QCPGraph* curve, double markSize)
    : QCPLayerable(curve->parentPlot(), kMarksLayer), m_curve(curve), m_markSize(markSize) {}

QPolygonF CurveNames::path() const {
  QPolygonF path;
  for (const QCPGraphData& point : *m_curve->data())
    if (std::isfinite(point.value)) path.append(m_curve->coordsToPixels(point.key, point.value));
  return path;
}

void CurveNames::draw(QCPPainter* painter) {
  const QFont font = chartFont(TextRole::Small);
  const QFontMetricsF metrics(font);
  const QRectF plot = m_curve->keyAxis()->axisRect()->rect();
  LabelPlacer placer(plot, metrics.height());
  if (const QPolygonF curve = path(); curve.size() > 1) placer.avoid(curve);
  if (m_level) {
    const double y = m_curve->valueAxis()->coordToPixel(m_level->y);
    placer.avoid(QPolygonF({QPointF(plot.left(), y), QPointF(plot.right(), y)}));
  }
  const auto sizeOf = [&](const QString& text) { return QSizeF(metrics.horizontalAdvance(text), metrics.height()); };
  painter->setFont(font);
  const auto write = [&](const QRectF& box, const QString& text) {
    painter->setPen(theme().china);
    painter->drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
  };
  for (const Point& point : m_points) {
    QRectF mark(0.0, 0.0, scaled(m_markSize), scaled(m_markSize));
    mark.moveCenter(m_curve->coordsToPixels(point.x, point.y));
    placer.block(mark);
    const auto place = placer.place(mark, sizeOf(point.name));
    if (!place) continue;
    painter->setPen(pen(theme().muted, 1.0));
    if (place->leader) painter->drawLine(*place->leader);
    write(place->box, point.name);
  }
  if (!m_level || m_level->name.isEmpty()) return;
  const double y = m_curve->valueAxis()->coordToPixel(m_level->y);
  const QSizeF size = sizeOf(m_level->name);
  const double left = plot.right() - size.width() - scaled(4.0);
  if (const auto box =
          placer.placeAt({QRectF(QPointF(left, y - size.height() - 2.0), size), QRectF(QPointF(left, y + 2.0), size)}))
    write(*box, m_level->name);
}

}  // namespace chokepoint::ui
