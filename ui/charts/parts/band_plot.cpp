#include "ui/charts/parts/band_plot.h"

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

QCPGraph* addMonths(QCustomPlot& plot) {
  QCPGraph* graph = plot.addGraph();
  QVector<QCPGraphData> months(kMonths);
  for (int month = 0; month < kMonths; ++month) months[month] = {timeOf(Month{month}), 1.0};
  graph->data()->set(months, true);
  graph->setPen(Qt::NoPen);
  graph->setVisible(false);
  // Sampling saves nothing on 132 points.
  graph->setAdaptiveSampling(false);
  return graph;
}

template <class Value>
void write(QCPGraph& graph, Value value) {
  std::size_t month = 0;
  for (QCPGraphData& point : *graph.data()) point.value = value(month++);
}

}  // namespace

BandPlot::BandPlot(QCustomPlot& plot)
    : m_low90(addMonths(plot)),
      m_high90(addMonths(plot)),
      m_low50(addMonths(plot)),
      m_high50(addMonths(plot)),
      m_byDefault(addMonths(plot)),
      m_central(addMonths(plot)),
      m_median(addMonths(plot)) {
  m_high90->setChannelFillGraph(m_low90);
  m_high50->setChannelFillGraph(m_low50);
}

void BandPlot::applyTheme() {
  for (QCPGraph* edge : {m_low90, m_high90}) edge->setPen(pen(theme().us, 1.0));
  m_high90->setBrush(Theme::outerBand(theme().us));
  m_high50->setBrush(Theme::innerBand(theme().us));
  m_median->setPen(pen(theme().us, 2.5));
  m_central->setPen(pen(theme().us, 1.0));
  QPen dashed = pen(theme().faint, 1.5);
  dashed.setDashPattern({4.0, 3.0});
  m_byDefault->setPen(dashed);
}

void BandPlot::setSpreads(const ByMonth<Spread>& spreads) {
  write(*m_low90, [&](std::size_t m) { return spreads[m].p05; });
  write(*m_high90, [&](std::size_t m) { return spreads[m].p95; });
  write(*m_low50, [&](std::size_t m) { return spreads[m].p25; });
  write(*m_high50, [&](std::size_t m) { return spreads[m].p75; });
  write(*m_median, [&](std::size_t m) { return spreads[m].p50; });
}

void BandPlot::setByDefault(const ByMonth<Spread>* spreads) {
  m_byDefault->setVisible(spreads != nullptr);
  if (spreads) write(*m_byDefault, [&](std::size_t m) { return (*spreads)[m].p50; });
}

void BandPlot::setCentral(const ByMonth<double>* values) {
  m_central->setVisible(values != nullptr);
  if (values) write(*m_central, [&](std::size_t m) { return (*values)[m]; });
}

void BandPlot::setVisible(bool visible) {
  for (QCPGraph* graph : {m_low90, m_high90, m_low50, m_high50, m_median}) graph->setVisible(visible);
}

QPolygonF BandPlot::pathOf(const QCPGraph& graph) {
  QPolygonF path;
  path.reserve(kMonths);
  for (const QCPGraphData& point : *graph.data())
    path.append({graph.keyAxis()->coordToPixel(point.key), graph.valueAxis()->coordToPixel(point.value)});
  return path;
}

}  // namespace chokepoint::ui
