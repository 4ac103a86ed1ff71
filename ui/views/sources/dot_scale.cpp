#include "ui/views/sources/dot_scale.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/rich_words.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kDotRadius = 4.0;
constexpr double kDotGap = 10.0;       // between the labels and the scale, and at its end
constexpr double kMostOfWidth = 0.45;  // that labels may take
constexpr double kLogarithmicFrom = 10.0;
constexpr double kMillion = 1e6;
constexpr int kMostInTip = 24;
constexpr double kMargin = 0.06;  // of the scale, beyond the numbers

QFont dotFont() { return fontOf(TextRole::Small); }

double rowHeight() { return QFontMetricsF(dotFont()).height() + 4.0; }

QString readOut(const Dot& dot) {
  QStringList parts;
  const bool hasRange = dot.low && dot.high;
  if (dot.value) parts += hasRange ? withRange(*dot.value, *dot.low, *dot.high) : inTwoDigits(*dot.value);
  if (hasRange && !dot.value) parts += rangeAlone(*dot.low, *dot.high);
  if (dot.low && !dot.high) parts += DotScale::tr("at least %1").arg(inTwoDigits(*dot.low));
  if (dot.high && !dot.low) parts += DotScale::tr("at most %1").arg(inTwoDigits(*dot.high));
  return DotScale::tr("%1: %2", "source, figures").arg(dot.label, listed(parts));
}

}  // namespace

