#include "core/runs/member_values.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

#include "core/runs/member_reading.h"

namespace chokepoint {

namespace {

// Each expression on each member.
class MemberEvaluation {
 public:
  MemberEvaluation(std::span<const Expression> expressions, std::size_t members, const MemberEvaluator& evaluator)
      : m_expressions(expressions),
        m_evaluator(evaluator),
        m_values(expressions.size(), {std::vector<double>(members), std::vector<std::uint8_t>(members), 0, {}}) {}

  // Different members on any threads at once.
  void take(std::size_t member, const Subject& subject) {
    for (std::size_t e = 0; e < m_expressions.size(); ++e) put(e, member, m_evaluator(m_expressions[e], subject));
  }

  [[nodiscard]] std::vector<MemberValues> finish() && {
    for (auto& all : m_values) all.unknown = static_cast<std::size_t>(std::ranges::count(all.known, 0));
    return std::move(m_values);
  }

 private:
  void put(std::size_t expression, std::size_t member, const Expected<Value>& value) {
    auto& all = m_values[expression];
    if (value) {
      const bool* truth = std::get_if<bool>(&*value);
      all.values[member] = truth != nullptr ? static_cast<double>(*truth) : std::get<double>(*value);
      all.known[member] = 1;
      return;
    }
    const std::lock_guard lock(m_mutex);
    auto& [first, why] = m_firstUnknown[expression];
    if (why && first < member) return;
    first = member;
    why = value.errors().front();
    all.why = why;
  }

  std::span<const Expression> m_expressions;
  const MemberEvaluator& m_evaluator;
  std::vector<MemberValues> m_values;
  std::mutex m_mutex;
  std::map<std::size_t, std::pair<std::size_t, std::optional<Error>>> m_firstUnknown;
};

}  // namespace

MemberEvaluator valueEvaluator() {
  // Squares of larger ones, which a variance adds up, are beyond what a double holds.
  constexpr double kLargest = 1e150;
  return [](const Expression& expression, const Subject& subject) -> Expected<Value> {
    auto value = evaluate(expression, subject);
    const double* number = value ? std::get_if<double>(&*value) : nullptr;
    if (number != nullptr && std::abs(*number) > kLargest)
      return Error{ErrorCode::InvalidInput, {}, say("the value %1 is too large; up to 1e150 is allowed", *number)};
    return value;
  };
}

Expected<std::vector<MemberValues>> evaluateMembers(std::span<const Expression> expressions, const Scenario& scenario,
                                                    const InputsOf& inputsOf, const MemberDraws& draws,
                                                    ThreadPool& pool, const RunWatch& watch,
                                                    const MemberEvaluator& evaluator) {
  const auto read = readBy(expressions);
  if (!read) return read.errors();
  MemberEvaluation evaluation(expressions, draws.members(), evaluator);
  const bool isWhole =
      readMembers(*read, scenario, inputsOf, draws, pool, watch,
                  [&](std::size_t member, const Subject& subject) { evaluation.take(member, subject); });
  if (!isWhole) return Error{ErrorCode::Cancelled, {}, say("the computation was stopped")};
  return std::move(evaluation).finish();
}

Expected<std::vector<double>> allKnown(MemberValues values) {
  if (values.unknown == 0) return std::move(values.values);
  Error error = *values.why;
  error.sentence = say("%1; so it is in %2 of %3 runs, and this needs a value in every one", error.sentence,
                       values.unknown, values.values.size());
  return error;
}

}  // namespace chokepoint
