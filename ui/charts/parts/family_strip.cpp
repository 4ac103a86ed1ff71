#include "ui/charts/parts/family_strip.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/shaped_text.h"
#include "ui/charts/parts/strip_head.h"

namespace chokepoint::ui {

namespace {

constexpr double kYearGap = 1.0;  // pixels between two years

double stripHeight() { return scaled(10.0); }

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
  const int height = stripHeadHeight() + static_cast<int>(std::ceil(stripHeight())) + 1;
  setMinimumSize(0, height);
  setMaximumSize(QWIDGETSIZE_MAX, height);
}

QRectF FamilyStrip::strip() const {
  const QRectF plot = m_time->axisRect()->rect();
  const double top = rect().top() + stripHeadHeight();
  return {plot.left(), top, plot.width(), rect().bottom() - top};
}

QRectF FamilyStrip::cell(std::size_t year) const {
  const QRectF area = strip();
  const double left = std::round(m_time->coordToPixel(kFirstYear + double(year)));
  const double right = std::round(m_time->coordToPixel(kFirstYear + double(year) + 1.0)) - kYearGap;
  return {left, area.top(), right - left, area.height()};
}

void FamilyStrip::drawYear(QPainter& painter, std::size_t year) const {
  const QRectF area = cell(year);
  const double edge = std::round(area.bottom() - m_shares[year] * area.height());
  painter.fillRect(QRectF(area.topLeft(), QPointF(area.right(), edge)), theme().olderChips);
  painter.fillRect(QRectF(QPointF(area.left(), edge), area.bottomRight()), theme().huawei);
}

// What is read takes the place of the heading and of what the colours mean.
void FamilyStrip::drawReading(QPainter& painter, const QRectF& row) const {
  const QFont font = chartFont(TextRole::Small);
  painter.setFont(font);
  painter.setPen(theme().text);
  writeLine(painter, row, Qt::AlignRight | Qt::AlignVCenter, elided(m_reading, font, row.width()));
}

void FamilyStrip::draw(QCPPainter* painter) {
  const double left = rect().left() + 2.0;
  const QRectF row(left, rect().top(), strip().right() - left, stripHeadHeight());
  if (m_reading.isEmpty())
    drawStripHead(*painter, row, {QCoreApplication::translate("FamilyStrip", "Which chips")},
                  {{namesOf910(), theme().olderChips}, {namesOf950(), theme().huawei}});
  else
    drawReading(*painter, row);
  if (!m_filled) return painter->fillRect(strip(), theme().past);
  for (std::size_t year = 0; year < kYears; ++year) drawYear(*painter, year);
}

}  // namespace chokepoint::ui
