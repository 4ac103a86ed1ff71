// Solving for an input of the model (solve.h): what brings a figure of the central run to a number, or
// makes a condition as likely as asked over an ensemble.
//
// A second input may be held at a value in place of where it stands; both move along in
// scenario(name, X) as model_response.h says.
#pragma once

#include <optional>

#include "core/method/solve.h"
#include "core/runs/model_response.h"

namespace chokepoint {

struct HeldInput {
  ParameterId input{};
  double value = 0.0;
};

class InputSolver {
 public:
  // `draws` are of the scenario's priors; without them `of` is a figure of the central run, with them a
  // condition. They and the pool have to outlive it.
  InputSolver(Expression of, Scenario scenario, ParameterId input, const MemberDraws* draws, ThreadPool& pool,
              RunWatch watch = {});

  // Of the input: the figure, or the share of the members in which the condition holds.
  [[nodiscard]] Response response(const std::optional<HeldInput>& held = std::nullopt) const;
  // Over the input's whole range, in fewer parts where each point takes an ensemble.
  [[nodiscard]] Expected<Solutions> solveFor(double target, const std::optional<HeldInput>& held = std::nullopt) const;
  [[nodiscard]] std::size_t parts() const;
  // The figure, or the share, of the scenario itself: an uncertain input is not held, but drawn.
  [[nodiscard]] Expected<double> asItStands() const;

 private:
  Expression m_of;
  Scenario m_scenario;
  ParameterId m_input;
  const MemberDraws* m_draws;
  ThreadPool& m_pool;
  RunWatch m_watch;
};

// So many values of a second input, from one end of its range to the other.
[[nodiscard]] std::vector<double> evenlyOver(ParameterId id, std::size_t points);

}  // namespace chokepoint
