// Why a figure changed from one time to another within one scenario, over its runs.
//
// In each run the change is split over the figure's causes (time_root.h, Shapley), and each of these further down,
// equation by equation. A ratio's spread is skewed: averages of parts do not add up to the difference of medians, and a
// mean can rise where the median falls. So the logarithm is split in each run, averaged, and turned into the figure's
// unit by the logarithmic mean of the two medians (LMDI); what is left to the difference of the medians is a part of
// its own, the spread of the runs:
//   median(at) - median(since) = sum of parts + spread
// A figure that is nothing or less in some run is split as it is, on means, without a remainder; so is the central run
// on its own logarithm, where the parts add up to its change.
// Runs in which the figure has no value at one of the times are left out and counted.
// Leaves out: causes of the smallest once there are 500 of them.
// Source: Shapley 1953; Ang 2005 (LMDI); the logarithm's parts in place of LMDI-I's weights of each run.
#pragma once

#include "core/belief/conditioning.h"
#include "core/cause/time_tree.h"
#include "core/engine/ensemble.h"
#include "core/study/why/figure_over_time.h"

namespace chokepoint {

struct TimePart {
  TimeCause cause;
  double part = 0.0;    // in the figure's unit
  double before = 0.0;  // the cause's own, as the figure's ends are taken; nothing of the passing of time
  double after = 0.0;
  bool canOpen = false;               // it has causes
  std::vector<TimePart> causes = {};  // of what was opened, the largest first
  std::size_t smaller = 0;            // causes that are not told of
  double smallerPart = 0.0;           // of all of them
};

struct OverTime {
  FigureOverTime figure;
  TimeScale scale{};
  double before = 0.0;  // medians; means of a figure that is split as it is; the central run's values
  double after = 0.0;
  std::vector<TimePart> causes;                // as listed, or the largest first
  double spread = 0.0;                         // of the runs; nothing on means and on the central run
  std::size_t members = 0;                     // that have a value at both times; 0: the central run
  std::size_t unknown = 0;                     // that have not
  std::size_t growing = 0;                     // runs in which it grows
  std::optional<Conditioning> conditioning{};  // nothing where nothing is believed

  [[nodiscard]] bool isCentral() const { return members == 0; }
};

struct OverTimeRequest {
  FigureOverTime figure;
  bool onMedian = true;     // of the sample; otherwise on the central run
  int depth = 1;            // levels of causes
  double leastShare = 0.0;  // of the first causes' sizes together, below which a cause is not opened, and is summed up
  std::vector<std::string> path = {};  // of causes to open whatever their size, each among the causes of the one before
};

// What a cause is called in a path, and by programs: its quantity, or "time".
[[nodiscard]] std::string_view nameOf(const TimeCause& cause);

// An error where the figure cannot be split, or half of the runs have no value of it.
[[nodiscard]] Expected<OverTime> changeOverTime(const OverTimeRequest& request, const Scenario& scenario,
                                                const SampleOptions& sample, ThreadPool& pool,
                                                const RunWatch& watch = {});

}  // namespace chokepoint
