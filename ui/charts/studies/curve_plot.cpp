#include "ui/charts/studies/curve_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/layout/steady_range.h"
#include "ui/charts/layout/tickers.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/charts/studies/curve_names.h"
#include "ui/charts/studies/line_names.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

constexpr double kLogFrom = 5.0;       // greatest to least, where a linear axis would press the rest to its foot
constexpr std::size_t kMostNamed = 4;  // solutions
constexpr double kAirAround = 0.05;
constexpr double kDot = 9.0;  // size of a mark, pixels

QCPItemStraightLine* dashedLine(QCustomPlot& plot) {
  auto* line = new QCPItemStraightLine(&plot);
  line->setVisible(false);
  return line;
}

QCPGraph* dots(QCustomPlot& plot) {
  auto* graph = plot.addGraph();
  graph->setLineStyle(QCPGraph::lsNone);
  return graph;
}

}  // namespace

CurvePlot::CurvePlot(const QString& name, QWidget* parent)
    : StudyPlot(name, parent),
      m_line(view().addGraph()),
      m_solutions(dots(view())),
      m_cursor(dots(view())),
      m_target(dashedLine(view())),
      m_here(dashedLine(view())),
      m_hereName(new LineNames(view().xAxis)),
      m_names(new CurveNames(m_line, kDot)) {
  m_cursor->setLayer(kCursorLayer);
  m_solutions->setLayer(kMarksLayer);
  start();
}

void CurvePlot::hideCursor() {
  m_cursor->data()->clear();
  view().layer(kCursorLayer)->replot();
}

void CurvePlot::setCurve(Curve curve) {
  forgetReading();
  m_curve = std::move(curve);
  m_reached = 0;
  m_line->setData({m_curve.x.begin(), m_curve.x.end()}, {m_curve.y.begin(), m_curve.y.end()}, true);
  m_solutions->data()->clear();
  for (const auto& [x, y] : m_curve.solutions) m_solutions->addData(x, y);
  m_target->setVisible(m_curve.target.has_value());
  m_here->setVisible(m_curve.here.has_value());
  if (m_curve.target) {
    m_target->point1->setCoords(m_curve.x.front(), *m_curve.target);
    m_target->point2->setCoords(m_curve.x.back(), *m_curve.target);
  }
  if (m_curve.here) {
    m_here->point1->setCoords(*m_curve.here, 1.0);
    m_here->point2->setCoords(*m_curve.here, 2.0);
  }
  nameAll();
  fitAxes();
  setTitles(m_curve.xTitle, isLogarithmic() ? tr("%1, log scale").arg(m_curve.yTitle) : m_curve.yTitle);
  view().replot(QCustomPlot::rpQueuedReplot);
  emit figuresChanged();
}

// The figure where it was asked for, and the input there; of many solutions the curve itself tells.
void CurvePlot::nameAll() {
  std::vector<LineNames::Entry> here;
  if (m_curve.here) here.push_back({tr("now %1").arg(briefly(*m_curve.here)), &Theme::muted, *m_curve.here});
  m_hereName->setEntries(std::move(here));
  m_hereName->fitRoom(width());
  std::vector<CurveNames::Point> points;
  if (m_curve.solutions.size() <= kMostNamed)
    for (const auto& [x, y] : m_curve.solutions)
      points.push_back({tr("%1 at %2", "figure, input").arg(briefly(y), briefly(x)), x, y});
  std::optional<CurveNames::Level> level;
  if (m_curve.target) {
    const QString value = briefly(*m_curve.target);
    level =
        CurveNames::Level{m_curve.isTargetNow ? tr("now %1").arg(value) : tr("asked %1").arg(value), *m_curve.target};
    if (!m_curve.isTargetNow && !points.empty()) level->name.clear();  // the solutions say it
  }
  m_names->setPoints(std::move(points));
  m_names->setLevel(std::move(level));
}

