#include "ui/charts/studies/histogram_plot.h"

#include <algorithm>

#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/charts/studies/line_names.h"
#include "ui/format/format.h"
#include "ui/theme/contrast.h"

namespace chokepoint::ui {

namespace {

// As on the other charts; a bound points to where the runs may be.
QCPScatterStyle scatterOf(const EstimateMark& mark) {
  const double kSize = scaled(9.0);
  if (mark.open != OpenSide::None) {
    const double tip = mark.open == OpenSide::Up ? 1.5 : -1.5;  // of a size of 6, which custom paths are scaled by
    QPainterPath arrow;
    arrow.moveTo(0.0, -2.5);
    arrow.lineTo(0.0, 2.5);
    arrow.moveTo(0.0, 0.0);
    arrow.lineTo(4.0 * tip, 0.0);
    arrow.moveTo(2.5 * tip, -2.0);
    arrow.lineTo(4.0 * tip, 0.0);
    arrow.lineTo(2.5 * tip, 2.0);
    return QCPScatterStyle(arrow, Qt::SolidLine, Qt::NoBrush, kSize);
  }
  switch (mark.shape) {
    case MarkShape::Square: return {QCPScatterStyle::ssSquare, kSize};
    case MarkShape::Triangle: return {QCPScatterStyle::ssTriangle, kSize};
    case MarkShape::Bar: return {QCPScatterStyle::ssCross, kSize};
    case MarkShape::Diamond: break;
  }
  return {QCPScatterStyle::ssDiamond, kSize};
}

// Of the plot, without what the axis's numbers take.
double widthForNames(const QWidget& plot) { return plot.width() - scaled(100.0); }

}  // namespace

HistogramPlot::HistogramPlot(const QString& name, QWidget* parent)
    : StudyPlot(name, parent),
      m_bars(new QCPBars(view().xAxis, view().yAxis)),
      m_read(new QCPBars(view().xAxis, view().yAxis)),
      m_published(new QCPGraph(view().xAxis, view().yAxis)),
      m_ranges(new QCPErrorBars(view().xAxis, view().yAxis)),
      m_lineNames(new LineNames(view().xAxis)) {
  m_published->setLineStyle(QCPGraph::lsNone);
  m_ranges->setErrorType(QCPErrorBars::etKeyError);
  m_ranges->setDataPlottable(m_published);
  for (auto* bars : {m_bars, m_read}) bars->setWidthType(QCPBars::wtPlotCoords);
  for (int i = 0; i < 4; ++i) {
    m_marks.push_back(new QCPItemStraightLine(&view()));
    m_marks.back()->setVisible(false);
  }
  start();
}

void HistogramPlot::hideCursor() {
  m_reached.reset();
  m_read->data()->clear();
  view().replot(QCustomPlot::rpQueuedReplot);
}

void HistogramPlot::setBins(SpreadBins bins) {
  forgetReading();
  m_bins = std::move(bins);
  QVector<double> middles;
  QVector<double> shares;
  for (std::size_t i = 0; i < m_bins.shares.size(); ++i) {
    middles.append((m_bins.edges[i] + m_bins.edges[i + 1]) / 2.0);
    shares.append(100.0 * m_bins.shares[i]);
  }
  for (auto* bars : {m_bars, m_read}) bars->setWidth(m_bins.edges[1] - m_bins.edges[0]);
  m_bars->setData(middles, shares, true);
  const std::array<std::optional<double>, 4> places{m_bins.low, m_bins.middle, m_bins.high, m_bins.threshold};
  for (std::size_t i = 0; i < places.size(); ++i) {
    m_marks[i]->setVisible(places[i].has_value());
    if (!places[i]) continue;
    m_marks[i]->point1->setCoords(*places[i], 0.0);
    m_marks[i]->point2->setCoords(*places[i], 1.0);
  }
  nameLines();
  setTitles(m_bins.title, tr("runs in 100"));
  showPublished();
  view().replot(QCustomPlot::rpQueuedReplot);
  emit figuresChanged();
}

void HistogramPlot::nameLines() {
  std::vector<LineNames::Entry> names{
      {tr("5 %  %1", "quantile, figure").arg(significant(m_bins.low)), &Theme::muted, m_bins.low},
      {tr("median %1").arg(significant(m_bins.middle)), &Theme::text, m_bins.middle},
      {tr("95 %  %1", "quantile, figure").arg(significant(m_bins.high)), &Theme::muted, m_bins.high}};
  if (m_bins.low == m_bins.high) names = {names[1]};
  if (m_bins.threshold)
    names.push_back({tr("asked %1").arg(briefly(*m_bins.threshold)), &Theme::china, *m_bins.threshold});
  m_lineNames->setEntries(std::move(names));
}

StudyTable HistogramPlot::table() const {
  StudyTable table{{tr("from"), tr("to"), tr("runs in 100")}, {}};
  for (std::size_t i = 0; i < m_bins.shares.size(); ++i)
    table.rows.push_back({significant(m_bins.edges[i], 3), significant(m_bins.edges[i + 1], 3),
                          significant(100.0 * m_bins.shares[i], 2)});
  for (const EstimateMark& mark : m_bins.published) table.rows.push_back({mark.name, mark.figure, tr("published")});
  return table;
}

// One beneath the other from the top, above the bars, and the axis wide enough for all of them.
void HistogramPlot::showPublished() {
  if (m_bins.shares.empty()) return;
  constexpr double kAirAbove = 1.08;
  constexpr double kMostRows = 0.65;  // of the height, for all rows
  const double greatestShare = 100.0 * *std::ranges::max_element(m_bins.shares);
  for (auto* name : m_names) view().removeItem(name);
  m_names.clear();
  for (auto* shape : m_shapes) view().removeGraph(shape);
  m_shapes.clear();
  QCPRange range(m_bins.edges.front(), m_bins.edges.back());
  QVector<double> values;
  QVector<double> heights;
  QVector<double> below;
  QVector<double> above;
  const auto rows = static_cast<double>(m_bins.published.size());
  const double rowHeight = QFontMetricsF(chartFont(TextRole::Small)).height();
  // The axis with its title, the heading, and the names of lines above the plot.
  const double around = 3.0 * rowHeight + scaled(24.0) + m_lineNames->fitRoom(widthForNames(*this));
  const double forRows = std::min(kMostRows, rows * rowHeight / std::max(1.0, height() - around));
  const double top = greatestShare * kAirAbove / (1.0 - forRows);
  for (const EstimateMark& mark : m_bins.published) {
    values.append(mark.value);
    heights.append(top * (1.0 - forRows * (static_cast<double>(heights.size()) + 0.5) / rows));
    below.append(mark.value - mark.low);
    above.append(mark.high - mark.value);
    range.expand(QCPRange(mark.low, mark.high));
    m_names.push_back(new QCPItemText(&view()));
    auto* shape = view().addGraph();
    shape->setLineStyle(QCPGraph::lsNone);
    shape->setData({mark.value}, {heights.back()}, true);
    m_shapes.push_back(shape);
  }
  // Its keys are our values.
  m_published->setData(values, heights, true);  // NOLINT(readability-suspicious-call-argument)
  m_ranges->setData(below, above);
  constexpr double kBeside = 0.02;  // of the range, so that no mark is cut
  if (rows > 0.0) range = QCPRange(range.lower - kBeside * range.size(), range.upper + kBeside * range.size());
  view().xAxis->setRange(range);
  view().yAxis->setRange(0.0, top);
  for (std::size_t i = 0; i < m_names.size(); ++i) name(i, heights[static_cast<int>(i)], range);
  applyTheme();
}

// Beside its mark, on the side that has more room.
void HistogramPlot::name(std::size_t mark, double height, const QCPRange& range) {
  const EstimateMark& of = m_bins.published[mark];
  const bool isAtRight = range.upper - of.high > of.low - range.lower;
  const QString gap = of.open == OpenSide::None ? QStringLiteral("   ") : QStringLiteral("      ");  // for its arrow
  const QString text = tr("%1 %2", "whose figure, figure").arg(of.name, of.figure);
  m_names[mark]->setPositionAlignment((isAtRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  m_names[mark]->setText(isAtRight ? gap + text : text + gap);
  m_names[mark]->position->setCoords(isAtRight ? of.high : of.low, height);
}

void HistogramPlot::resizeEvent(QResizeEvent* event) {
  StudyPlot::resizeEvent(event);
  showPublished();
}

void HistogramPlot::applyTheme() {
  styleSurface();
  m_lineNames->fitRoom(widthForNames(*this));
  m_bars->setPen(Qt::NoPen);
  m_bars->setBrush(barsOf(theme().us));
  m_read->setPen(Qt::NoPen);
  m_read->setBrush(theme().us);
  for (std::size_t i = 0; i < m_shapes.size(); ++i) {
    QCPScatterStyle style = scatterOf(m_bins.published[i]);
    style.setPen(pen(theme().text, 1.4));
    style.setBrush(theme().mark);
    m_shapes[i]->setScatterStyle(style);
  }
  m_ranges->setPen(pen(theme().text, 1.4));
  for (auto* name : m_names) {
    name->setColor(theme().text);
    name->setFont(chartFont(TextRole::Small));
  }
  m_marks[0]->setPen(pen(theme().muted, 1.0, Qt::DashLine));
  m_marks[1]->setPen(pen(theme().text, 2.0));
  m_marks[2]->setPen(pen(theme().muted, 1.0, Qt::DashLine));
  m_marks[3]->setPen(pen(theme().china, 2.0, Qt::DashLine));
}

QString HistogramPlot::readBin(std::size_t bin) {
  m_reached = bin;
  m_read->data()->clear();
  m_read->addData((m_bins.edges[bin] + m_bins.edges[bin + 1]) / 2.0, 100.0 * m_bins.shares[bin]);
  view().replot(QCustomPlot::rpQueuedReplot);
  return tr("%1 to %2: %3 of the runs", "range of a figure, share")
      .arg(significant(m_bins.edges[bin], 3), significant(m_bins.edges[bin + 1], 3), percent(m_bins.shares[bin]));
}

QString HistogramPlot::readAt(const QPointF& place) {
  const double x = view().xAxis->pixelToCoord(place.x());
  if (m_bins.shares.empty() || x < m_bins.edges.front() || x >= m_bins.edges.back()) return {};
  const auto above = std::ranges::upper_bound(m_bins.edges, x);
  return readBin(static_cast<std::size_t>(above - m_bins.edges.begin()) - 1);
}

QString HistogramPlot::stepBy(int along, int across) {
  if (m_bins.shares.empty() || across != 0) return reading();
  if (!m_reached) return readBin(0);
  return readBin(steppedPoint(*m_reached, along, m_bins.shares.size()));
}

QString HistogramPlot::stepToEnd(bool last) {
  if (m_bins.shares.empty()) return {};
  return readBin(last ? m_bins.shares.size() - 1 : 0);
}

std::vector<DataTable> HistogramPlot::dataTables() const {
  if (m_bins.shares.empty()) return {};
  DataTable table{m_bins.title, {{tr("from")}, {tr("to")}, {tr("share"), tr("% of runs")}}, {}};
  constexpr double kPercent = 100.0;
  for (std::size_t i = 0; i < m_bins.shares.size(); ++i)
    table.rows.push_back({m_bins.edges[i], m_bins.edges[i + 1], kPercent * m_bins.shares[i]});
  return {std::move(table)};
}

}  // namespace chokepoint::ui
