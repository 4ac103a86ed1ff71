#include "ui/charts/volume_chart.h"

#include <algorithm>

#include "ui/charts/layout/steady_range.h"
#include "ui/charts/layout/tickers.h"
#include "ui/charts/marks/annotations.h"
#include "ui/charts/marks/year_band.h"
#include "ui/charts/parts/bottleneck_ribbon.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/family_strip.h"
#include "ui/charts/parts/reading_cursor.h"
#include "ui/charts/parts/year_boxes.h"
#include "ui/charts/parts/zones.h"
#include "ui/format/chart_series.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/term_words.h"

namespace chokepoint::ui {

namespace {

constexpr double kMillionOfChips = 1e6;
// Size of a marker: a share of a year's width, pixels.
constexpr double kMarkShareOfYear = 0.15;
constexpr double kLeastMark = 6.0;
constexpr double kMostMark = 10.0;

const ByYear<Spread>& volumeOf(const Outlook& outlook) { return outlook.annual(figure("huawei_chips")); }

// More chips than in the year before, and no more compute.
bool fallsInComputePerChip(const Outlook& outlook, Year year) {
  if (year.number == kFirstYear) return false;
  const auto change = [&](const char* key) {
    const auto& years = outlook.annual(figure(key));
    return years[yearIndex(year)].p50 - years[yearIndex(year) - 1].p50;
  };
  return change("huawei_chips") > 0.0 && change("huawei_output") <= 0.0;
}

}  // namespace

struct VolumeChart::Parts {
  Parts(PlotView& view, const QSharedPointer<YearTicker>& years)
      : band(new ChosenYearBand(view.xAxis, years)),
        boxes(new YearBoxes(view.xAxis, view.yAxis)),
        zones(new Zones(view.xAxis, 0)),
        cursor(new ReadingCursor(view.xAxis, view.yAxis)),
        families(new FamilyStrip(&view, view.xAxis)),
        ribbon(new BottleneckRibbon(&view, view.xAxis)) {}

