// Names for marks that crowd at the foot of a chart: each on a pole of its own, as flags that
// never touch.
//
// Marks of the left part carry their flags to the left, each further up than the one before;
// those of the right part mirror them: so no pole runs through a flag, and a flag may be as long
// as the room beside it. Where the parts meet is chosen so that most flags stand, most are whole
// and their poles are short. The same input gives the same places.
// Device-independent pixels; each mark should have a column of its own.
#pragma once

#include <QLineF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <span>
#include <vector>

namespace chokepoint::ui {

struct Flag {
  QRectF mark;
  std::vector<QSizeF> sizes;  // of its texts, the fullest first
};

struct PlacedFlag {
  std::size_t text = 0;  // which of its texts
  QRectF box;
  QLineF pole;  // from the mark to the flag's top
};

struct FlagGround {
  QRectF bounds;                  // flags stay inside
  std::vector<QRectF> obstacles;  // and above what lies under them here
  double line = -1e9;             // an upright line that they do not cross where it can be helped
};

// One for each flag, in their order; nothing where there is no room. `flags` ascend by the marks'
// middles; flags stay above all marks under them.
[[nodiscard]] std::vector<std::optional<PlacedFlag>> placeFlags(std::span<const Flag> flags, const FlagGround& ground);

}  // namespace chokepoint::ui
