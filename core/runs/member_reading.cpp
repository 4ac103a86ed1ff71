#include "core/runs/member_reading.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/scenario/presets.h"

namespace chokepoint {

namespace {

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

// The scenario, then the presets that are read.
class BlockReader {
 public:
  BlockReader(const MemberReads& reads, const Scenario& scenario, const InputsOf& inputsOf, const MemberDraws& draws,
              const MemberReader& reader)
      : m_names{{}}, m_inputs{inputsOf(scenario)}, m_draws(draws), m_reader(reader) {
    for (const auto& name : reads.scenarios) {
      m_names.push_back(name);
      m_inputs.push_back(inputsOf(findPreset(name)->scenario));
    }
  }

  [[nodiscard]] std::span<const EnsembleInputs> inputs() const { return m_inputs; }

  // Different blocks on any threads at once.
  void take(std::span<const MemberBlock> blocks) const {
    std::map<std::string, const Subject*, std::less<>> others;
    std::vector<MemberSubject> subjects;
    subjects.reserve(m_names.size());
    for (std::size_t v = 0; v < m_names.size(); ++v)
      others[m_names[v]] = &subjects.emplace_back(blocks[v], m_inputs[v], m_draws, others);
    for (std::size_t member = 0; member < blocks.front().members(); ++member) {
      for (auto& subject : subjects) subject.show(member);
      m_reader(blocks.front().first() + member, subjects.front());
    }
  }

 private:
  std::vector<std::string> m_names;  // empty for the scenario itself
  std::vector<EnsembleInputs> m_inputs;
  const MemberDraws& m_draws;
  const MemberReader& m_reader;
};

template <class T>
void keepOnce(std::vector<T>& all) {
  std::ranges::sort(all);
  const auto same = std::ranges::unique(all);
  all.erase(same.begin(), same.end());
}

}  // namespace

Expected<MemberReads> readBy(std::span<const Expression> expressions) {
  MemberReads reads;
  Errors errors;
  for (const auto& expression : expressions) {
    reads.quantities.insert(reads.quantities.end(), expression.quantities().begin(), expression.quantities().end());
    for (const auto& name : expression.scenarios()) {
      if (std::ranges::find(reads.scenarios, name) != reads.scenarios.end()) continue;
      if (findPreset(name) == nullptr)
        errors.push_back(
            {ErrorCode::InvalidInput, inQuotes(expression.text()), say("there is no scenario %1", inQuotes(name))});
      reads.scenarios.push_back(name);
    }
  }
  if (!errors.empty()) return errors;
  keepOnce(reads.quantities);
  return reads;
}

bool readMembers(const MemberReads& reads, const Scenario& scenario, const InputsOf& inputsOf, const MemberDraws& draws,
                 ThreadPool& pool, const RunWatch& watch, const MemberReader& reader) {
  const BlockReader blocks(reads, scenario, inputsOf, draws, reader);
  return runBlocks(
      blocks.inputs(), draws, KeptRows(reads.quantities), pool,
      [&](std::span<const MemberBlock> seen) { blocks.take(seen); }, widestInstructionSet(), watch);
}

}  // namespace chokepoint
