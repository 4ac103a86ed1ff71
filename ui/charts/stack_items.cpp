#include "ui/charts/stack_items.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/charts/layout/steady_range.h"
#include "ui/charts/layout/tickers.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/shaped_text.h"
#include "ui/charts/parts/zones.h"

namespace chokepoint::ui {

namespace {

// Between the background of a QChart and its series; and before everything.
constexpr double kBehind = 0.5;
constexpr double kBefore = 100.0;

}  // namespace

double nameIndent() { return scaled(16.0); }

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
  drawChosenYear(*painter);
  drawZones(*painter);
  drawValues(*painter);
  drawYears(*painter);
}

// As on the charts of the sentence (marks/year_band.h).
void StackFrame::drawChosenYear(QPainter& painter) const {
  const double left = std::round(view().pixel(view().chosenYear().number, 0.0).x());
  const double right = std::round(view().pixel(view().chosenYear().number + 1.0, 0.0).x());
  const double top = view().plot().top();
  painter.fillRect(QRectF(left, top, right - left, boundingRect().bottom() - top), theme().chosenYear);
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
    writeLine(painter, QRectF(0, y - metrics.height() / 2, plot.left() - 6, metrics.height()),
              Qt::AlignRight | Qt::AlignVCenter, tickText(i * step));
  }
}

void StackFrame::drawYears(QPainter& painter) const {
  const QRectF plot = view().plot();
  const int step = yearStep(plot.width() / kYears, painter.font());
  const Year chosen = view().chosenYear();
  const QFont plain = painter.font();
  for (int year = kFirstYear + (chosen.number - kFirstYear) % step; year <= kLastYear; year += step) {
    painter.setFont(Year{year} == chosen ? chartFont(TextRole::Small, QFont::Bold) : plain);
    painter.setPen(Year{year} == chosen ? theme().text : theme().muted);
    const double middle = view().pixel(timeOf(Year{year}), 0.0).x();
    writeLine(painter, QRectF(middle - 40, plot.bottom() + 6, 80, 0), Qt::AlignHCenter | Qt::AlignTop,
              QString::number(year));
  }
  painter.setFont(plain);
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
  const auto names = view().names();
  const QRectF plot = view().plot();
  for (std::size_t s = 0; s < kComputeSources; ++s) {
    const double low = view().pixel(kTimeEnds, view().edges()[s].back().y()).y();
    const double high = view().pixel(kTimeEnds, view().edges()[s + 1].back().y()).y();
    const QRectF& box = names[s].box;
    painter.setPen(QPen(hueOf(kStackedSources[s]), scaled(1.2)));
    painter.drawLine(QPointF(plot.right() + scaled(3.0), (low + high) / 2),
                     QPointF(box.left() - scaled(3.0), box.center().y()));
    painter.setPen(theme().text);
    writeLine(painter, box, Qt::AlignLeft | Qt::AlignVCenter, names[s].text);
  }
  painter.setFont(chartFont(TextRole::Small, QFont::Bold));
  writeLine(painter, names.back().box, Qt::AlignLeft | Qt::AlignVCenter, names.back().text);
  painter.setFont(chartFont(TextRole::Small));
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
  painter.drawEllipse(QPointF(std::round(at.x()) + 0.5, at.y()), scaled(4.5), scaled(4.5));
}

}  // namespace chokepoint::ui
