// The inputs that the laws are tried on: ends, corners and draws of the priors.
//
// The same three sets for every law, the same on every machine: corners and draws come from
// core/engine/random.h with fixed seeds.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "core/engine/ensemble.h"
#include "core/engine/random.h"
#include "core/model/records.h"
#include "core/runs/scenario_inputs.h"
#include "tests/core/engine/member_inputs.h"

namespace chokepoint::laws {

inline constexpr std::size_t kMembers = 4096;
inline constexpr std::size_t kCorners = 2000;
inline constexpr std::uint64_t kDrawSeed = 1;
inline constexpr std::uint64_t kCornerSeed = 2;

enum class Levers { AtDefault, Drawn };

struct Case {
  std::string name;
  Parameters<double> parameters;
};
using Visitor = std::function<void(const Case&)>;

// As many threads as the machine has, and the 4,096 draws; made once, for all tests of a program.
// Random ones, as the specification's: a surprise is shown by one of them.
inline ThreadPool& pool() {
  static ThreadPool threads;
  return threads;
}
inline const Draws& draws() {
  static const Draws all(defaultPriors(), {.members = kMembers, .seed = kDrawSeed, .method = SampleMethod::Random},
                         pool());
  return all;
}

// What an ensemble starts from: assumptions drawn; levers at their defaults, or drawn as well.
inline EnsembleInputs ensembleInputs(Levers levers) {
  EnsembleInputs inputs{.values = defaultParameters(), .drawn = {}, .tables = recordTables()};
  for (const auto& s : parameterSpecs())
    inputs.drawn[index(s.id)] = levers == Levers::Drawn || s.kind == ParameterKind::Assumption;
  return inputs;
}

// Every input at its minimum and at its maximum, all others at their defaults: 170 cases.
inline void eachEndAlone(const Visitor& visit) {
  for (const auto& s : parameterSpecs())
    for (const bool atMax : {false, true}) {
      Case one{s.key + (atMax ? " at its maximum" : " at its minimum"), defaultParameters()};
      at(one.parameters, s.id) = atMax ? s.max : s.min;
      visit(one);
    }
}

// Every input at one of its ends, chosen at random.
inline void randomCorners(const Visitor& visit) {
  for (std::size_t corner = 0; corner < kCorners; ++corner) {
    Case one{"corner " + std::to_string(corner), {}};
    for (const auto& s : parameterSpecs()) {
      const bool atMax = uniform(kCornerSeed, corner, static_cast<std::uint32_t>(index(s.id))) >= 0.5;
      at(one.parameters, s.id) = atMax ? s.max : s.min;
    }
    visit(one);
  }
}

inline void priorDraws(const Visitor& visit) {
  const auto inputs = ensembleInputs(Levers::AtDefault);
  for (std::size_t member = 0; member < kMembers; ++member)
    visit({"draw " + std::to_string(member), parametersOf(inputs, draws(), member)});
}

// The ensemble with one input at `value` for all members.
inline Ensemble ensembleWith(Levers levers, ParameterId id, double value, std::vector<QuantityId> kept) {
  auto inputs = ensembleInputs(levers);
  inputs.drawn[index(id)] = false;
  at(inputs.values, id) = value;
  return runEnsemble(inputs, draws(), std::move(kept), pool());
}

}  // namespace chokepoint::laws
