// Why a quantity differs between the central runs of two scenarios at a month: its causes, theirs,
// and so on down to the inputs that were moved.
//
// The parts of each equation (equation_split.h) are followed along the graph: when y gets `part` of
// its difference from x, then the same share of what y brings to the difference in question, here
// called the root, comes from x. A link is a quantity in all the months in which it counts: "more
// wafers from 2027 to 2029", not one link for each month. A stock gets its difference from the
// changes of all months before and from its start; what it keeps or loses of it by itself is
// no cause of its own.
// Loops: on the way from the root to a link no quantity stands twice. What a loop brings back to a
// quantity counts as that quantity's own doing, so that each walk through the months is counted once,
// and the parts of a link's causes add up to the part of the link.
// Units: parts in the root's unit, shares of its difference (negative: against it).
// Leaves out: causes below the least share, which are summed up; the causes of the smallest links
// once there are 500 of them, as there are where large parts cancel out; how inputs meddle with each
// other across equations, which the change of the whole model shows (change_split.h).
// Source: causal tracing as Vensim has it; walks whose loops are erased after Lawler 1980;
// multipliers between two runs as DeepLIFT has them (Shrikumar, Greenside and Kundaje 2017).
#pragma once

#include <optional>

#include "core/base/calendar.h"
#include "core/cause/equation_split.h"

namespace chokepoint {

struct MonthSpan {
  Month first;
  Month last;

  bool operator==(const MonthSpan&) const = default;
};

struct CauseLink {
  Cause cause;
  // Of a quantity: the shortest span that carries at least 80 % of what its months do to the root.
  std::optional<MonthSpan> span = std::nullopt;
  double before = 0.0;  // of a quantity: its mean over the span; of the timeline: nothing
  double after = 0.0;
  double part = 0.0;
  double share = 0.0;
  std::vector<CauseLink> causes = {};  // largest first; none of an input, or where tracing ends
  std::size_t smaller = 0;             // causes that are not told of
  double smallerPart = 0.0;            // of all of them
};

struct MovedInput {
  Cause cause;
  double part = 0.0;  // along all paths
};

struct Explanation {
  QuantityId of{};
  Month month{};
  CauseLink root;                  // without causes where it does not differ
  std::vector<MovedInput> inputs;  // all that were moved and count, largest first; they add up to the difference
};

struct ExplainOptions {
  std::optional<int> depth = std::nullopt;  // links from the root on; none: down to the inputs
  double leastShare = 0.05;                 // of the root's difference
};

[[nodiscard]] bool differs(const Explanation& explanation);
[[nodiscard]] Explanation explain(const SplitRuns& runs, QuantityId of, Month month,
                                  const ExplainOptions& options = {});

}  // namespace chokepoint
