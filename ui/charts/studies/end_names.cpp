#include "ui/charts/studies/end_names.h"

#include <algorithm>

#include "ui/charts/layout/label_placer.h"
#include "ui/charts/parts/chart_text.h"

namespace chokepoint::ui {

namespace {

double indent() { return scaled(6.0); }  // from the plot's edge

// Where both lines are shortest; the name itself where it is one word.
QStringList onTwoLines(const QString& name, const QFontMetricsF& metrics) {
  QStringList best{name};
  for (auto space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
    const QStringList lines{name.left(space), name.mid(space + 1)};
    if (widestOf(lines, metrics) < widestOf(best, metrics)) best = lines;
  }
  return best;
}

QStringList linesWithin(double room, const QString& name, const QFontMetricsF& metrics) {
  if (metrics.horizontalAdvance(name) <= room) return {name};
  QStringList lines = onTwoLines(name, metrics);
  for (QString& line : lines) line = metrics.elidedText(line, Qt::ElideRight, room);
  return lines;
}

}  // namespace

EndNames::EndNames(QCPAxis* value) : QCPLayerable(value->parentPlot(), QStringLiteral("axes")), m_value(value) {}

double EndNames::widthWithin(double most) const {
  const QFontMetricsF metrics(fontOfNames());
  double onOne = 0.0;
  double onTwo = 0.0;
  for (const Entry& entry : m_entries) {
    onOne = std::max(onOne, metrics.horizontalAdvance(entry.name));
    onTwo = std::max(onTwo, widestOf(onTwoLines(entry.name, metrics), metrics));
  }
  const double beside = 2.0 * indent();
  return onOne + beside <= most ? onOne + beside : std::min(onTwo + beside, most);
}

void EndNames::draw(QCPPainter* painter) {
  const QFontMetricsF metrics(fontOfNames());
  const QRectF plot = m_value->axisRect()->rect();
  const double room = m_value->parentPlot()->width() - plot.right() - indent();
  std::vector<QStringList> names;
  std::vector<double> middles;
  std::vector<double> heights;
  for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
    names.push_back(linesWithin(room, entry->name, metrics));
    middles.push_back(m_value->coordToPixel(entry->height));
    heights.push_back(metrics.height() * static_cast<double>(names.back().size()));
  }
  middles = movedApart(std::move(middles), heights, plot.top(), plot.bottom());
  painter->setFont(fontOfNames());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const QRectF tick(plot.right() + 1.0, middles[i] - scaled(4.0), scaled(3.0), scaled(8.0));
    painter->fillRect(tick, m_entries[names.size() - 1 - i].hue);
    painter->setPen(theme().text);
    QRectF line(plot.right() + indent() + 1.0, middles[i] - heights[i] / 2.0, room, metrics.height());
    for (const QString& words : names[i]) {
      painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, words);
      line.translate(0.0, metrics.height());
    }
  }
}

}  // namespace chokepoint::ui
