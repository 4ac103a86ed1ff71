#include "ui/charts/ratio_chart.h"

#include <algorithm>
#include <array>

#include "ui/charts/layout/steady_range.h"
#include "ui/charts/layout/tickers.h"
#include "ui/charts/marks/annotations.h"
#include "ui/charts/marks/year_band.h"
#include "ui/charts/parts/band_plot.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/reading_cursor.h"
#include "ui/charts/parts/zones.h"
#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/format/term_words.h"

namespace chokepoint::ui {

namespace {

constexpr double kMarkShare = 0.66;  // size of a marker, line heights
constexpr double kMarkRoom = 1.05;   // of the axis beyond a mark, or half of it would stick out

}  // namespace

struct RatioChart::Parts {
  Parts(PlotView& view, const QSharedPointer<YearTicker>& years)
      : band(new ChosenYearBand(view.xAxis, years)),
        curves(view),
        zones(new Zones(view.xAxis, 0)),
        cursor(new ReadingCursor(view.xAxis, view.yAxis)) {}

  ChosenYearBand* band;  // owned by the plot, as are zones and cursor
  BandPlot curves;
  Zones* zones;
  ReadingCursor* cursor;
  SteadyLogRange range;
};

RatioChart::RatioChart(QWidget* parent) : PlotChart(parent) {
  QCPAxis* x = view().xAxis;
  QCPAxis* y = view().yAxis;
  x->setRange(kTimeBegins, kTimeEnds);
  const auto years = QSharedPointer<YearTicker>::create(x);
  m_parts = std::make_unique<Parts>(view(), years);
  x->setTicker(years);
  y->setScaleType(QCPAxis::stLogarithmic);
  y->setTicker(QSharedPointer<LogTicker>::create(y));
  y->setRange(1.0, 100.0);
  connectPlot(x, [this] { return surroundings(); });
}

RatioChart::~RatioChart() = default;

void RatioChart::setGap(const Figure& gap) {
  if (&gap == m_gap) return;
  m_gap = &gap;
  m_parts->range.forget();
  setAccessibleName(name());
  refreshMarks();
  showFigures();
  refreshReading();
}

void RatioChart::setCentralLineShown(bool shown) {
  m_centralLineShown = shown;
  showFigures();
}

QString RatioChart::name() const { return translated(m_gap->gap->title); }

QString RatioChart::subtitle() const {
  return tr("%1 in times, monthly, log scale · median with 50 % and 90 % bands", "U.S. : China")
      .arg(m_gap->gap->measure == Measure::Bandwidth ? tr("U.S. : China bandwidth") : sidesOf(*m_gap));
}

QString RatioChart::glossary() const { return explainedTerms({"log-scale", "median", "band", "projection"}); }

QString RatioChart::summary() const {
  if (!now()) return tr("Being computed.");
  return tr("%1. %2.", "readings of two years")
      .arg(readingOf(kFirstProjectedYear).front(), readingOf(Year{kLastYear}).front());
}

QString RatioChart::note() const { return noteOfPast(*m_gap); }

void RatioChart::showFigures() {
  followMarks();
  m_parts->curves.setVisible(now() != nullptr);
  annotations().setVisible(now() != nullptr);
  if (now()) {
    fillGraphs();
    fitRange();
  }
  fitMargins();
  view().replot(QCustomPlot::rpQueuedRefresh);
  updateHeader();
}

bool RatioChart::differsFromDefault() const {
  if (!byDefault()) return false;
  const auto& shown = now()->monthly(*m_gap);
  const auto& other = byDefault()->monthly(*m_gap);
  return !std::ranges::equal(shown, other,
                             [](const Spread& a, const Spread& b) { return !differsVisibly(a.p50, b.p50); });
}

void RatioChart::fillGraphs() {
  m_parts->curves.setSpreads(now()->monthly(*m_gap));
  m_parts->curves.setByDefault(differsFromDefault() ? &byDefault()->monthly(*m_gap) : nullptr);
  ByMonth<double> central{};
  const bool shown = m_centralLineShown && centralValue(*now(), *m_gap, Month{0});
  if (shown)
    for (int month = 0; month < kMonths; ++month)
      central[static_cast<std::size_t>(month)] = *centralValue(*now(), *m_gap, Month{month});
  m_parts->curves.setCentral(shown ? &central : nullptr);
}

void RatioChart::fitRange() {
  const auto& spreads = now()->monthly(*m_gap);
  Extent extent{spreads.front().p05, spreads.front().p95};
  const auto include = [&](double low, double high) {
    extent.include(low);
    extent.include(high);
  };
  for (const Spread& spread : spreads) include(spread.p05, spread.p95);
  if (differsFromDefault())
    for (const Spread& spread : byDefault()->monthly(*m_gap)) extent.include(spread.p50);
  // A mark far beyond the runs, as one that was mistyped, would leave nothing of them to be seen.
  constexpr double kMostForMarks = 10.0;
  const Extent most{extent.low / kMostForMarks, extent.high * kMostForMarks};
  for (const EstimateMark& mark : annotations().marks())
    include(std::max(mark.low / kMarkRoom, most.low), std::min(mark.high * kMarkRoom, most.high));
  const Extent shown = m_parts->range.fit(extent, isDragged());
  view().yAxis->setRange(shown.low, shown.high);
}

// The last year's figure, which is what the sentence and the tables have.
QString RatioChart::endText() const { return now() ? timesText(now()->annual(*m_gap).back().p50) : QString(); }

// What the sentence says of the year.
FlagText RatioChart::flag() const {
  const Spread& spread = now()->annual(*m_gap, chosenYear());
  const QCPAxis* x = view().xAxis;
  const double height = view().yAxis->coordToPixel(spread.p50);
  const QLineF year(x->coordToPixel(chosenYear().number), height, x->coordToPixel(chosenYear().number + 1.0), height);
  const QPointF end(x->coordToPixel(timeOf(december(chosenYear()))), height);
  const QString when =
      isAtYearEnd(*m_gap) ? tr("end of %1").arg(chosenYear().number) : QString::number(chosenYear().number);
  return {timesText(spread.p50), tr("%1 (%2)", "year, range").arg(when, rangeOf(spread, ratioText)), theme().us,
          isAtYearEnd(*m_gap) ? QLineF(end, end) : year};
}

void RatioChart::fitMargins() {
  const QFont small = chartFont(TextRole::Small);
  const int line = static_cast<int>(std::ceil(QFontMetricsF(small).height()));
  const int words = line + 4;
  const QCPRange shown = view().yAxis->range();
  const int left =
      std::max({widestLabel(shown.lower, small), widestLabel(shown.upper, small), widestLabel(100.0, small)}) +
      qRound(scaled(8.0));
  const QFontMetricsF bold(chartFont(TextRole::Body, QFont::Bold));
  const double widest = std::max(bold.horizontalAdvance(timesText(200.0)), bold.horizontalAdvance(endText()));
  const int end = static_cast<int>(std::ceil(widest)) + 8;
  setMargins(*view().axisRect(), {left, words + 1, end, 2 * line + qRound(scaled(8.0))});
  m_parts->zones->setBand(words);
}

void RatioChart::applyTheme() {
  view().setBackground(theme().window);
  styleAxes(*view().axisRect());
  m_parts->curves.applyTheme();
  annotations().applyTheme();
  refreshMarks();
  m_parts->cursor->setHue(theme().us);
  m_parts->band->setHue(theme().us);
  fitMargins();
  view().replot(QCustomPlot::rpQueuedRefresh);
}

void RatioChart::showChosen() {
  m_parts->band->setYear(chosenYear());
  annotations().setYear(chosenYear());
  view().replot(QCustomPlot::rpQueuedRefresh);
}

void RatioChart::showReading(std::optional<Year> year) {
  if (year) {
    const Spread& spread = now()->annual(*m_gap, *year);
    const double time = isAtYearEnd(*m_gap) ? timeOf(december(*year)) : timeOf(*year);
    m_parts->cursor->show(CursorPoint{time, spread.p05, spread.p50, spread.p95, !isAtYearEnd(*m_gap)});
  } else {
    m_parts->cursor->show(std::nullopt);
  }
  view().layer(kCursorLayer)->replot();
}

QStringList RatioChart::readingOf(Year year) const {
  const Spread& spread = now()->annual(*m_gap, year);
  const QString when = isAtYearEnd(*m_gap) ? tr("end of %1").arg(year.number) : QString::number(year.number);
  QStringList parts{tr("%1: %2", "year, figures").arg(when, spreadText(spread, ratioText))};
  const double other = byDefault() ? byDefault()->annual(*m_gap, year).p50 : spread.p50;
  if (differsVisibly(other, spread.p50)) parts += tr("by default %1").arg(ratioText(other));
  if (const QString held = heldIn(*m_gap, year); !held.isEmpty()) parts += held;
  return parts;
}

// Of the month under the pointer, where it is on what is drawn of it.
QString RatioChart::tipAt(const QPointF& at) const {
  constexpr double kBeside = 6.0;  // of the band, pixels
  const Month month{static_cast<int>(std::floor((view().xAxis->pixelToCoord(at.x()) - kFirstYear) * kMonthsPerYear))};
  if (!now() || !inRun(month)) return {};
  const Spread& spread = now()->monthly(*m_gap)[static_cast<std::size_t>(month.index)];
  const QCPAxis* y = view().yAxis;
  const bool isOn = at.y() > y->coordToPixel(spread.p95) - kBeside && at.y() < y->coordToPixel(spread.p05) + kBeside;
  return isOn ? restsOn(*m_gap, month) : QString();
}

Surroundings RatioChart::surroundings() const {
  const BandPlot& curves = m_parts->curves;
  const QCPAxis* x = view().xAxis;
  const QCPAxis* y = view().yAxis;
  Surroundings around;
  around.plot = plotArea();
  around.foot = footArea();
  around.layout = {[x, y](double time, double value) { return QPointF(x->coordToPixel(time), y->coordToPixel(value)); },
                   kMarkShare * QFontMetricsF(chartFont(TextRole::Small)).height()};
  if (!now()) return around;
  around.lines.push_back(curves.medianPath());
  around.end = EndName{endText(), QString::number(kLastYear), theme().us, curves.medianPath().back().y()};
  around.flag = flag();
  if (curves.isByDefaultShown()) {
    around.lines.push_back(curves.byDefaultPath());
    around.names.push_back({tr("default"), theme().muted, curves.byDefaultPath()});
  }
  if (curves.isCentralShown()) {
    around.lines.push_back(curves.centralPath());
    around.names.push_back({tr("all inputs central"), theme().us, curves.centralPath()});
  }
  return around;
}

}  // namespace chokepoint::ui
