#include "ui/charts/parts/strip_head.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/parts/chart_text.h"
#include "ui/charts/parts/shaped_text.h"

namespace chokepoint::ui {

namespace {

double swatch() { return scaled(9.0); }
double gap() { return scaled(6.0); }  // between a swatch and its name
double betweenEntries() { return scaled(15.0); }
double betweenHatches() { return scaled(5.0); }

double roomFor(const LegendEntry& entry, qsizetype length) {
  return betweenEntries() + swatch() + gap() + widthOf(entry.names[length], chartFont(TextRole::Small));
}

double roomFor(const std::vector<LegendEntry>& entries, qsizetype length) {
  double width = 0.0;
  for (const LegendEntry& entry : entries) width += roomFor(entry, length);
  return width;
}

void drawEntry(QPainter& painter, const QRectF& box, const LegendEntry& entry, qsizetype length) {
  const QRectF square(std::round(box.left() + betweenEntries()), std::round(box.center().y() - swatch() / 2), swatch(),
                      swatch());
  painter.fillRect(square, entry.hue);
  if (entry.isHatched) drawHatch(painter, square, [](double) { return 1.0; });
  painter.setPen(theme().text);
  writeLine(painter, box, Qt::AlignRight | Qt::AlignVCenter, entry.names[length]);
}

}  // namespace

int stripHeadHeight() {
  return static_cast<int>(std::ceil(QFontMetricsF(chartFont(TextRole::Small)).height() + scaled(4.0)));
}

void drawStripHead(QPainter& painter, const QRectF& row, const QStringList& headings,
                   const std::vector<LegendEntry>& entries) {
  const QFont plain = chartFont(TextRole::Small);
  const QFont bold = chartFont(TextRole::Small, QFont::Bold);
  const qsizetype shortest = entries.front().names.size() - 1;
  const auto fits = [&](const QString& heading, qsizetype length) {
    return widthOf(heading, bold) + roomFor(entries, length) <= row.width();
  };
  qsizetype length = 0;
  while (length < shortest && !fits(headings.front(), length)) ++length;
  const auto heading = std::ranges::find_if(headings, [&](const QString& text) { return fits(text, length); });
  painter.setFont(bold);
  painter.setPen(theme().text);
  if (heading != headings.end()) writeLine(painter, row, Qt::AlignLeft | Qt::AlignVCenter, *heading);
  painter.setFont(plain);
  double right = row.right();
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    const double width = roomFor(*entry, length);
    drawEntry(painter, QRectF(right - width, row.top(), width, row.height()), *entry, length);
    right -= width;
  }
}

// Walked along, not clipped: a clip is lost where the drawing is recorded for a file.
void drawHatch(QPainter& painter, const QRectF& area, const std::function<double(double x)>& shareAt) {
  QVector<QLineF> lines;
  for (double x = area.left() - area.height(); x < area.right(); x += betweenHatches()) {
    double begins = std::max(0.0, area.left() - x);
    const auto isWithin = [&](double along) { return along <= shareAt(x + along) * area.height(); };
    double ends = begins;
    while (x + ends < area.right() && ends <= area.height() && isWithin(ends)) ends += 1.0;
    if (ends - 1.0 > begins)
      lines.append(QLineF(x + begins, area.bottom() - begins, x + ends - 1.0, area.bottom() - ends + 1.0));
  }
  constexpr float kFaint = 0.34F;
  QColor pale = theme().window;
  pale.setAlphaF(kFaint);
  painter.setPen(QPen(pale, scaled(1.0), Qt::SolidLine, Qt::FlatCap));
  painter.drawLines(lines);
}

}  // namespace chokepoint::ui
