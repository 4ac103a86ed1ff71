#include "core/analysis/hindcast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/engine/quantiles.h"

namespace chokepoint {

namespace {

bool isOutcome(const Estimate& estimate) {
  const bool isCounted = estimate.kind == EstimateKind::Count || estimate.kind == EstimateKind::Estimate ||
                         estimate.kind == EstimateKind::Computed;
  return isCounted && estimate.central && estimate.period.year >= kFirstScored && estimate.period.year <= kLastScored;
}

struct Outcome {
  const Estimate* estimate = nullptr;
  Expression expression;
};

std::vector<Outcome> outcomes() {
  std::vector<Outcome> all;
  for (const auto& estimate : estimates())
    if (isOutcome(estimate)) all.push_back({&estimate, *Expression::parse(estimate.expression)});
  return all;
}

Spread quantilesOf(const std::vector<double>& values) {
  constexpr std::array kProbabilities{0.05, 0.25, 0.50, 0.75, 0.95};
  std::array<double, kProbabilities.size()> q{};
  quantiles(values, kProbabilities, q);
  return {q[0], q[1], q[2], q[3], q[4]};
}

// Whether there is anything to score: a quantity that the runs differ in, with a median to compare.
bool scoresSomething(const Outcome& outcome, const MemberValues& values) {
  if (outcome.expression.quantities().empty() || values.unknown > 0) return false;
  const auto [least, greatest] = std::ranges::minmax(values.values);
  return greatest - least > 1e-9 * std::abs(greatest) && quantile(values.values, 0.5) > 0.0;
}

HindcastScore scoreOf(const Estimate& estimate, const std::vector<double>& values) {
  HindcastScore score{.estimate = &estimate, .figure = *estimate.central, .spread = quantilesOf(values)};
  score.bias = score.spread.p50 / score.figure - 1.0;
  score.isCovered = score.spread.p05 <= score.figure && score.figure <= score.spread.p95;
  score.crps = crpsOf(values, score.figure) / score.figure;
  return score;
}

void add(const HindcastScore& score, QuantityScore& to) {
  ++to.figures;
  to.covered += score.isCovered ? 1 : 0;
  to.bias += std::log1p(score.bias);
  to.crps += score.crps;
}

}  // namespace

double crpsOf(std::vector<double> ensemble, double outcome) {
  std::ranges::sort(ensemble);
  const auto n = static_cast<double>(ensemble.size());
  double off = 0.0;
  double apart = 0.0;  // the sum of |x - x'| over all pairs, each once
  for (std::size_t i = 0; i < ensemble.size(); ++i) {
    off += std::abs(ensemble[i] - outcome);
    apart += (2.0 * static_cast<double>(i) - n + 1.0) * ensemble[i];
  }
  return off / n - apart / (n * n);
}

Expected<Hindcast> hindcast(const Scenario& scenario, const MemberDraws& draws, ThreadPool& pool,
                            const RunWatch& watch) {
  const auto all = outcomes();
  std::vector<Expression> expressions;
  for (const auto& outcome : all) expressions.push_back(outcome.expression);
  const auto values = evaluateMembers(expressions, scenario, ensembleInputs, draws, pool, watch);
  if (!values) return values.errors();
  Hindcast result;
  std::map<std::vector<QuantityId>, QuantityScore> byQuantity;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!scoresSomething(all[i], (*values)[i])) {
      result.unscored.push_back(all[i].estimate);
      continue;
    }
    const auto read = all[i].expression.quantities();
    const auto& score = result.scores.emplace_back(scoreOf(*all[i].estimate, (*values)[i].values));
    add(score, byQuantity[{read.begin(), read.end()}]);
  }
  for (auto& [quantities, score] : byQuantity) {
    score.quantities = quantities;
    score.bias = std::expm1(score.bias / static_cast<double>(score.figures));
    score.crps /= static_cast<double>(score.figures);
    result.quantities.push_back(score);
  }
  return result;
}

}  // namespace chokepoint
