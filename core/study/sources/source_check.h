// What the runs say to each published estimate, and who can hardly be right together in this model.
//
// A run agrees with figures if it lies where nine in ten of each publisher's own errors would (EstimateFit::agrees).
// Two publishers clash if runs agree with either, and with both at once in less than a tenth of what chance would give,
// though chance would give some. Tensions (core/evidence/tensions.h) are counted alike, whether they clash or not. The
// runs are those of the scenario with the priors of whatever any estimate has shaped widened, so that none has an
// advance.
#pragma once

#include <string>
#include <vector>

#include "core/evidence/tensions.h"
#include "core/study/outlook.h"

namespace chokepoint {

// How many runs agree with either of two, and with both.
struct Agreement {
  std::size_t one = 0;
  std::size_t other = 0;
  std::size_t both = 0;
  double byChance = 0.0;  // with both, if neither told of the other
};

struct Clash {
  std::string one;  // publishers
  std::string other;
  Agreement runs;
};

struct TensionFinding {
  const Tension* tension = nullptr;
  Agreement runs;
  std::optional<Spread> figure;  // of the tension, in the runs that agree with the one; nothing if none does
};

struct SourceCheck {
  std::size_t members = 0;
  std::optional<Conditioning> conditioning;  // of the scenario's runs
  // Of what the scenario's runs have where each of estimatesWith() stands; nothing where some run has no value.
  std::vector<std::optional<Spread>> spreads;
  std::vector<Spread> inputs;            // of every input over the scenario's runs, by index(ParameterId)
  std::vector<Clash> clashes;            // the surest first
  std::vector<TensionFinding> tensions;  // in the order of tensions()
};

// An error only if it was stopped, or more members are asked for than can be conditioned.
[[nodiscard]] Expected<SourceCheck> checkSources(const Scenario& scenario, const SampleOptions& sample,
                                                 ThreadPool& pool, const RunWatch& watch = {});

}  // namespace chokepoint
