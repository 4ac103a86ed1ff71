#include "ui/charts/parts/plot_view.h"

#include <QWheelEvent>

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

// Whether a painter draws at the widget's own scale, for which QCustomPlot keeps its buffers.
bool isScreen(const QPainter& painter, const QWidget& widget) {
  return painter.paintEngine()->type() == QPaintEngine::Raster &&
         qFuzzyCompare(painter.deviceTransform().m11(), widget.devicePixelRatioF());
}

}  // namespace

PlotView::PlotView(QWidget* parent) : QCustomPlot(parent) {
  setAttribute(Qt::WA_NoMousePropagation, false);  // the wheel goes on to what is around it
  addLayer(kMarksLayer, layer(QStringLiteral("axes")), limAbove);
  addLayer(kCursorLayer, layer(kMarksLayer), limAbove);
  layer(kCursorLayer)->setMode(QCPLayer::lmBuffered);
  setAutoAddPlottableToLegend(false);
  plotLayout()->setRowSpacing(0);
  setFocusPolicy(Qt::NoFocus);
  setMouseTracking(true);
  setPlottingHint(QCP::phCacheLabels, true);
  // Slopes of a band cost several times as much antialiased and gain little at its pale edge.
  setNotAntialiasedElements(QCP::aeFills);
}

// QCustomPlot asks for the ticks before it knows the new size: they would be those of the last one.
void PlotView::updateLayout() {
  const QRect before = axisRect()->rect();
  QCustomPlot::updateLayout();
  if (axisRect()->rect() != before) QCustomPlot::updateLayout();
}

void PlotView::paintVectors(QPainter& painter, const QSize& size) {
  QPicture picture;
  QCPPainter recorder;
  recorder.begin(&picture);
  recorder.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching | QCPPainter::pmNonCosmetic);
  toPainter(&recorder, size.width(), size.height());
  recorder.end();
  updateLayout();  // the screen's again, or the pointer would be taken to be elsewhere
  // A picture counts its pixels at the screen's resolution and would grow on a finer device.
  painter.save();
  painter.scale(double(picture.logicalDpiX()) / painter.device()->logicalDpiX(),
                double(picture.logicalDpiY()) / painter.device()->logicalDpiY());
  painter.drawPicture(0, 0, picture);
  painter.restore();
}

// Recorded drawing sets clips of its own, which know nothing of what scrolls the plot out of sight.
void PlotView::paintElsewhere(QPainter& painter) {
  if (visibleRegion().contains(rect())) return paintVectors(painter, size());
  const double scale = painter.deviceTransform().m11();
  painter.drawPixmap(rect(), toPixmap(width(), height(), scale));
}

void PlotView::paintEvent(QPaintEvent* event) {
  {
    QPainter painter(this);
    if (!isScreen(painter, *this)) return paintElsewhere(painter);
  }
  QCustomPlot::paintEvent(event);
}

// It scrolls what the chart stands in, if anything.
void PlotView::wheelEvent(QWheelEvent* event) { event->ignore(); }

void styleAxes(QCPAxisRect& rect) {
  const QFont font = chartFont(TextRole::Small);
  for (QCPAxis* axis : rect.axes()) {
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTicks(false);
    axis->setTickLabelFont(font);
    axis->setTickLabelColor(theme().muted);
    axis->setTickLabelPadding(qRound(scaled(6.0)));
    axis->grid()->setPen(pen(theme().grid, 1.0));
    axis->grid()->setZeroLinePen(Qt::NoPen);
    axis->grid()->setVisible(axis->orientation() == Qt::Vertical);
  }
}

void setMargins(QCPAxisRect& rect, const QMargins& margins) {
  rect.setAutoMargins(QCP::msNone);
  rect.setMargins(margins);
}

QPen pen(const QColor& colour, double width, Qt::PenStyle style) {
  QPen pen(colour, scaled(width), style);
  pen.setCapStyle(Qt::FlatCap);
  // Round joins triple the cost of a curve and cannot be seen on one.
  pen.setJoinStyle(Qt::BevelJoin);
  return pen;
}

}  // namespace chokepoint::ui
