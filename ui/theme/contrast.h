// Which colours of a theme stand on which others, and how well they are told apart there: what tests hold a theme to.
//
// The contrast is that of WCAG 2: (L1 + 0.05) / (L2 + 0.05) of relative luminances, from 1 to 21. Left out is what is
// disabled or grey because it is stale, and what only divides areas (lines, grids), which need not be seen to be used.
#pragma once

#include <vector>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

enum class ColourRole {
  Text,  // to be read: 4.5
  Mark,  // to be seen: 3.0
};
[[nodiscard]] double leastContrast(ColourRole role);

struct ColourPair {
  const char* what = "";  // "the median on its inner band", for whoever reads a test's failure
  QColor front;
  QColor back;  // opaque
  ColourRole role = ColourRole::Text;
};

[[nodiscard]] std::vector<ColourPair> colourPairs(const Theme& theme);

// A colour that lets something through, upon an opaque one.
[[nodiscard]] QColor laidOver(const QColor& front, const QColor& back);
[[nodiscard]] double contrast(const QColor& front, const QColor& back);

// The line along the outer edge of a series' 90 % band, one pixel wide: the band itself is too faint to be seen by all.
[[nodiscard]] QColor bandEdge(const QColor& hue);
// The bars of a histogram, with lines over them.
[[nodiscard]] QColor barsOf(QColor hue);

}  // namespace chokepoint::ui
