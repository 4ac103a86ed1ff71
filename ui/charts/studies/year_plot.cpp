#include "ui/charts/studies/year_plot.h"

#include <algorithm>
#include <cmath>

#include "core/base/record_end.h"
#include "ui/charts/layout/steady_range.h"
#include "ui/charts/layout/tickers.h"
#include "ui/charts/marks/year_band.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/charts/studies/end_names.h"

namespace chokepoint::ui {

namespace {

constexpr double kMostForNames = 0.36;  // of the width, that names take

}  // namespace

YearPlot::YearPlot(const QString& name, QWidget* parent)
    : StudyPlot(name, parent), m_cursor(new QCPItemRect(&view())), m_names(new EndNames(view().yAxis)) {
  const auto years = QSharedPointer<YearTicker>::create(view().xAxis);
  m_band = new ChosenYearBand(view().xAxis, years);
  view().xAxis->setTicker(years);
  view().xAxis->setRange(kTimeBegins, kTimeEnds);
  view().yAxis->setTicker(QSharedPointer<LinearTicker>::create(view().yAxis, 1.0));
  m_cursor->setLayer(kCursorLayer);
  for (auto* corner : {m_cursor->topLeft, m_cursor->bottomRight}) corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
  m_cursor->setVisible(false);
}

void YearPlot::applyTheme() {
  styleSurface();
  QColor pale = theme().text;
  constexpr float kPale = 0.10F;
  pale.setAlphaF(kPale);
  m_cursor->setPen(pen(theme().muted, 1.0));
  m_cursor->setBrush(pale);
  m_band->setHue(theme().text);
  fitMargins();
}

void YearPlot::setChosenYear(Year year) {
  m_band->setYear(year);
  view().replot(QCustomPlot::rpQueuedReplot);
}

void YearPlot::showYears(double greatest, bool isExact, std::vector<EndName> names) {
  SteadyLinearRange range;
  const double upper = isExact ? greatest : range.fit(greatest, false);
  view().yAxis->setRange(0.0, upper > 0.0 ? upper : 1.0);
  std::vector<EndNames::Entry> entries;
  QStringList whole;  // which a narrow plot cuts
  for (auto& name : names) {
    whole.prepend(name.name);
    entries.push_back({std::move(name.name), name.hue, name.height});
  }
  setToolTip(whole.join(QChar('\n')));
  m_names->setEntries(std::move(entries));
  fitMargins();
  view().replot(QCustomPlot::rpQueuedReplot);
  emit figuresChanged();
}

// Of all that the axis may have at any height: 12.5 is wider than 15.
int YearPlot::widestTick() const {
  const double upper = view().yAxis->range().upper;
  int widest = widestLabel(upper, fontOfNames());
  for (int most = 1; most <= kMostLinearTicks; ++most)
    for (double tick = tickStep(upper, most), step = tick; tick < upper; tick += step)
      widest = std::max(widest, widestLabel(tick, fontOfNames()));
  return widest;
}

void YearPlot::fitMargins() {
  const QFontMetricsF metrics(fontOfNames());
  const int air = qRound(scaled(8.0));
  const int left = widestTick() + air;
  const int line = static_cast<int>(std::ceil(metrics.height()));
  const int right = static_cast<int>(std::ceil(m_names->widthWithin(kMostForNames * width())));
  setMargins(*view().axisRect(), {left, hasHeads() ? line + 2 : air, right, line + air});
}

void YearPlot::resizeEvent(QResizeEvent* event) {
  StudyPlot::resizeEvent(event);
  fitMargins();
}

void YearPlot::hideCursor() {
  m_read.reset();
  m_cursor->setVisible(false);
  view().layer(kCursorLayer)->replot();
}

QString YearPlot::readYear(Year year) {
  m_read = year;
  m_cursor->topLeft->setCoords(year.number, 0.0);
  m_cursor->bottomRight->setCoords(year.number + 1.0, 1.0);
  m_cursor->setVisible(true);
  view().layer(kCursorLayer)->replot();
  return readingOf(year);
}

// A year in words, as it is read out.
StudyTable YearPlot::table() const {
  StudyTable years{.columns = {tr("Year"), accessibleName()}, .rows = {}};
  for (int year = kFirstYear; hasYears() && year <= kLastYear; ++year)
    years.rows.push_back({QString::number(year), readingOf(Year{year})});
  return years;
}

QString YearPlot::readAt(const QPointF& place) {
  if (!hasYears() || !view().axisRect()->rect().contains(place.toPoint())) return {};
  const auto year = static_cast<int>(std::floor(view().xAxis->pixelToCoord(place.x())));
  return readYear(Year{std::clamp(year, kFirstYear, kLastYear)});
}

QString YearPlot::stepBy(int along, int across) {
  if (!hasYears()) return {};
  if (!m_read) return readYear(kFirstProjectedYear);
  return across != 0 ? readingOf(*m_read) : readYear(Year{std::clamp(m_read->number + along, kFirstYear, kLastYear)});
}

QString YearPlot::stepToEnd(bool last) {
  return hasYears() ? readYear(Year{last ? kLastYear : kFirstYear}) : QString();
}

}  // namespace chokepoint::ui
