#include "core/study/sources/hindcast.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/study/state/ensemble.h"

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

// Nothing if there is nothing to score: wanted is a quantity that the runs differ in, with a median to compare.
std::optional<HindcastScore> scoreOf(const Outcome& outcome, const MemberValues& values) {
  if (outcome.expression.quantities().empty() || values.unknown > 0) return std::nullopt;
  const auto [least, greatest] = std::ranges::minmax(values.values);
  if (greatest - least <= 1e-9 * std::abs(greatest)) return std::nullopt;
  const Spread spread = spreadOf(values.values);
  if (spread.p50 <= 0.0) return std::nullopt;
  const double figure = *outcome.estimate->central;
  return HindcastScore{.estimate = outcome.estimate,
                       .figure = figure,
                       .spread = spread,
                       .bias = spread.p50 / figure - 1.0,
                       .isCovered = spread.p05 <= figure && figure <= spread.p95,
                       .crps = crpsOf(values.values, figure) / figure};
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

Expected<Hindcast> hindcast(const Scenario& scenario, const SampleOptions& sample, ThreadPool& pool,
                            const RunWatch& watch) {
  const auto all = outcomes();
  std::vector<Expression> expressions;
  for (const auto& outcome : all) expressions.push_back(outcome.expression);
  const auto ensemble = ensembleValues(scenario, sample, expressions, pool, watch);
  if (!ensemble) return ensemble.errors();
  Hindcast result{.scores = {}, .quantities = {}, .unscored = {}, .conditioning = ensemble->drawn.conditioning};
  std::map<std::vector<QuantityId>, QuantityScore> byQuantity;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto score = scoreOf(all[i], ensemble->values[i]);
    if (!score) {
      result.unscored.push_back(all[i].estimate);
      continue;
    }
    const auto read = all[i].expression.quantities();
    add(*score, byQuantity[{read.begin(), read.end()}]);
    result.scores.push_back(*score);
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
