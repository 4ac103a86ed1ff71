#include "core/study/middle.h"

#include <numeric>

#include "core/belief/sampler.h"
#include "core/engine/quantiles.h"
#include "core/runs/member_values.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint {

Middle::Middle(const Study& study, const MemberDraws& draws, ThreadPool& pool, const RunWatch& watch)
    : m_study(study), m_draws(draws), m_pool(pool), m_watch(watch) {}

std::optional<double> Middle::of(const Scenario& scenario) const {
  auto values = evaluateMembers({&m_study.of, 1}, scenario, ensembleInputs, m_draws, m_pool, m_watch);
  if (!values) return std::nullopt;
  const auto known = allKnown(std::move(values->front()));
  if (!known) return std::nullopt;
  if (!m_study.of.isCondition()) return quantile(*known, 0.5);
  return std::reduce(known->begin(), known->end()) / static_cast<double>(known->size());
}

std::optional<double> Middle::with(ParameterId input, double value) const {
  Scenario scenario = m_study.scenario;
  scenario.parameters[input] = value;
  return of(scenario);
}

std::optional<double> middleOf(const Study& study, ThreadPool& pool, const RunWatch& watch) {
  const auto drawn = Sampler(study.sample, pool).of(study.scenario, watch);
  return drawn ? Middle(study, *drawn->draws, pool, watch).of(study.scenario) : std::nullopt;
}

}  // namespace chokepoint
