// How wide a text is, nearly and quickly: the sum of its letters' own widths, in pixels. Shaping a
// text takes ten times as long; kerning, which this leaves out, makes it a little narrower.
#pragma once

#include <QFontMetricsF>
#include <QStringView>

namespace chokepoint::ui {

[[nodiscard]] inline double quickWidth(QStringView text, const QFontMetricsF& metrics) {
  double width = 0.0;
  for (const QChar c : text) width += metrics.horizontalAdvance(c);
  return width;
}

}  // namespace chokepoint::ui
