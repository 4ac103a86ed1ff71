#include "core/engine/ensemble.h"

#include <algorithm>
#include <cassert>

#include "core/engine/random.h"

namespace chokepoint {

namespace {

std::size_t padded(std::size_t members) { return (members + kMemberGroup - 1) / kMemberGroup * kMemberGroup; }

KernelRequest requestFor(const EnsembleInputs& inputs, const Draws& draws, std::span<const QuantityId> kept) {
  KernelRequest request;
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    const auto id = static_cast<ParameterId>(i);
    request.parameters[i] =
        inputs.drawn[i] ? ParameterColumn{draws.of(id).data(), true} : ParameterColumn{&at(inputs.values, id), false};
  }
  request.tables = &inputs.tables;
  request.kept = kept.data();
  request.keptCount = kept.size();
  constexpr auto kFirstOfRace = quantity("output_ratio");
  request.keepsRace = std::ranges::any_of(kept, [](QuantityId id) { return id >= kFirstOfRace; });
  request.stride = kBlockMembers;
  return request;
}

}  // namespace

std::vector<PriorSpec> defaultPriors() {
  std::vector<PriorSpec> priors;
  for (const auto& s : parameterSpecs()) priors.push_back(s.prior);
  return priors;
}

Draws::Draws(std::span<const PriorSpec> priors, std::size_t members, std::uint64_t seed, ThreadPool& pool)
    : m_members(members), m_stride(padded(members)), m_values(kParameterCount * m_stride) {
  assert(members > 0 && priors.size() == kParameterCount);
  pool.forEach(kParameterCount, [&](std::size_t i) {
    const auto& s = parameterSpecs()[i];
    const Prior prior(priors[i], s.min, s.max);
    double* column = m_values.data() + i * m_stride;
    for (std::size_t member = 0; member < m_stride; ++member)
      column[member] = prior.quantile(uniform(seed, std::min(member, m_members - 1), static_cast<std::uint32_t>(i)));
  });
}

KeptRows::KeptRows(std::vector<QuantityId> ids) : m_ids(std::move(ids)) {
  m_slots.fill(kNotKept);
  for (std::size_t k = 0; k < m_ids.size(); ++k) m_slots[index(m_ids[k])] = k;
}

void runBlocks(const EnsembleInputs& inputs, const Draws& draws, const KeptRows& kept, ThreadPool& pool,
               const std::function<void(const MemberBlock&)>& visit, InstructionSet set) {
  const auto request = requestFor(inputs, draws, kept.ids());
  const auto kernel = kernelFor(set);
  pool.forEach(blocksOf(draws.members()), [&](std::size_t number) {
    thread_local std::vector<double> rows;  // kept, because fresh memory costs as much as running
    rows.resize(kept.count() * kBlockMembers);
    auto part = request;
    part.firstMember = number * kBlockMembers;
    part.endMember = std::min(part.firstMember + kBlockMembers, draws.stride());
    part.output = rows.data();
    kernel(part);
    visit(MemberBlock(kept, rows.data(), number, std::min(part.endMember, draws.members()) - part.firstMember));
  });
}

Ensemble::Ensemble(KeptRows kept, std::size_t members, std::vector<double> storage)
    : m_kept(std::move(kept)), m_members(members), m_values(std::move(storage)) {
  m_values.resize(m_kept.count() * members);
}

void Ensemble::take(const MemberBlock& block) {
  for (const QuantityId id : kept())
    for (int month = 0; month < kMonths; ++month)
      std::ranges::copy(
          block.values(id, month),
          m_values.begin() + static_cast<std::ptrdiff_t>(m_kept.row(id, month) * m_members + block.first()));
}

Ensemble runEnsemble(const EnsembleInputs& inputs, const Draws& draws, std::vector<QuantityId> kept, ThreadPool& pool,
                     InstructionSet set, std::vector<double> storage) {
  Ensemble ensemble(KeptRows(std::move(kept)), draws.members(), std::move(storage));
  runBlocks(
      inputs, draws, ensemble.m_kept, pool, [&](const MemberBlock& block) { ensemble.take(block); }, set);
  return ensemble;
}

Parameters<double> parametersOf(const EnsembleInputs& inputs, const Draws& draws, std::size_t member) {
  auto p = inputs.values;
  for (std::size_t i = 0; i < kParameterCount; ++i)
    if (inputs.drawn[i]) at(p, static_cast<ParameterId>(i)) = draws.of(static_cast<ParameterId>(i))[member];
  return p;
}

}  // namespace chokepoint
