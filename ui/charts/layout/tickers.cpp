#include "ui/charts/layout/tickers.h"

#include "ui/charts/layout/steady_range.h"
#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

// Free height between two labels of an axis, in line heights.
constexpr double kLineSpacing = 1.25;
constexpr double kLinearSpacing = 2.2;

QVector<double> within(const QCPRange& range, std::initializer_list<double> mantissas, int decadesApart) {
  QVector<double> ticks;
  const int first = static_cast<int>(std::floor(std::log10(range.lower) + 1e-9));
  const int last = static_cast<int>(std::ceil(std::log10(range.upper) - 1e-9));
  for (int decade = first; decade <= last; decade += decadesApart)
    for (const double mantissa : mantissas) {
      const double tick = mantissa * std::pow(10.0, decade);
      if (tick >= range.lower * (1 - 1e-9) && tick <= range.upper * (1 + 1e-9)) ticks.append(tick);
    }
  return ticks;
}

double lineHeight(const QCPAxis& axis) { return QFontMetricsF(axis.tickLabelFont()).height(); }

}  // namespace

bool LogTicker::fits(const QVector<double>& ticks) const {
  for (qsizetype i = 1; i < ticks.size(); ++i)
    if (m_axis->coordToPixel(ticks[i - 1]) - m_axis->coordToPixel(ticks[i]) < kLineSpacing * lineHeight(*m_axis))
      return false;
  return true;
}

QVector<double> LogTicker::createTickVector(double, const QCPRange& range) {
  const auto all = within(range, {1.0, 2.0, 5.0}, 1);
  if (fits(all)) return all;
  for (int apart = 1; apart < 4; ++apart)
    if (const auto decades = within(range, {1.0}, apart); fits(decades)) return decades;
  return {};
}

QString LogTicker::getTickLabel(double tick, const QLocale&, QChar, int) { return tickText(tick / m_unit); }

QVector<double> LinearTicker::createTickVector(double, const QCPRange& range) {
  const int most = static_cast<int>(m_axis->axisRect()->height() / (kLinearSpacing * lineHeight(*m_axis)));
  const double step = ui::tickStep(range.upper, std::clamp(most, 1, kMostLinearTicks));
  QVector<double> ticks;
  for (int i = 0; i * step <= range.upper * (1 + 1e-9); ++i) ticks.append(i * step);
  return ticks;
}

QString LinearTicker::getTickLabel(double tick, const QLocale&, QChar, int) { return tickText(tick / m_unit); }

PlainTicker::PlainTicker() {
  constexpr int kWanted = 5;
  setTickCount(kWanted);
}

// What rounding leaves of 0 is written as 0.
QString PlainTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  constexpr double kNothing = 1e-12;
  return tickText(std::abs(tick) < kNothing ? 0.0 : tick);
}

QVector<double> YearTicker::createTickVector(double, const QCPRange& range) {
  const double width = m_axis->axisRect()->width() / range.size();
  const int step = yearStep(width, m_axis->tickLabelFont());
  QVector<double> ticks;
  for (int year = kFirstYear + (m_setOff ? (m_setOff->number - kFirstYear) % step : 0); year <= kLastYear; year += step)
    ticks.append(timeOf(Year{year}));
  return ticks;
}

// A year is a name, not a number: no separator of thousands.
QString YearTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  const int year = static_cast<int>(tick);
  return m_setOff == Year{year} ? QString() : QString::number(year);
}

int yearStep(double pixelsPerYear, const QFont& font) {
  const double needed = 1.35 * QFontMetricsF(font).horizontalAdvance(QStringLiteral("2022"));
  int step = 1;
  while (step * pixelsPerYear < needed && step < kYears) step *= 2;
  return step;
}

int widestLabel(double upper, const QFont& font) {
  return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(tickText(upper))));
}

}  // namespace chokepoint::ui
