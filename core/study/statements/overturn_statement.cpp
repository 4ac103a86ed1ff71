#include "core/study/statements/overturn_statement.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/expression/program.h"
#include "core/runs/model_response.h"

namespace chokepoint {

namespace {

std::vector<AssumptionMove> movesOf(std::span<const ParameterId> inputs, std::span<const Inverse> inverses,
                                    const NormalPoint& z) {
  std::vector<AssumptionMove> moves;
  for (std::size_t i = 0; i < z.size(); ++i)
    moves.push_back({inputs[i], fromNormal(inverses[i], 0.0), fromNormal(inverses[i], z[i]), z[i]});
  std::ranges::stable_sort(moves, std::ranges::greater{}, [](const auto& move) { return std::abs(move.z); });
  return moves;
}

}  // namespace

std::size_t mainMoves(const BrokenStatement& broken) {
  constexpr double kMost = 0.9;
  const double distance = broken.found.nearest ? broken.found.nearest->distance : 0.0;
  std::size_t count = 0;
  for (double sum = 0.0; count < broken.moved && sum < kMost * distance * distance; ++count)
    sum += broken.moves[count].z * broken.moves[count].z;
  return count;
}

bool asksForEquality(const Expression& condition) {
  return std::ranges::any_of(condition.program().code,
                             [](const auto& i) { return i.op == Op::Equal || i.op == Op::NotEqual; });
}

Expected<BrokenStatement> breakStatement(const Expression& condition, const Scenario& scenario,
                                         const std::vector<ParameterId>& inputs, const OverturnOptions& options,
                                         ThreadPool& pool, const RunWatch& watch) {
  assert(condition.isCondition() && !asksForEquality(condition));
  const auto inverses = inversesOf(scenario, inputs);
  auto found = overturn(marginResponse(condition, scenario, inputs, pool, watch), inverses, options);
  if (!found) return found.errors();
  BrokenStatement broken{.found = std::move(*found), .moves = {}};
  if (!broken.found.nearest) return broken;
  constexpr double kStays = 1e-4;
  broken.moves = movesOf(inputs, inverses, broken.found.nearest->z);
  broken.moved = static_cast<std::size_t>(
      std::ranges::count_if(broken.moves, [](const auto& move) { return std::abs(move.z) >= kStays; }));
  return broken;
}

}  // namespace chokepoint
