#include "ui/charts/stack_items.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/charts/layout/steady_range.h"
#include "ui/charts/layout/tickers.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/zones.h"

namespace chokepoint::ui {

namespace {

// Between the background of a QChart and its series; and before everything.
constexpr double kBehind = 0.5;
constexpr double kBefore = 100.0;

}  // namespace

StackItem::StackItem(StackView& view, double z) : QGraphicsItem(view.chart()), m_view(view) { setZValue(z); }

void StackItem::resize() {
  if (const QRectF bounds(QPointF(), m_view.chart()->size()); bounds != m_bounds) {
    prepareGeometryChange();
    m_bounds = bounds;
  }
  update();
}

StackFrame::StackFrame(StackView& view) : StackItem(view, kBehind) {}

void StackFrame::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  painter->setFont(chartFont(TextRole::Small));
  drawZones(*painter);
  drawValues(*painter);
  drawYears(*painter);
}

void StackFrame::drawZones(QPainter& painter) const {
  QRectF area = view().plot();
  area.setTop(0.0);
  ui::drawZones(painter, area, std::round(view().pixel(kProjectionBegins, 0.0).x()),
                QFontMetricsF(painter.font()).height() + 4);
}

void StackFrame::drawValues(QPainter& painter) const {
  const QRectF plot = view().plot();
  const QFontMetricsF metrics(painter.font());
  const double step = ui::tickStep(view().upper(), std::clamp(int(plot.height() / (2.2 * metrics.height())), 1, 8));
  for (int i = 0; i * step <= view().upper() * (1 + 1e-9); ++i) {
    const double y = std::round(view().pixel(kTimeBegins, i * step).y());
    painter.setPen(QPen(theme().grid, 1.0));
    painter.drawLine(QLineF(plot.left(), y, plot.right(), y));
    painter.setPen(theme().muted);
    painter.drawText(QRectF(0, y - metrics.height() / 2, plot.left() - 6, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, tickText(i * step));
  }
}

void StackFrame::drawYears(QPainter& painter) const {
  const QRectF plot = view().plot();
  const int step = yearStep(plot.width() / kYears, painter.font());
  painter.setPen(theme().muted);
  for (int year = kFirstYear; year <= kLastYear; year += step)
    painter.drawText(QRectF(view().pixel(year, 0.0).x() - 40, plot.bottom() + 6, 80, painter.fontMetrics().height()),
                     Qt::AlignHCenter | Qt::AlignTop, QString::number(year));
}

StackOverlay::StackOverlay(StackView& view) : StackItem(view, kBefore) {}

void StackOverlay::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (!view().isFilled()) return;
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setFont(chartFont(TextRole::Small));
  drawEdges(*painter);
  drawDefault(*painter);
  drawNames(*painter);
  drawReading(*painter);
}

QPolygonF StackOverlay::path(const QList<QPointF>& points) const {
  QPolygonF path;
  for (const QPointF& point : points) path.append(view().pixel(point.x(), point.y()));
  return path;
}

// A hairline between the areas: hides their steps and parts them in black and white.
void StackOverlay::drawEdges(QPainter& painter) const {
  painter.setPen(QPen(theme().window, 1.0));
  for (const auto& edge : view().edges()) painter.drawPolyline(path(edge));
}

void StackOverlay::drawNames(QPainter& painter) const {
  const auto boxes = view().nameBoxes();
  const QRectF plot = view().plot();
  for (std::size_t s = 0; s < kComputeSources; ++s) {
    const double low = view().pixel(kTimeEnds, view().edges()[s].back().y()).y();
    const double high = view().pixel(kTimeEnds, view().edges()[s + 1].back().y()).y();
    const QColor hue = hueOf(kStackedSources[s]);
    painter.setPen(QPen(hue, 1.2));
    const QPointF text(boxes[s].left() - 3, boxes[s].center().y());
    painter.drawLine(QPointF(plot.right() + 3, (low + high) / 2), text);
    painter.setPen(theme().text);
    painter.drawText(boxes[s], Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, nameOf(kStackedSources[s]));
  }
}

void StackOverlay::drawDefault(QPainter& painter) const {
  if (!view().byDefault()) return;
  const QPolygonF line = path(*view().byDefault());
  QPen dashed(theme().text, 1.3);
  dashed.setDashPattern({4.0, 3.0});
  painter.setPen(dashed);
  painter.drawPolyline(line);
}

void StackOverlay::drawReading(QPainter& painter) const {
  if (!view().reading()) return;
  const QRectF plot = view().plot();
  const QPointF at = view().pixel(view().reading()->x(), view().reading()->y());
  painter.setPen(QPen(theme().text, 1.0));
  painter.drawLine(QLineF(std::round(at.x()) + 0.5, plot.top(), std::round(at.x()) + 0.5, plot.bottom()));
  painter.setPen(QPen(theme().window, 2.0));
  painter.setBrush(theme().text);
  painter.drawEllipse(QPointF(std::round(at.x()) + 0.5, at.y()), 4.5, 4.5);
}

}  // namespace chokepoint::ui