StudyTable CurvePlot::table() const {
  StudyTable table{{m_curve.xTitle, m_curve.yTitle}, {}};
  for (std::size_t i = 0; i < m_curve.x.size(); ++i)
    table.rows.push_back(
        {significant(m_curve.x[i], 3), std::isfinite(m_curve.y[i]) ? significant(m_curve.y[i], 3) : tr("no value")});
  return table;
}

void CurvePlot::fitAxes() {
  view().xAxis->setRange(m_curve.x.front(), m_curve.x.back());
  std::vector<double> shown;
  std::ranges::copy_if(m_curve.y, std::back_inserter(shown), [](double y) { return std::isfinite(y); });
  if (m_curve.target) shown.push_back(*m_curve.target);
  for (const auto& [x, y] : m_curve.solutions) shown.push_back(y);
  if (shown.empty()) shown.push_back(0.0);
  const auto [least, greatest] = std::ranges::minmax(shown);
  const bool isLog = least > 0.0 && greatest / least > kLogFrom;
  view().yAxis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (isLog) {
    view().yAxis->setTicker(QSharedPointer<LogTicker>::create(view().yAxis));
    view().yAxis->setRange(footBelow(least), roundUp125(greatest));
    return;
  }
  view().yAxis->setTicker(QSharedPointer<PlainTicker>::create());
  const double air =
      greatest > least ? kAirAround * (greatest - least) : std::max(std::abs(greatest), 1.0) * kAirAround;
  view().yAxis->setRange(least - air, greatest + air);
}

bool CurvePlot::isLogarithmic() const { return view().yAxis->scaleType() == QCPAxis::stLogarithmic; }

void CurvePlot::applyTheme() {
  styleSurface();
  m_hereName->fitRoom(width());
  m_line->setPen(pen(theme().us, 2.0));
  m_solutions->setScatterStyle({QCPScatterStyle::ssDiamond, pen(theme().china, 2.0), theme().window, scaled(kDot)});
  m_cursor->setScatterStyle({QCPScatterStyle::ssCircle, pen(theme().text, 1.5), theme().us, scaled(kDot)});
  m_target->setPen(pen(theme().china, 1.0, Qt::DashLine));
  m_here->setPen(pen(theme().faint, 1.0, Qt::DashLine));
}

QString CurvePlot::readPoint(std::size_t point) {
  m_reached = point;
  m_cursor->data()->clear();
  const double y = m_curve.y[point];
  if (std::isfinite(y)) m_cursor->addData(m_curve.x[point], y);
  view().layer(kCursorLayer)->replot();
  QStringList values;
  for (const auto& [x, solution] : m_curve.solutions)
    if (x == m_curve.x[point]) values += significant(solution, 3);
  if (values.isEmpty()) values += std::isfinite(y) ? significant(y, 3) : tr("no value");
  return tr("%1: %2", "input, figure").arg(significant(m_curve.x[point], 3), either(values));
}

QString CurvePlot::readAt(const QPointF& place) {
  if (m_curve.x.empty() || !view().axisRect()->rect().contains(place.toPoint())) return {};
  return readPoint(nearestPoint(m_curve.x, view().xAxis->pixelToCoord(place.x())));
}

QString CurvePlot::stepBy(int along, int across) {
  if (m_curve.x.empty() || across != 0) return reading();
  return readPoint(steppedPoint(m_reached, along, m_curve.x.size()));
}

QString CurvePlot::stepToEnd(bool last) {
  if (m_curve.x.empty()) return {};
  return readPoint(last ? m_curve.x.size() - 1 : 0);
}

std::vector<DataTable> CurvePlot::dataTables() const {
  if (m_curve.x.empty()) return {};
  DataTable table{m_curve.yTitle, {{m_curve.xTitle}, {m_curve.yTitle}}, {}};
  for (std::size_t i = 0; i < m_curve.x.size(); ++i)
    table.rows.push_back({m_curve.x[i], std::isfinite(m_curve.y[i]) ? DataCell(m_curve.y[i]) : DataCell()});
  return {std::move(table)};
}

}  // namespace chokepoint::ui
