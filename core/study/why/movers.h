// Which inputs move a figure, found in one of four ways; each from core/method, on the central run, or for swings on
// the runs that sentences speak of.
#pragma once

#include <optional>
#include <variant>

#include "core/method/elementary_effects.h"
#include "core/method/sobol_indices.h"
#include "core/method/tornado.h"
#include "core/runs/gradient.h"
#include "core/runs/member_values.h"
#include "core/study/outlook.h"
#include "core/study/study.h"

namespace chokepoint {

enum class MoverMethod { Swing, Slope, Variance, Effects };

struct MoverRequest {
  MoverMethod method = MoverMethod::Swing;
  std::vector<ParameterId> inputs;  // to be moved, as movableInputs() (core/study/inputs.h) has them
  // Of the variance's shares.
  std::size_t basePoints = SobolOptions().basePoints;
  std::size_t resamples = SobolOptions().resamples;
  // Of the effects.
  std::size_t trajectories = MorrisOptions().trajectories;
  // Of the swings: of the median of the sample's runs, and not of the central run. Each input is moved in so many runs
  // at most; what they come to is set against the median of the whole sample, which sentences quote.
  bool onMedian = false;
  std::size_t mostRuns = kCoarseMembers;
};

struct Swings {
  std::vector<SwingInput> ends;
  Tornado tornado;          // of the runs' median, or of a condition's share of them: the same draws, but for one input
  std::size_t members = 0;  // of those runs; 0: of the central run
  std::size_t against = 0;  // of the runs whose median is the tornado's
};
struct Effects {
  std::vector<ElementaryEffects> inputs;
  std::size_t trajectories = 0;
  std::size_t runs = 0;
};

struct Movers {
  std::vector<ParameterId> inputs;
  std::variant<Swings, Gradient, SobolIndices, Effects> found;  // in the order of the methods and of the inputs
};

// Of a condition, which counts as 0 or 1, there is no slope. Points are those of the sample's seed. A figure without a
// value in some runs has no median: its swings are of the central run.
[[nodiscard]] Expected<Movers> findMovers(const Study& study, const MoverRequest& request, ThreadPool& pool,
                                          const RunWatch& watch = {});
// How many runs that takes; of swings on the median, how many medians.
[[nodiscard]] std::size_t runsFor(const MoverRequest& request);

}  // namespace chokepoint
