#include "ui/charts/parts/year_boxes.h"

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

// Shares of a year's width.
constexpr double kBox = 0.28;
constexpr double kMedian = 0.42;
constexpr double kDefault = 0.42;

template <class Visit>
void forEachYear(Visit visit) {
  for (int year = kFirstYear; year <= kLastYear; ++year) visit(Year{year});
}

}  // namespace

YearBoxes::YearBoxes(QCPAxis* time, QCPAxis* value)
    : QCPLayerable(time->parentPlot(), QStringLiteral("main")), m_time(time), m_value(value) {}

void YearBoxes::setByDefault(const ByYear<Spread>* spreads) {
  m_compared = spreads != nullptr;
  if (spreads) std::ranges::transform(*spreads, m_byDefault.begin(), &Spread::p50);
}

// On whole pixels, so that every box is as wide as the next.
double YearBoxes::pixelOf(Year year) const { return std::round(m_time->coordToPixel(timeOf(year))); }

double YearBoxes::halfWidth() const {
  return std::max(scaled(4.0), std::round(kBox / 2 * (m_time->coordToPixel(1.0) - m_time->coordToPixel(0.0))));
}

// What lies below the axis stands at its foot.
double YearBoxes::heightOf(double value) const {
  return m_value->coordToPixel(std::max(value, m_value->range().lower));
}

QRectF YearBoxes::boxOf(Year year) const {
  const Spread& spread = m_spreads[yearIndex(year)];
  const double top = heightOf(spread.p75);
  return {pixelOf(year) - halfWidth(), top, 2 * halfWidth(), heightOf(spread.p25) - top};
}

QLineF YearBoxes::whiskerOf(Year year) const {
  const Spread& spread = m_spreads[yearIndex(year)];
  const double x = pixelOf(year);
  return {x, heightOf(spread.p95), x, heightOf(spread.p05)};
}

QLineF YearBoxes::barAt(Year year, double value, double share) const {
  const double half = std::round(halfWidth() * share / kBox);
  const double y = std::round(heightOf(value));
  return {pixelOf(year) - half, y, pixelOf(year) + half, y};
}

std::vector<QRectF> YearBoxes::boxes() const {
  std::vector<QRectF> all;
  if (!realVisibility()) return all;
  const auto addLine = [&](const QLineF& line) {
    all.push_back(QRectF(line.p1(), line.p2()).adjusted(-1.0, -1.0, 1.0, 1.0));
  };
  forEachYear([&](Year year) {
    all.push_back(boxOf(year));
    addLine(whiskerOf(year));
    addLine(barAt(year, m_spreads[yearIndex(year)].p50, kMedian));
  });
  std::ranges::for_each(defaultBars(), addLine);
  return all;
}

std::vector<QLineF> YearBoxes::defaultBars() const {
  std::vector<QLineF> bars;
  if (!m_compared) return bars;
  forEachYear([&](Year year) {
    const auto y = yearIndex(year);
    if (differsVisibly(m_byDefault[y], m_spreads[y].p50)) bars.push_back(barAt(year, m_byDefault[y], kDefault));
  });
  return bars;
}

void YearBoxes::draw(QCPPainter* painter) {
  forEachYear([&](Year year) {
    painter->fillRect(boxOf(year), Theme::innerBand(theme().china));
    painter->setPen(pen(theme().china, 2.0));
    painter->drawLine(whiskerOf(year));
  });
  QPen dashed = pen(theme().faint, 2.0);
  dashed.setDashPattern({2.0, 1.2});
  painter->setPen(dashed);
  for (const QLineF& bar : defaultBars()) painter->drawLine(bar);
  painter->setPen(pen(theme().china, 3.0));
  forEachYear([&](Year year) { painter->drawLine(barAt(year, m_spreads[yearIndex(year)].p50, kMedian)); });
}

}  // namespace chokepoint::ui
