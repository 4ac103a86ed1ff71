// Which inputs move a figure, found in one of four ways; each from core/analysis, on the central run.
#pragma once

#include <variant>

#include "core/analysis/elementary_effects.h"
#include "core/analysis/gradient.h"
#include "core/analysis/outlook.h"
#include "core/analysis/sobol_indices.h"
#include "core/analysis/tornado.h"
#include "ui/run/study.h"

namespace chokepoint::ui {

enum class MoverMethod { Swing, Slope, Variance, Effects };

struct Swings {
  std::vector<SwingInput> ends;
  Tornado tornado;
};
struct Effects {
  std::vector<ElementaryEffects> inputs;
  std::size_t trajectories = 0;
};

struct Movers {
  std::vector<ParameterId> inputs;
  std::variant<Swings, Gradient, SobolIndices, Effects> found;  // in the order of the methods and of the inputs
};

// Of the assumptions that the scenario leaves uncertain, and of the levers if asked for.
[[nodiscard]] Expected<Movers> findMovers(const Study& study, MoverMethod method, bool withLevers, Workshop& workshop,
                                          const RunWatch& watch = {});

}  // namespace chokepoint::ui
