#include "ui/run/likelihood.h"

#include <algorithm>
#include <array>

#include "core/analysis/member_values.h"
#include "core/engine/quantiles.h"

namespace chokepoint::ui {

namespace {

constexpr std::size_t kBins = 50;
constexpr double kLeftOut = 0.005;  // at each end: a long tail would leave no room for the rest

}  // namespace

Expected<Likelihood> likelihoodOf(const Study& study, const std::string& condition, Workshop& workshop,
                                  const RunWatch& watch) {
  const auto of = Expression::parse(study.of);
  const auto where = Expression::parse(condition);
  if (!of) return of.errors();
  if (!where) return where.errors();
  const DrawSource draws(priorsOf(study.scenario), study.sample, workshop.pool);
  const std::array expressions{*of, *where};
  auto values = evaluateMembers(expressions, study.scenario, ensembleInputs, draws, workshop.pool, watch);
  if (!values) return values.errors();
  auto figures = allKnown(std::move((*values)[0]));
  const auto holding = allKnown(std::move((*values)[1]));
  if (!figures) return figures.errors();
  if (!holding) return holding.errors();
  std::ranges::sort(*figures);
  const std::span<const double> sorted = *figures;
  Likelihood found{.members = sorted.size()};
  constexpr std::array kProbabilities{0.05, 0.5, 0.95};
  std::array<double, 3> range{};
  quantiles(sorted, kProbabilities, range);
  std::tie(found.low, found.middle, found.high) = std::tuple_cat(range);
  found.outside = static_cast<std::size_t>(kLeftOut * static_cast<double>(sorted.size()));
  found.bins = histogramOf(sorted.subspan(found.outside, sorted.size() - 2 * found.outside), kBins);
  found.outside *= 2;
  const auto holds = std::ranges::count_if(*holding, [](double one) { return one != 0.0; });
  found.holds = estimatedShare(static_cast<std::size_t>(holds), sorted.size());
  return found;
}

}  // namespace chokepoint::ui
