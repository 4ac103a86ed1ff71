#include "core/study/statements/solve_input.h"

#include <numeric>

#include "core/runs/scenario_inputs.h"
#include "core/study/outlook.h"

namespace chokepoint {

namespace {

constexpr std::size_t kPartsWithEnsembles = 32;

double shareOfHolding(std::span<const double> holds) {
  return std::accumulate(holds.begin(), holds.end(), 0.0) / static_cast<double>(holds.size());
}

// Of the first of two inputs, with the second at one value.
Response withSecondAt(const Response& response, double second) {
  return [response, second](const Design& design) {
    const std::vector<double> seconds(design.front().size(), second);
    return response({design.front(), seconds});
  };
}

}  // namespace

InputSolver::InputSolver(Expression of, Scenario scenario, ParameterId input, const MemberDraws* draws,
                         ThreadPool& pool, RunWatch watch)
    : m_of(std::move(of)),
      m_scenario(std::move(scenario)),
      m_input(input),
      m_draws(draws),
      m_pool(pool),
      m_watch(std::move(watch)) {}

std::size_t InputSolver::parts() const { return m_draws ? kPartsWithEnsembles : SearchRange{}.parts; }

Response InputSolver::response(const std::optional<HeldInput>& held) const {
  std::vector inputs{m_input};
  if (held) inputs.push_back(held->input);
  const auto all = m_draws ? ensembleResponse(m_of, m_scenario, inputs, shareOfHolding, *m_draws, m_pool, m_watch)
                           : centralResponse(m_of, m_scenario, inputs, m_pool, m_watch);
  return held ? withSecondAt(all, held->value) : all;
}

Expected<double> InputSolver::asItStands() const {
  if (!m_draws) {
    const double here = at(values(m_scenario), m_input);
    const auto value = response()({std::span(&here, 1)});
    if (!value) return value.errors();
    return value->front();
  }
  auto values = evaluateMembers({&m_of, 1}, m_scenario, ensembleInputs, *m_draws, m_pool, m_watch);
  if (!values) return values.errors();
  const auto known = allKnown(std::move(values->front()));
  if (!known) return known.errors();
  return shareOfHolding(*known);
}

Expected<Solutions> InputSolver::solveFor(double target, const std::optional<HeldInput>& held) const {
  return solve(response(held), target, {spec(m_input).min, spec(m_input).max, parts()});
}

std::vector<double> evenlyOver(ParameterId id, std::size_t points) {
  const auto& s = spec(id);
  std::vector<double> values(points);
  for (std::size_t i = 0; i < points; ++i)
    values[i] = s.min + static_cast<double>(i) / static_cast<double>(points - 1) * (s.max - s.min);
  return values;
}

}  // namespace chokepoint