DotScale::DotScale(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("What different sources say"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DotScale::setDots(std::vector<Dot> dots, const QString& unit) {
  m_dots = std::move(dots);
  m_unit = unit;
  std::vector<double> numbers;
  QStringList lines;
  for (const auto& dot : m_dots) {
    for (const auto& number : {dot.low, dot.value, dot.high})
      if (number) numbers.push_back(*number);
    lines += readOut(dot);
  }
  if (!numbers.empty()) {
    const auto [least, greatest] = std::ranges::minmax(numbers);
    m_isLogarithmic = least > 0.0 && greatest / least > kLogarithmicFrom;
    const double span = m_isLogarithmic ? std::log(greatest / least) : greatest - least;
    const double beyond = span > 0.0 ? kMargin * span : std::max(std::abs(least), 1.0) * kMargin;
    m_least = m_isLogarithmic ? least * std::exp(-beyond) : least - beyond;
    m_greatest = m_isLogarithmic ? greatest * std::exp(beyond) : greatest + beyond;
  }
  setAccessibleDescription(inSeries(lines));
  setToolTip(tipInLines(lines.mid(0, kMostInTip).join(QChar('\n'))));
  measureLabels();
  setVisible(!m_dots.empty());
  updateGeometry();
  update();
}

QSize DotScale::sizeHint() const {
  constexpr int kWidth = 260;
  return {kWidth, static_cast<int>(std::ceil(rowHeight() * (static_cast<double>(m_dots.size()) + 1.5)))};
}

// As many ticks are written as have room.
QSize DotScale::minimumSizeHint() const {
  constexpr int kLeastWidth = 120;
  return {kLeastWidth, sizeHint().height()};
}

QString DotScale::unit() const {
  const QString unit = isInMillions(m_greatest) ? tr("million %1", "unit").arg(m_unit).trimmed() : m_unit;
  if (!m_isLogarithmic) return unit;
  return unit.isEmpty() ? tr("log scale") : tr("%1, log scale").arg(unit);
}

double DotScale::labelWidth() const { return std::min(m_widestLabel, kMostOfWidth * width()); }

void DotScale::measureLabels() {
  const QFontMetricsF metrics(dotFont());
  m_widestLabel = metrics.horizontalAdvance(unit());
  for (const auto& dot : m_dots) m_widestLabel = std::max(m_widestLabel, metrics.horizontalAdvance(dot.label));
}

double DotScale::xOf(double value) const {
  const double begin = labelWidth() + kDotGap;
  const double share = m_isLogarithmic ? std::log(value / m_least) / std::log(m_greatest / m_least)
                                       : (value - m_least) / (m_greatest - m_least);
  return begin + share * (width() - kDotGap - begin);
}

void DotScale::paintEvent(QPaintEvent*) {
  if (m_dots.empty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(dotFont());
  paintAxis(painter);
  double y = rowHeight() * 2.0;
  for (const auto& dot : m_dots) {
    paintRow(painter, dot, y);
    y += rowHeight();
  }
}

void DotScale::paintRow(QPainter& painter, const Dot& dot, double y) const {
  const QColor colour = dot.kind == Dot::Kind::Model ? theme().us : theme().text;
  const QFontMetricsF metrics(dotFont());
  painter.setPen(dot.kind == Dot::Kind::Other ? theme().muted : colour);
  painter.drawText(QRectF(0.0, y - rowHeight() / 2.0, labelWidth(), rowHeight()), Qt::AlignRight | Qt::AlignVCenter,
                   metrics.elidedText(dot.label, Qt::ElideRight, labelWidth()));
  painter.setPen(QPen(theme().grid, 1.0));
  painter.drawLine(QPointF(xOf(m_least), y), QPointF(xOf(m_greatest), y));
  painter.setPen(QPen(colour, dot.kind == Dot::Kind::Other ? 1.2 : 2.2));
  const double low = xOf(dot.low.value_or(dot.value ? *dot.value : m_least));
  const double high = xOf(dot.high.value_or(dot.value ? *dot.value : m_greatest));
  if (low < high) painter.drawLine(QPointF(low, y), QPointF(high, y));
  // A bound: a bar at its end, an arrow at the open one.
  const auto arrow = [&](double x, double direction) {
    painter.drawLine(QPointF(x, y), QPointF(x - direction * kDotRadius, y - kDotRadius));
    painter.drawLine(QPointF(x, y), QPointF(x - direction * kDotRadius, y + kDotRadius));
  };
  if (dot.low && !dot.high && !dot.value) arrow(high, 1.0);
  if (dot.high && !dot.low && !dot.value) arrow(low, -1.0);
  for (const auto& end : {dot.low, dot.high})
    if (end) painter.drawLine(QPointF(xOf(*end), y - kDotRadius), QPointF(xOf(*end), y + kDotRadius));
  if (!dot.value) return;
  painter.setBrush(dot.kind == Dot::Kind::Other ? theme().window : colour);
  painter.drawEllipse(QPointF(xOf(*dot.value), y), kDotRadius, kDotRadius);
}

// Round numbers, as many as have room; the unit stands where the labels do. At the top, where it is seen however many
// rows there are.
void DotScale::paintAxis(QPainter& painter) const {
  painter.setPen(theme().muted);
  const QFontMetricsF metrics(dotFont());
  const double height = rowHeight() * 1.2;
  painter.drawText(QRectF(0.0, 0.0, labelWidth(), height), Qt::AlignRight | Qt::AlignVCenter,
                   metrics.elidedText(unit(), Qt::ElideRight, labelWidth()));
  double free = labelWidth() + 2.0;  // from here on
  for (const double tick : ticks()) {
    const QString text = significant(isInMillions(m_greatest) ? tick / kMillion : tick);
    const double half = metrics.horizontalAdvance(text) / 2.0;
    const double x = xOf(tick);
    if (x - half < free || x + half > width()) continue;
    painter.drawLine(QPointF(x, height - 2.0), QPointF(x, height + 2.0));
    painter.drawText(QRectF(x - half, 0.0, 2.0 * half, height), Qt::AlignCenter, text);
    free = x + half + kDotGap;
  }
}

std::vector<double> DotScale::ticks() const {
  std::vector<double> found;
  if (m_isLogarithmic) {
    constexpr std::array kOfEachDecade{1.0, 2.0, 5.0};
    const int last = static_cast<int>(std::floor(std::log10(m_greatest)));
    for (int decade = static_cast<int>(std::floor(std::log10(m_least))); decade <= last; ++decade)
      for (const double times : kOfEachDecade)
        if (const double tick = times * std::pow(10.0, decade); tick >= m_least && tick <= m_greatest)
          found.push_back(tick);
    return found;
  }
  constexpr double kRoom = 40.0;   // for a number
  constexpr double kFewest = 4.0;  // so that one falls on the scale
  const double most = std::max(kFewest, std::floor((xOf(m_greatest) - xOf(m_least)) / kRoom));
  const double least = (m_greatest - m_least) / most;
  const double decade = std::pow(10.0, std::floor(std::log10(least)));
  const double step = least > 5.0 * decade ? 10.0 * decade : least > 2.0 * decade ? 5.0 * decade : 2.0 * decade;
  const double first = std::ceil(m_least / step);
  const int count = static_cast<int>(std::floor(m_greatest / step) - first) + 1;
  for (int i = 0; i < count; ++i) found.push_back((first + i) * step);
  return found;
}

}  // namespace chokepoint::ui
