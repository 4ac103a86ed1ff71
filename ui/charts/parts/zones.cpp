#include "ui/charts/parts/zones.h"

#include <QCoreApplication>

#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/shaped_text.h"

namespace chokepoint::ui {

namespace {

double wordsGap() { return scaled(6.0); }  // between a word and the line where the record ends

// The context of the texts below, for translators.
struct ZoneNames {
  Q_DECLARE_TR_FUNCTIONS(ZoneNames)
};

// The longest of the texts that fits; none if none does.
QString longestThatFits(const QStringList& texts, const QFont& font, double width) {
  for (const QString& text : texts)
    if (widthOf(text, font) <= width) return text;
  return {};
}

void drawWords(QPainter& painter, const QRectF& past, const QRectF& future, double band) {
  const QFont font = chartFont(TextRole::Small);
  const QString words =
      longestThatFits({ZoneNames::tr("reconstructed from the record"), ZoneNames::tr("reconstructed")}, font,
                      past.width() - 2 * wordsGap());
  painter.setFont(font);
  painter.setPen(theme().muted);
  writeLine(painter, QRectF(past.left(), past.top(), past.width() - wordsGap(), band),
            Qt::AlignRight | Qt::AlignVCenter, words);
  writeLine(painter, QRectF(future.left() + wordsGap(), future.top(), future.width() - wordsGap(), band),
            Qt::AlignLeft | Qt::AlignVCenter,
            longestThatFits({ZoneNames::tr("projection")}, font, future.width() - wordsGap()));
}

}  // namespace

void drawZones(QPainter& painter, const QRectF& area, double now, double band) {
  QRectF past = area;
  past.setRight(now);
  QRectF future = area;
  future.setLeft(now);
  // Grey and broken, or it would pass for a figure of the estimates that stand on it.
  QPen boundary = pen(theme().faint, 1.0);
  boundary.setDashPattern({3.0, 3.0});
  painter.setPen(boundary);
  painter.drawLine(QLineF(now, area.top(), now, area.bottom()));
  drawWords(painter, past, future, band);
}

Zones::Zones(QCPAxis* axis, int band)
    : QCPLayerable(axis->parentPlot(), QStringLiteral("background")), m_axis(axis), m_band(band) {}

void Zones::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(false); }

void Zones::draw(QCPPainter* painter) {
  const QRectF area = QRectF(m_axis->axisRect()->rect()).adjusted(0, -m_band, 0, 0);
  drawZones(*painter, area, std::round(m_axis->coordToPixel(kProjectionBegins)), m_band);
}

}  // namespace chokepoint::ui
