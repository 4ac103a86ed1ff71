#include "ui/charts/parts/family_strip.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

constexpr double kYearGap = 1.0;  // pixels between two years
// Pale, so that the names on them are read; apart enough in black and white.
constexpr float kPaleOf910 = 0.16F;
constexpr float kPaleOf950 = 0.48F;

QColor paleChina(float alpha) {
  QColor colour = theme().china;
  colour.setAlphaF(alpha);
  return colour;
}

// From the longest to the shortest.
QStringList namesOf910() {
  return {QCoreApplication::translate("FamilyStrip", "910 family"), QCoreApplication::translate("FamilyStrip", "910")};
}
QStringList namesOf950() {
  return {QCoreApplication::translate("FamilyStrip", "950 and successors"),
          QCoreApplication::translate("FamilyStrip", "950")};
}

}  // namespace

FamilyStrip::FamilyStrip(QCustomPlot* plot, const QCPAxis* time) : QCPLayoutElement(plot), m_time(time) {
  setLayer(QLatin1String(kCursorLayer));
}

void FamilyStrip::setShares(const ByYear<Spread>* shares) {
  m_filled = shares != nullptr;
  if (shares) std::ranges::transform(*shares, m_shares.begin(), &Spread::p50);
}

void FamilyStrip::applyTheme() {
  const int height = static_cast<int>(std::ceil(QFontMetricsF(chartFont(TextRole::Small)).height())) + 2;
  setMinimumSize(0, height);
  setMaximumSize(QWIDGETSIZE_MAX, height);
}

QRectF FamilyStrip::strip() const {
  const QRectF plot = m_time->axisRect()->rect();
  return {plot.left(), double(rect().top()), plot.width(), rect().height() - 1.0};
}

QRectF FamilyStrip::cell(std::size_t year) const {
  const QRectF area = strip();
  const double left = std::round(m_time->coordToPixel(kFirstYear + double(year)));
  const double right = std::round(m_time->coordToPixel(kFirstYear + double(year) + 1.0)) - kYearGap;
  return {left, area.top(), right - left, area.height()};
}

bool FamilyStrip::isLarger(Family family, std::size_t year) const {
  constexpr double kHalf = 0.5;
  return (m_shares[year] >= kHalf) == (family == Family::Of950);
}

QRectF FamilyStrip::roomOf(Family family) const {
  QRectF longest;
  QRectF run;
  for (std::size_t year = 0; year < kYears; ++year) {
    run = isLarger(family, year) ? run.united(cell(year)) : QRectF();
    if (run.width() > longest.width()) longest = run;
  }
  return longest;
}

void FamilyStrip::drawYear(QPainter& painter, std::size_t year) const {
  const QRectF area = cell(year);
  const double edge = std::round(area.bottom() - m_shares[year] * area.height());
  painter.fillRect(QRectF(area.topLeft(), QPointF(area.right(), edge)), paleChina(kPaleOf910));
  painter.fillRect(QRectF(QPointF(area.left(), edge), area.bottomRight()), paleChina(kPaleOf950));
}

void FamilyStrip::drawName(QPainter& painter, Family family) const {
  const QRectF room = roomOf(family);
  const QFontMetricsF metrics(painter.font());
  for (const QString& name : family == Family::Of910 ? namesOf910() : namesOf950())
    if (metrics.horizontalAdvance(name) <= room.width())
      return painter.drawText(room, Qt::AlignCenter | Qt::TextDontClip, name);
}

void FamilyStrip::draw(QCPPainter* painter) {
  if (!m_filled) return painter->fillRect(strip(), theme().past);
  for (std::size_t year = 0; year < kYears; ++year) drawYear(*painter, year);
  painter->setFont(chartFont(TextRole::Small));
  painter->setPen(theme().text);
  if (!m_reading.isEmpty()) return painter->drawText(strip(), Qt::AlignCenter | Qt::TextDontClip, m_reading);
  drawName(*painter, Family::Of910);
  drawName(*painter, Family::Of950);
}

}  // namespace chokepoint::ui
