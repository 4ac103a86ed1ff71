#include "core/analysis/reweighting.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "core/analysis/outlook.h"

namespace chokepoint {

namespace {

constexpr double kWider = 2.0;

std::set<std::string> factsOf(const Beliefs& beliefs) {
  std::set<std::string> facts;
  for (const auto& mixture : mixturesOf(beliefs))
    for (const auto& part : mixture.parts) facts.insert(part.estimate->facts.begin(), part.estimate->facts.end());
  return facts;
}

}  // namespace

PriorSpec widened(const PriorSpec& prior, double min, double max) {
  PriorSpec wider = prior;
  const bool byFactor = prior.distribution == Distribution::Lognormal;
  const auto away = [&](double end) {
    return byFactor ? prior.central * std::pow(end / prior.central, kWider)
                    : prior.central + kWider * (end - prior.central);
  };
  // Within the range, and not on its border, where some distributions have no end.
  const auto nearly = [](double border, double from) { return border + (from - border) * 1e-3; };
  wider.low = std::max(away(prior.low), nearly(min, prior.low));
  wider.high = std::min(away(prior.high), nearly(max, prior.high));
  return wider;
}

std::vector<ParameterId> shapedBy(const Beliefs& beliefs, const Scenario& scenario) {
  const auto believed = factsOf(beliefs);
  std::vector<ParameterId> shaped;
  for (const auto& s : parameterSpecs()) {
    if (s.kind != ParameterKind::Assumption || scenario.parameters.contains(s.id) || scenario.priors.contains(s.id))
      continue;
    if (std::ranges::any_of(s.facts, [&](const auto& fact) { return believed.contains(std::string(fact)); }))
      shaped.push_back(s.id);
  }
  return shaped;
}

Scenario withWiderPriors(Scenario scenario, const Beliefs& beliefs) {
  for (const ParameterId id : shapedBy(beliefs, scenario))
    scenario.priors[id] = widened(prior(scenario, id), spec(id).min, spec(id).max);
  return scenario;
}

std::optional<Reweighting> reweightingOf(std::vector<double> logWeights) {
  Reweighting result{.weights = std::move(logWeights)};
  const double greatest = std::ranges::max(result.weights);
  if (!(greatest > -std::numeric_limits<double>::infinity())) return std::nullopt;
  for (double& weight : result.weights) weight = std::exp(weight - greatest);
  const double all = std::accumulate(result.weights.begin(), result.weights.end(), 0.0);
  double squares = 0.0;
  for (double& weight : result.weights) {
    weight /= all;
    squares += weight * weight;
  }
  result.effective = 1.0 / squares;
  return result;
}

Expected<Reweighting> reweight(const Beliefs& beliefs, const Scenario& scenario, const MemberDraws& draws,
                               ThreadPool& pool, const RunWatch& watch) {
  const auto mixtures = mixturesOf(beliefs);
  std::vector<Expression> expressions;
  for (const auto& mixture : mixtures) expressions.push_back(*Expression::parse(mixture.expression));
  std::vector<double> logWeights(draws.members(), 0.0);
  if (!mixtures.empty()) {
    const auto values = evaluateMembers(expressions, scenario, ensembleInputs, draws, pool, watch);
    if (!values) return values.errors();
    for (std::size_t m = 0; m < mixtures.size(); ++m)
      for (std::size_t member = 0; member < logWeights.size(); ++member)
        logWeights[member] += (*values)[m].known[member] != 0 ? mixtures[m].logFit((*values)[m].values[member])
                                                              : -std::numeric_limits<double>::infinity();
  }
  if (auto result = reweightingOf(std::move(logWeights))) return std::move(*result);
  return Error{ErrorCode::InvalidInput, {}, "what is believed fits none of the runs"};
}

}  // namespace chokepoint
