// How large all type is, against the sizes that fontOf() has by role: 1 as designed, never less, as nothing on screen
// is to be under 9 points.
#pragma once

#include <QSize>

namespace chokepoint::ui {

inline constexpr double kLeastTextScale = 1.0;
inline constexpr double kMostTextScale = 2.5;

[[nodiscard]] double textScale();
// So many pixels beside type of its designed size: marks, icons, strips and gaps grow with the type that they stand
// beside.
[[nodiscard]] inline double scaled(double pixels) { return pixels * textScale(); }
// Within the bounds; every widget that there is takes it at once, charts as at any change of their font.
void useTextScale(double scale);

// A window this large is set larger by itself, or its words would be lost in it: from 2560 pixels of width on.
[[nodiscard]] double textScaleOf(const QSize& window);

}  // namespace chokepoint::ui
