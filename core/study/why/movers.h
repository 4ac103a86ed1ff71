// Which inputs move a figure, found in one of four ways; each from core/method, on the central run.
#pragma once

#include <optional>
#include <variant>

#include "core/method/elementary_effects.h"
#include "core/method/sobol_indices.h"
#include "core/method/tornado.h"
#include "core/runs/gradient.h"
#include "core/runs/member_values.h"
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
  // Of the swings: whether the median of the sample's runs is wanted beside them.
  bool wantsMedian = false;
};

struct Swings {
  std::vector<SwingInput> ends;
  Tornado tornado;
  std::optional<double> median{};  // of the sample's runs, which sentences quote; nothing where a run has no value
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

// Of a condition, which counts as 0 or 1, there is no slope. Points are those of the sample's seed.
[[nodiscard]] Expected<Movers> findMovers(const Study& study, const MoverRequest& request, ThreadPool& pool,
                                          const RunWatch& watch = {});
// How many runs that takes, but for those of the median.
[[nodiscard]] std::size_t runsFor(const MoverRequest& request);

}  // namespace chokepoint
