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

std::size_t mainMoves(const OverturnedStatement& overturned) {
  constexpr double kMost = 0.9;
  const double distance = overturned.found.nearest ? overturned.found.nearest->distance : 0.0;
  std::size_t count = 0;
  for (double sum = 0.0; count < overturned.moved && sum < kMost * distance * distance; ++count)
    sum += overturned.moves[count].z * overturned.moves[count].z;
  return count;
}

std::optional<Error> whyNotOverturned(const Expression& condition) {
  const auto isEquality = [](const auto& i) { return i.op == Op::Equal || i.op == Op::NotEqual; };
  if (std::ranges::none_of(condition.program().code, isEquality)) return std::nullopt;
  return Error{ErrorCode::InvalidInput,
               {},
               say("== and != turn at a single point, which has no other side; use <, <=, > or >=")};
}

Expected<OverturnedStatement> overturnStatement(const Study& study, const std::vector<ParameterId>& inputs,
                                                ThreadPool& pool, const RunWatch& watch) {
  assert(study.of.isCondition());
  if (const auto error = whyNotOverturned(study.of)) return *error;
  const auto inverses = inversesOf(study.scenario, inputs);
  auto found =
      overturn(marginResponse(study.of, study.scenario, inputs, pool, watch), inverses, {.seed = study.sample.seed});
  if (!found) return found.errors();
  OverturnedStatement overturned{.found = std::move(*found), .moves = {}};
  if (!overturned.found.nearest) return overturned;
  constexpr double kStays = 1e-4;
  overturned.moves = movesOf(inputs, inverses, overturned.found.nearest->z);
  overturned.moved = static_cast<std::size_t>(
      std::ranges::count_if(overturned.moves, [](const auto& move) { return std::abs(move.z) >= kStays; }));
  return overturned;
}

}  // namespace chokepoint