  // All owned by the plot.
  ChosenYearBand* band;
  YearBoxes* boxes;
  Zones* zones;
  ReadingCursor* cursor;
  FamilyStrip* families;
  BottleneckRibbon* ribbon;
  SteadyLinearRange linear;
  SteadyLogRange log;
};

VolumeChart::VolumeChart(QWidget* parent) : PlotChart(parent) {
  QCPAxis* x = view().xAxis;
  x->setRange(kTimeBegins, kTimeEnds);
  const auto years = QSharedPointer<YearTicker>::create(x);
  m_parts = std::make_unique<Parts>(view(), years);
  x->setTicker(years);
  setAxis();
  view().plotLayout()->addElement(1, 0, m_parts->families);
  view().plotLayout()->addElement(2, 0, m_parts->ribbon);
  connectPlot(x, [this] { return surroundings(); });
}

VolumeChart::~VolumeChart() = default;

void VolumeChart::setLinear(bool linear) {
  if (linear == m_isLinear) return;
  m_isLinear = linear;
  setAxis();
  showFigures();
}

void VolumeChart::setRoomOfStrips(int height) {
  if (height == m_roomOfStrips) return;
  m_roomOfStrips = height;
  fitStrips();
  view().replot(QCustomPlot::rpQueuedRefresh);
}

// What binds takes what is left: the years of the other are read as one row.
void VolumeChart::fitStrips() { m_parts->ribbon->setRoom(m_roomOfStrips - m_parts->families->minimumSize().height()); }

// A range that no figures have set yet is that of a million chips or so.
void VolumeChart::setAxis() {
  QCPAxis* y = view().yAxis;
  y->setScaleType(m_isLinear ? QCPAxis::stLinear : QCPAxis::stLogarithmic);
  if (m_isLinear)
    y->setTicker(QSharedPointer<LinearTicker>::create(y, kMillionOfChips));
  else
    y->setTicker(QSharedPointer<LogTicker>::create(y, kMillionOfChips));
  y->setRange(m_isLinear ? 0.0 : 0.1 * kMillionOfChips, kMillionOfChips);
}

QString VolumeChart::name() const { return tr("Huawei volume, chips a year"); }

QString VolumeChart::subtitle() const {
  const QString text = m_isLinear ? tr("million chips a year · median, box 50 %, line 90 %")
                                  : tr("million chips a year, log scale · median, box 50 %, line 90 %");
  return differsFromDefault() ? tr("%1 · dashed: default").arg(text) : text;
}

QString VolumeChart::glossary() const {
  return m_isLinear ? explainedTerms({"median", "projection"}) : explainedTerms({"log-scale", "median", "projection"});
}

QString VolumeChart::tipAt(const QPointF& at) const {
  return m_parts->ribbon->isLegendAt(at.toPoint()) ? explainedTerms({"binds", "packaging", "die", "hbm"}) : QString();
}

bool VolumeChart::differsFromDefault() const {
  if (!now() || !byDefault()) return false;
  return !std::ranges::equal(volumeOf(*now()), volumeOf(*byDefault()),
                             [](const Spread& a, const Spread& b) { return !differsVisibly(a.p50, b.p50); });
}

QString VolumeChart::summary() const {
  if (!now()) return tr("Being computed.");
  return tr("%1. %2.", "readings of two years")
      .arg(readingOf(kFirstProjectedYear).front(), readingOf(Year{kLastYear}).front());
}

void VolumeChart::showFigures() {
  followMarks();
  m_parts->boxes->setVisible(now() != nullptr);
  annotations().setVisible(now() != nullptr);
  m_parts->families->setShares(now() ? &now()->annual(figure("share_950")) : nullptr);
  m_parts->ribbon->setShares(now() ? &now()->bottlenecks : nullptr);
  if (now()) {
    m_parts->boxes->setSpreads(volumeOf(*now()));
    m_parts->boxes->setByDefault(byDefault() ? &volumeOf(*byDefault()) : nullptr);
    fitRange();
  }
  fitMargins();
  view().replot(QCustomPlot::rpQueuedRefresh);
  updateHeader();
}

void VolumeChart::fitRange() {
  const auto& shown = volumeOf(*now());
  Extent extent{shown.front().p05, shown.front().p95};
  for (const Spread& spread : shown) {
    extent.include(spread.p05);
    extent.include(spread.p95);
  }
  if (byDefault())
    for (const Spread& spread : volumeOf(*byDefault())) extent.include(spread.p50);
  // A mark far beyond the runs, as one that was mistyped, would leave nothing of them to be seen.
  const double most = (m_isLinear ? 1.5 : 10.0) * extent.high;
  for (const EstimateMark& mark : annotations().marks()) extent.include(std::min(mark.high, most));
  // Next to nothing would leave the rest of a logarithmic axis no room.
  constexpr double kMostDecades = 1e-3;
  extent.low = std::max(extent.low, kMostDecades * extent.high);
  if (m_isLinear) return view().yAxis->setRange(0.0, m_parts->linear.fit(extent.high, isDragged()));
  const Extent range = m_parts->log.fit(extent, isDragged());
  view().yAxis->setRange(range.low, range.high);
}

void VolumeChart::fitMargins() {
  const QFont small = chartFont(TextRole::Small);
  const int line = static_cast<int>(std::ceil(QFontMetricsF(small).height()));
  const QCPRange shown = view().yAxis->range();
  const int left = std::max({widestLabel(shown.upper / kMillionOfChips, small), widestLabel(0.02, small),
                             m_isLinear ? 0 : widestLabel(shown.lower / kMillionOfChips, small)});
  setMargins(*view().axisRect(), {left + qRound(scaled(8.0)), line + 5, 4, 2 * line + qRound(scaled(8.0))});
  m_parts->zones->setBand(line + 4);
}

void VolumeChart::applyTheme() {
  view().setBackground(theme().window);
  styleAxes(*view().axisRect());
  m_parts->families->applyTheme();
  m_parts->ribbon->applyTheme();
  fitStrips();
  annotations().applyTheme();
  refreshMarks();
  m_parts->cursor->setHue(theme().china);
  m_parts->band->setHue(theme().china);
  fitMargins();
  view().replot(QCustomPlot::rpQueuedRefresh);
}

void VolumeChart::showChosen() {
  m_parts->band->setYear(chosenYear());
  annotations().setYear(chosenYear());
  view().replot(QCustomPlot::rpQueuedRefresh);
}

// What the sentence says of the year.
FlagText VolumeChart::flag() const {
  const Spread& spread = volumeOf(*now())[yearIndex(chosenYear())];
  const QPointF at(view().xAxis->coordToPixel(timeOf(chosenYear())), view().yAxis->coordToPixel(spread.p50));
  return {millionsText(spread.p50),
          tr("%1 (%2)", "year, range").arg(chosenYear().number).arg(rangeOf(spread, millionsText)), theme().china,
          QLineF(at, at)};
}

void VolumeChart::showReading(std::optional<Year> year) {
  if (year) {
    const Spread& spread = volumeOf(*now())[yearIndex(*year)];
    m_parts->cursor->show(CursorPoint{timeOf(*year), spread.p05, spread.p50, spread.p95});
  } else {
    m_parts->cursor->show(std::nullopt);
  }
  m_parts->families->setReading(year ? inSeries(families(*year)) : QString());
  view().layer(kCursorLayer)->replot();
}

QStringList VolumeChart::readingOf(Year year) const {
  const auto y = yearIndex(year);
  const Spread& spread = volumeOf(*now())[y];
  QStringList parts{tr("%1: %2", "year, figures").arg(QString::number(year.number), spreadText(spread, count))};
  QStringList limits;
  const auto shares = bottlenecksIn(*now(), year);
  for (const Bottleneck bottleneck : kBottlenecks)
    limits += tr("%1 %2", "limit, share").arg(nameOf(bottleneck), percent(shares.of(bottleneck)));
  parts += tr("binds: %1").arg(listed(limits));
  parts += families(year);
  if (byDefault() && differsVisibly(volumeOf(*byDefault())[y].p50, spread.p50))
    parts += tr("by default %1").arg(count(volumeOf(*byDefault())[y].p50));
  return parts;
}

// Medians, which need not add up to that of all chips.
QStringList VolumeChart::families(Year year) const {
  const auto chips = [&](const char* key) { return count(now()->annual(figure(key), year).p50); };
  QStringList parts{tr("910: %1, 950: %2", "chips of each family").arg(chips("chips_910"), chips("chips_950"))};
  if (fallsInComputePerChip(*now(), year)) parts += tr("compute per chip falls");
  return parts;
}

QString VolumeChart::note() const { return noteOfPast(figure("huawei_chips")); }

Surroundings VolumeChart::surroundings() const {
  const QCPAxis* x = view().xAxis;
  const QCPAxis* y = view().yAxis;
  const double year = plotArea().width() / kYears;
  Surroundings around;
  around.plot = plotArea();
  around.foot = footArea();
  if (now()) around.flag = flag();
  around.layout = {[x, y](double time, double value) { return QPointF(x->coordToPixel(time), y->coordToPixel(value)); },
                   std::clamp(kMarkShareOfYear * year, scaled(kLeastMark), scaled(kMostMark)), plotArea().bottom()};
  around.boxes = m_parts->boxes->boxes();
  return around;
}

}  // namespace chokepoint::ui
