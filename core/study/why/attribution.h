// Whose doing a change is: how much of the move of a median between two scenarios is policy
// (levers) and how much assumptions.
//
// Independent of order (Shapley over the two groups): each group's part is the mean of moving it
// first and moving it last. The two parts add up to the change of the medians.
#pragma once

#include "core/study/outlook.h"

namespace chokepoint {

struct Attribution {
  double policy = 0.0;
  double assumptions = 0.0;
};

struct GapAttribution {
  ByYear<Attribution> output_ratio{};     // Dmnl, made each year
  ByYear<Attribution> compute_ratio{};    // Dmnl, usable in China, December
  ByYear<Attribution> bandwidth_ratio{};  // Dmnl, made each year
  // Of what is made.
  [[nodiscard]] const ByYear<Attribution>& made(Measure measure) const {
    return measure == Measure::Compute ? output_ratio : bandwidth_ratio;
  }
};

// An outlook and the draws that it was computed with.
struct DrawnOutlook {
  const Outlook& outlook;
  const MemberDraws& draws;
};

[[nodiscard]] GapAttribution attributeChange(const DrawnOutlook& before, const DrawnOutlook& after, ThreadPool& pool);

// What the user moved: levers (or a timeline), assumptions (fixed, given another prior, or believed).
[[nodiscard]] bool movesPolicy(const Scenario& scenario);
[[nodiscard]] bool movesAssumptions(const Scenario& scenario);

}  // namespace chokepoint
