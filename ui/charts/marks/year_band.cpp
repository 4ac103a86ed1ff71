#include "ui/charts/marks/year_band.h"

#include "core/base/record_end.h"
#include "ui/charts/layout/tickers.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/shaped_text.h"

namespace chokepoint::ui {

ChosenYearBand::ChosenYearBand(QCPAxis* time, QSharedPointer<YearTicker> ticker)
    : QCPLayerable(time->parentPlot(), QStringLiteral("background")), m_time(time), m_ticker(std::move(ticker)) {
  setYear(kFirstProjectedYear);
}

void ChosenYearBand::setYear(Year year) {
  m_year = year;
  m_ticker->setSetOff(year);
}

void ChosenYearBand::draw(QCPPainter* painter) {
  const QRectF plot = m_time->axisRect()->rect();
  const double left = std::round(m_time->coordToPixel(m_year.number));
  const double right = std::round(m_time->coordToPixel(m_year.number + 1.0));
  painter->fillRect(QRectF(left, plot.top(), right - left, mParentPlot->viewport().bottom() - plot.top()),
                    theme().chosenYear);
  const QFont bold = chartFont(TextRole::Small, QFont::Bold);
  painter->setFont(bold);
  painter->setPen(m_hue);
  writeLine(*painter, QRectF(left, plot.bottom() + m_time->tickLabelPadding(), right - left, 0.0),
            Qt::AlignHCenter | Qt::AlignTop, QString::number(m_year.number));
}

}  // namespace chokepoint::ui
