// What Washington's and Beijing's gates let through in a year, in words: finished chips in H200s, each of which is one
// H100e. Medians of the runs, two significant digits; ranges of nine runs in ten in the tip.
#pragma once

#include <QString>

#include "core/study/outlook.h"

namespace chokepoint::ui {

struct GateWords {
  QString washington;  // beside its slider: "lets out 1.9 million in 2027"
  QString beijing;     // "lets in 190,000 of them"
  QString sentences;   // both, and what was let in so far
  QString ranges;
};

// Of the first year that is projected as a whole where `year` is record in part: of that the gates are not all ours.
[[nodiscard]] GateWords gateWords(const Outlook& outlook, Year year);

}  // namespace chokepoint::ui
