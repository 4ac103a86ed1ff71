// The line above a strip beneath a chart: its name, bold, and at its right what its colours mean; and the hatch that
// tells a colour apart in black and white.
#pragma once

#include <QColor>
#include <QPainter>
#include <QStringList>
#include <functional>
#include <vector>

namespace chokepoint::ui {

struct LegendEntry {
  QStringList names;  // from long to short, as many of each
  QColor hue;
  bool isHatched = false;
};

[[nodiscard]] int stripHeadHeight();

// In as many words as there is room for: shorter names of colours, then a shorter heading, then none. `headings` from
// long to short.
void drawStripHead(QPainter& painter, const QRectF& row, const QStringList& headings,
                   const std::vector<LegendEntry>& entries);

// Faint lines on a slant from the area's foot up to a share of its height at each x.
void drawHatch(QPainter& painter, const QRectF& area, const std::function<double(double x)>& shareAt);

}  // namespace chokepoint::ui
