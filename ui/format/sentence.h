// The answer in words: condition, claim, range, reason, whose doing.
//
// Every figure is a median of the ensemble, about, with two significant digits, and its range is
// what nine runs of ten lie between. Nothing is foretold: the sentences say "in this model" and
// never "will".
#pragma once

#include <QString>
#include <optional>

#include "core/analysis/attribution.h"
#include "core/analysis/outlook.h"

namespace chokepoint::ui {

struct Situation {
  const Outlook& now;
  const Outlook& byDefault;
  const GapAttribution* attribution = nullptr;  // where policy and assumptions both moved
  Year year{2026};
};

struct Sentence {
  QString main;    // rich text: accents in the theme's colours
  QString detail;  // plain: ranges, whose doing, why hardly anything moves
};

[[nodiscard]] Sentence describe(const Situation& situation);

// "controls stay as in late 2025", "good dies at 40 and SMIC's plan at 140 k wafers"
[[nodiscard]] QString conditionOf(const Scenario& scenario);

// The limit that binds most in most runs of a year, in words, and the share of runs.
struct LikeliestLimit {
  QString name;
  double share = 0.0;
};
[[nodiscard]] LikeliestLimit likeliestLimitOf(const Outlook& outlook, Year year);

}  // namespace chokepoint::ui
