// The answer in words: condition, claim, range, reason, whose doing.
//
// Every figure is a median of the ensemble, about, with two significant digits, and the range in brackets behind it
// what nine runs of ten lie between. Nothing is foretold: the sentences say "in this model" and
// never "will".
#pragma once

#include <QStringList>

#include "core/base/record_end.h"
#include "core/study/outlook.h"
#include "core/study/why/attribution.h"

namespace chokepoint::ui {

struct Situation {
  const Outlook& now;
  const Outlook& byDefault;
  const GapAttribution* attribution = nullptr;  // where policy and assumptions both moved
  Year year = kFirstProjectedYear;
  Measure measure = Measure::Compute;  // of both gaps
  const Figure* shown = nullptr;  // the gap that the chart shows; said beside where the sentence has no words for it
};

struct Sentence {
  QString main;      // rich text: accents in the theme's colours, each range behind its number
  QString detail;    // plain: the one thing that matters most beside it; may be empty
  QStringList rest;  // plain: what else there is to say
};

[[nodiscard]] Sentence describe(const Situation& situation);

}  // namespace chokepoint::ui
