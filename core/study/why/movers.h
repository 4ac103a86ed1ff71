// Which inputs move a figure, found in one of four ways; each from core/method, on the central run.
#pragma once

#include <variant>

#include "core/method/elementary_effects.h"
#include "core/method/sobol_indices.h"
#include "core/method/tornado.h"
#include "core/runs/gradient.h"
#include "core/study/outlook.h"
#include "core/study/study.h"

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
