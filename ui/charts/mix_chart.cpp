#include "ui/charts/mix_chart.h"

#include <QMouseEvent>
#include <algorithm>
#include <numeric>

#include "ui/charts/layout/steady_range.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/stack_view.h"
#include "ui/format/format.h"
#include "ui/format/term_words.h"

namespace chokepoint::ui {

namespace {

constexpr double kMillion = 1e6;

using Sources = std::array<double, kComputeSources>;

double total(const Sources& sources) { return std::accumulate(sources.begin(), sources.end(), 0.0); }

QString inMillions(double h100e) { return significant(h100e / kMillion); }

QList<QPointF> totals(const Outlook::BySource& bySource) {
  QList<QPointF> points;
  for (int month = 0; month < kMonths; ++month)
    points.append({timeOf(Month{month}), total(bySource[static_cast<std::size_t>(month)]) / kMillion});
  return points;
}

}  // namespace

struct MixChart::Parts {
  explicit Parts(QWidget* parent) : view(new StackView(parent)) {}

  StackView* view;  // owned by the chart
  SteadyLinearRange range;
};

MixChart::MixChart(QWidget* parent) : Chart(parent), m_parts(std::make_unique<Parts>(this)) {
  m_parts->view->viewport()->installEventFilter(this);
  adopt(m_parts->view);
}

MixChart::~MixChart() = default;

void MixChart::setMeasure(Measure measure) {
  if (measure == m_measure) return;
  m_measure = measure;
  m_parts->range.forget();
  setAccessibleName(name());
  showFigures();
  refreshReading();
}

bool MixChart::isOfCompute() const { return m_measure == Measure::Compute; }

const Outlook::BySource& MixChart::shown() const { return now()->bySource(m_measure); }

QString MixChart::name() const {
  return isOfCompute() ? tr("Compute that China can use, by source")
                       : tr("Memory bandwidth that China can use, by source");
}

QString MixChart::subtitle() const {
  const QString text = isOfCompute() ? tr("million H100 equivalents, useful · median by source")
                                     : tr("million H100 in bandwidth · median by source");
  return differsFromDefault() ? tr("%1 · dashed: default").arg(text) : text;
}

QString MixChart::glossary() const { return explainedTerms({"usable", "median"}); }

bool MixChart::differsFromDefault() const {
  if (!now() || !byDefault()) return false;
  return !std::ranges::equal(shown(), byDefault()->bySource(m_measure),
                             [](const Sources& a, const Sources& b) { return !differsVisibly(total(a), total(b)); });
}

QString MixChart::summary() const {
  if (!now()) return tr("Being computed.");
  return tr("%1. %2.", "readings of two years")
      .arg(readingOf(kFirstProjectedYear).front(), readingOf(Year{kLastYear}).front());
}

std::vector<QRectF> MixChart::namedBoxes() const {
  std::vector<QRectF> boxes;
  if (now())
    for (const StackName& name : m_parts->view->names()) boxes.push_back(name.box);
  return boxes;
}

void MixChart::stack() {
  StackEdges edges;
  for (auto& edge : edges) edge.reserve(kMonths);
  for (int month = 0; month < kMonths; ++month) {
    const Sources& sources = shown()[static_cast<std::size_t>(month)];
    const double time = timeOf(Month{month});
    double height = 0.0;
    edges[0].append({time, height});
    for (std::size_t s = 0; s < kComputeSources; ++s)
      edges[s + 1].append({time, height += sources[static_cast<std::size_t>(kStackedSources[s])] / kMillion});
  }
  m_parts->view->setEdges(edges);
}

void MixChart::fitRange() {
  double greatest = 0.0;
  for (const Sources& sources : shown()) greatest = std::max(greatest, total(sources));
  if (byDefault())
    for (const Sources& sources : byDefault()->bySource(m_measure)) greatest = std::max(greatest, total(sources));
  m_parts->view->setUpper(m_parts->range.fit(greatest / kMillion, isDragged()));
}

void MixChart::showFigures() {
  m_parts->view->setFilled(now() != nullptr);
  if (now()) {
    fitRange();
    m_parts->view->setByDefault(differsFromDefault() ? std::optional(totals(byDefault()->bySource(m_measure)))
                                                     : std::nullopt);
    stack();
  }
  updateHeader();
}

void MixChart::showChosen() { m_parts->view->setChosenYear(chosenYear()); }

void MixChart::applyTheme() { m_parts->view->applyTheme(); }

void MixChart::showReading(std::optional<Year> year) {
  if (!year) return m_parts->view->setReading(std::nullopt);
  const Month end = december(*year);
  const double height = total(shown()[static_cast<std::size_t>(end.index)]) / kMillion;
  m_parts->view->setReading(QPointF(timeOf(end), height));
}

QStringList MixChart::readingOf(Year year) const {
  const Sources& sources = shown()[static_cast<std::size_t>(december(year).index)];
  const QString pattern = isOfCompute() ? tr("end of %1: %2 million H100e", "year, figures")
                                        : tr("end of %1: %2 million H100bw", "year, figures");
  const Figure& whole = figure(isOfCompute() ? "china_compute" : "china_bandwidth");
  QStringList parts{pattern.arg(QString::number(year.number), spreadText(now()->annual(whole, year), inMillions))};
  for (const ComputeSource source : kStackedSources)
    parts += tr("%1 %2", "source, share")
                 .arg(nameOf(source), percent(sources[static_cast<std::size_t>(source)] / total(sources)));
  return parts;
}

void MixChart::renderContent(QPainter* painter, const QSize& size) {
  StackView& view = *m_parts->view;
  view.layOut(size);
  view.scene()->render(painter, QRectF(QPointF(), size), QRectF(QPointF(), size));
  view.layOut(view.size());
}

bool MixChart::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseMove) {
    const auto year =
        static_cast<int>(std::floor(m_parts->view->timeAt(static_cast<QMouseEvent*>(event)->position().x())));
    hover(inRun(Year{year}) ? std::optional(Year{year}) : std::nullopt);
  }
  return Chart::eventFilter(watched, event);
}

}  // namespace chokepoint::ui
