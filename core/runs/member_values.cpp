#include "core/runs/member_values.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

#include "core/base/text.h"
#include "core/expression/subject.h"
#include "core/scenario/presets.h"

namespace chokepoint {

namespace {

// The scenario, then those that expressions name.
struct Variant {
  std::string name;  // empty for the scenario itself
  const Scenario* scenario = nullptr;
};

Expected<std::vector<Variant>> variantsOf(std::span<const Expression> expressions, const Scenario& scenario) {
  std::vector<Variant> variants{{{}, &scenario}};
  Errors errors;
  for (const auto& expression : expressions)
    for (const auto& name : expression.scenarios()) {
      if (std::ranges::find(variants, name, &Variant::name) != variants.end()) continue;
      if (const auto* preset = findPreset(name))
        variants.push_back({name, &preset->scenario});
      else
        errors.push_back(
            {ErrorCode::InvalidInput, inQuotes(expression.text()), say("there is no scenario %1", inQuotes(name))});
    }
  if (!errors.empty()) return errors;
  return variants;
}

KeptRows keptFor(std::span<const Expression> expressions) {
  std::vector<QuantityId> ids;
  for (const auto& expression : expressions)
    ids.insert(ids.end(), expression.quantities().begin(), expression.quantities().end());
  std::ranges::sort(ids);
  const auto same = std::ranges::unique(ids);
  ids.erase(same.begin(), same.end());
  return KeptRows(std::move(ids));
}

// One member of a block at a time.
class MemberSubject final : public Subject {
 public:
  MemberSubject(const MemberBlock& block, const EnsembleInputs& inputs, const MemberDraws& draws,
                const std::map<std::string, const Subject*, std::less<>>& others)
      : m_block(block), m_inputs(inputs), m_draws(draws), m_others(others) {}

  void show(std::size_t member) { m_member = member; }

  [[nodiscard]] double value(QuantityId id, int month) const override { return m_block.values(id, month)[m_member]; }
  [[nodiscard]] double parameter(ParameterId id) const override {
    return m_inputs.drawn[index(id)] ? m_draws.value(id, m_block.first() + m_member) : at(m_inputs.values, id);
  }
  [[nodiscard]] const Subject* scenario(std::string_view name) const override { return m_others.find(name)->second; }

 private:
  const MemberBlock& m_block;
  const EnsembleInputs& m_inputs;
  const MemberDraws& m_draws;
  const std::map<std::string, const Subject*, std::less<>>& m_others;
  std::size_t m_member = 0;
};

class BlockEvaluation {
 public:
  BlockEvaluation(std::span<const Expression> expressions, std::vector<Variant> variants, const InputsOf& inputsOf,
                  const MemberDraws& draws, const MemberEvaluator& evaluator)
      : m_expressions(expressions), m_variants(std::move(variants)), m_draws(draws), m_evaluator(evaluator) {
    for (const auto& variant : m_variants) m_inputs.push_back(inputsOf(*variant.scenario));
    const std::size_t members = draws.members();
    m_values.assign(expressions.size(), {std::vector<double>(members), std::vector<std::uint8_t>(members), 0, {}});
  }

  [[nodiscard]] std::span<const EnsembleInputs> inputs() const { return m_inputs; }

  // Different blocks on any threads at once.
  void take(std::span<const MemberBlock> blocks) {
    std::map<std::string, const Subject*, std::less<>> others;
    std::vector<MemberSubject> subjects;
    subjects.reserve(m_variants.size());
    for (std::size_t v = 0; v < m_variants.size(); ++v)
      others[m_variants[v].name] = &subjects.emplace_back(blocks[v], m_inputs[v], m_draws, others);
    for (std::size_t member = 0; member < blocks.front().members(); ++member) {
      for (auto& subject : subjects) subject.show(member);
      for (std::size_t e = 0; e < m_expressions.size(); ++e)
        put(e, blocks.front().first() + member, m_evaluator(m_expressions[e], subjects.front()));
    }
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
  std::vector<Variant> m_variants;
  const MemberDraws& m_draws;
  const MemberEvaluator& m_evaluator;
  std::vector<EnsembleInputs> m_inputs;
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
  auto variants = variantsOf(expressions, scenario);
  if (!variants) return variants.errors();
  const auto kept = keptFor(expressions);
  BlockEvaluation evaluation(expressions, std::move(*variants), inputsOf, draws, evaluator);
  const bool isWhole = runBlocks(
      evaluation.inputs(), draws, kept, pool, [&](std::span<const MemberBlock> blocks) { evaluation.take(blocks); },
      widestInstructionSet(), watch);
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
