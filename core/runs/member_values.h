// Expressions on every member of an ensemble, computed block by block: what is kept of a member is
// the value of each expression and nothing of its run.
//
// scenario(name, X) runs the same draws under the preset of that name. A member in which an
// expression has no value (a division by zero, a lag that reaches beyond the run's start) is
// counted as unknown, with the reason of the first one.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/engine/ensemble.h"
#include "core/expression/evaluate.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

struct MemberValues {
  std::vector<double> values;       // of each member; 0 and 1 of a condition, 0 where unknown
  std::vector<std::uint8_t> known;  // 0 and 1
  std::size_t unknown = 0;
  std::optional<Error> why;  // of the first unknown member
};

// Which inputs of a scenario are drawn, and the values of the others.
using InputsOf = std::function<EnsembleInputs(const Scenario& scenario)>;

// What is asked of an expression on a member: its value, or how far a condition holds.
using MemberEvaluator = std::function<Expected<Value>(const Expression& expression, const Subject& subject)>;
[[nodiscard]] MemberEvaluator valueEvaluator();

// In the order of the expressions. An error where an expression names no preset, or the run was stopped.
[[nodiscard]] Expected<std::vector<MemberValues>> evaluateMembers(std::span<const Expression> expressions,
                                                                  const Scenario& scenario, const InputsOf& inputsOf,
                                                                  const MemberDraws& draws, ThreadPool& pool,
                                                                  const RunWatch& watch = {},
                                                                  const MemberEvaluator& evaluator = valueEvaluator());

// The values, or an error that says in how many members there is none.
[[nodiscard]] Expected<std::vector<double>> allKnown(MemberValues values);

}  // namespace chokepoint
