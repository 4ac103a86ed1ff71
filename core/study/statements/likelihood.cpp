#include "core/study/statements/likelihood.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/quantiles.h"
#include "core/study/state/ensemble.h"

namespace chokepoint {

namespace {

constexpr std::size_t kBins = 50;
constexpr double kLeftOut = 0.005;  // at each end: a long tail would leave no room for the rest

// Equal values stand in one bin around them.
Histogram binned(std::span<const double> values) {
  if (values.front() < values.back()) return histogramOf(values, kBins);
  constexpr double kShare = 0.05;
  const double half = values.front() == 0.0 ? 1.0 : kShare * std::abs(values.front());
  return {.edges = {values.front() - half, values.front() + half}, .counts = {values.size()}};
}

}  // namespace

Expected<Likelihood> likelihoodOf(const Study& study, const Expression& condition, ThreadPool& pool,
                                  const RunWatch& watch) {
  auto ensemble = ensembleValues(study.scenario, study.sample, std::array{study.of, condition}, pool, watch);
  if (!ensemble) return ensemble.errors();
  auto& [drawn, values] = *ensemble;
  auto figures = allKnown(std::move(values[0]));
  const auto holding = allKnown(std::move(values[1]));
  if (!figures) return figures.errors();
  if (!holding) return holding.errors();
  std::ranges::sort(*figures);
  const std::span<const double> sorted = *figures;
  Likelihood found{.members = sorted.size(), .conditioning = drawn.conditioning};
  constexpr std::array kProbabilities{0.05, 0.5, 0.95};
  std::array<double, 3> range{};
  quantiles(sorted, kProbabilities, range);
  std::tie(found.low, found.middle, found.high) = std::tuple_cat(range);
  constexpr std::array kEnds{kLeftOut, 1.0 - kLeftOut};
  std::array<double, 2> ends{};
  quantiles(sorted, kEnds, ends);
  const auto first = std::ranges::lower_bound(sorted, ends[0]);
  const auto last = std::ranges::upper_bound(sorted, ends[1]);
  found.bins = binned({first, last});
  found.outside = sorted.size() - static_cast<std::size_t>(last - first);
  const auto holds = std::ranges::count_if(*holding, [](double one) { return one != 0.0; });
  found.holds = estimatedShare(static_cast<std::size_t>(holds), sorted.size(), drawn.draws->worth());
  return found;
}

}  // namespace chokepoint
