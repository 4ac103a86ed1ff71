#include "ui/charts/plot_chart.h"

#include <QToolTip>
#include <algorithm>

#include "ui/charts/marks/annotations.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/format/rich_words.h"

namespace chokepoint::ui {

PlotChart::PlotChart(QWidget* parent) : Chart(parent), m_view(new PlotView(this)) {}

void PlotChart::connectPlot(QCPAxis* time, std::function<Surroundings()> surroundings) {
  m_time = time;
  m_annotations = new Annotations(m_view, std::move(surroundings));
  connect(m_view, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { pointerMoved(*event); });
  connect(m_view, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
    const auto marks = m_annotations->marksAt(event->position());
    m_pressed = event->button() == Qt::LeftButton && !marks.empty() ? marks.front().estimate : nullptr;
  });
  connect(m_view, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
    const auto marks = m_annotations->marksAt(event->position());
    if (m_pressed != nullptr && !marks.empty() && marks.front().estimate == m_pressed) emit estimateClicked(m_pressed);
    if (m_pressed == nullptr && marks.empty() && event->button() == Qt::LeftButton) pick(event->position());
  });
  connect(m_view, &QCustomPlot::afterLayout, this, &PlotChart::followLayout);
  adopt(m_view);
}

void PlotChart::setMarksShown(MarksShown shown) {
  m_marksShown = shown;
  refreshMarks();
  showFigures();
}

// Marks point to estimates, so what they are of is kept as long as they are.
void PlotChart::refreshMarks() {
  forgetEstimate();
  m_annotations->setMarks({});
  m_marked = now() != nullptr ? now()->scenario : Scenario();
  m_annotations->setMarks(marksOf(estimatesToMark(m_marked, m_marksShown)));
}

void PlotChart::followMarks() {
  if (now() == nullptr) return;
  const Scenario& scenario = now()->scenario;
  if (scenario.evidence != m_marked.evidence || scenario.beliefs != m_marked.beliefs) refreshMarks();
}

std::vector<QRectF> PlotChart::namedBoxes() const { return m_annotations->namedBoxes(); }

std::vector<QRectF> PlotChart::markBoxes() const {
  std::vector<QRectF> boxes;
  for (const MarkBody& body : m_annotations->bodies()) boxes.push_back(body.box);
  return boxes;
}

QRectF PlotChart::plotArea() const { return m_time->axisRect()->rect(); }

QRectF PlotChart::plotAreaOfChart() const { return plotArea().translated(m_view->pos()); }

void PlotChart::followLayout() {
  if (plotAreaOfChart() == m_laidOut) return;
  m_laidOut = plotAreaOfChart();
  emit plotMoved();
}

QRectF PlotChart::footArea() const {
  const double line = std::ceil(QFontMetricsF(chartFont(TextRole::Small)).height());
  return {0.0, plotArea().bottom() + m_time->tickLabelPadding() + line, plotArea().right(), line};
}

void PlotChart::renderContent(QPainter* painter, const QSize& size) { m_view->paintVectors(*painter, size); }

std::optional<Year> PlotChart::yearAt(const QPointF& at) const {
  const auto year = static_cast<int>(std::floor(m_time->pixelToCoord(at.x())));
  return m_time->range().contains(year) && year <= kLastYear ? std::optional(Year{year}) : std::nullopt;
}

void PlotChart::pick(const QPointF& at) {
  if (const auto year = yearAt(at)) emit yearPicked(*year);
}

void PlotChart::pointerMoved(const QMouseEvent& event) {
  hover(yearAt(event.position()));
  showTooltip(event);
}

void PlotChart::showTooltip(const QMouseEvent& event) {
  QStringList texts;
  for (const EstimateMark& mark : m_annotations->marksAt(event.position())) texts += explained(mark, now());
  if (const QString tip = tipAt(event.position()); texts.isEmpty() && !tip.isEmpty()) texts += tipInLines(tip);
  if (texts.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(event.globalPosition().toPoint(), texts.join(QStringLiteral("<hr>")), m_view);
}

QString PlotChart::keys() const {
  return tr(
      "Left and Right read out a year, and Enter chooses it; Up and Down read out an estimate, and Enter leads to its "
      "source.");
}

QString PlotChart::stepToEstimate(int direction) {
  const auto& marks = m_annotations->marks();
  if (marks.empty()) return {};
  const int last = static_cast<int>(marks.size()) - 1;
  const int start = direction > 0 ? 0 : last;
  m_picked = m_picked < 0 ? start : std::clamp(m_picked + direction, 0, last);
  const EstimateMark& mark = marks[static_cast<std::size_t>(m_picked)];
  m_annotations->setPicked(mark.estimate);
  m_view->replot(QCustomPlot::rpQueuedReplot);
  return readOut(mark);
}

void PlotChart::openEstimate() {
  emit estimateClicked(m_annotations->marks()[static_cast<std::size_t>(m_picked)].estimate);
}

void PlotChart::leaveEstimates() {
  m_picked = -1;
  m_annotations->setPicked(nullptr);
  m_view->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace chokepoint::ui
