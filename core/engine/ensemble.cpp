#include "core/engine/ensemble.h"

#include <algorithm>

namespace chokepoint {

namespace {

KernelRequest requestFor(const EnsembleInputs& inputs, std::span<const QuantityId> kept) {
  KernelRequest request;
  for (std::size_t i = 0; i < kParameterCount; ++i)
    request.parameters[i] = {.values = &at(inputs.values, static_cast<ParameterId>(i)), .varies = inputs.drawn[i]};
  request.tables = &inputs.tables;
  request.kept = kept.data();
  request.keptCount = kept.size();
  request.results = resultsAmong(kept);
  request.stride = kBlockMembers;
  return request;
}

// Kept by each thread, because fresh memory costs as much as running.
struct BlockMemory {
  std::vector<double> rows;   // [kept][month][member]
  std::vector<double> draws;  // [parameter][member], of those that are not kept elsewhere
};

void takeDraws(KernelRequest& request, const MemberDraws& draws, std::size_t first, std::vector<double>& memory) {
  memory.resize(kParameterCount * kBlockMembers);
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    if (!request.parameters[i].varies) continue;
    const std::span room(memory.data() + i * kBlockMembers, request.members);
    request.parameters[i].values = draws.block(static_cast<ParameterId>(i), first, room).data();
  }
}

}  // namespace

KeptRows::KeptRows(std::vector<QuantityId> ids) : m_ids(std::move(ids)) {
  m_slots.fill(kNotKept);
  for (std::size_t k = 0; k < m_ids.size(); ++k) m_slots[index(m_ids[k])] = k;
}

bool runBlocks(const EnsembleInputs& inputs, const MemberDraws& draws, const KeptRows& kept, ThreadPool& pool,
               const std::function<void(const MemberBlock&)>& visit, InstructionSet set, const RunWatch& watch) {
  return runBlocks(
      {&inputs, 1}, draws, kept, pool, [&](std::span<const MemberBlock> blocks) { visit(blocks.front()); }, set, watch);
}

bool runBlocks(std::span<const EnsembleInputs> variants, const MemberDraws& draws, const KeptRows& kept,
               ThreadPool& pool, const std::function<void(std::span<const MemberBlock>)>& visit, InstructionSet set,
               const RunWatch& watch) {
  std::vector<KernelRequest> requests;
  for (const auto& inputs : variants) requests.push_back(requestFor(inputs, kept.ids()));
  const auto kernel = kernelFor(set);
  const std::size_t rows = kept.count() * kBlockMembers;
  std::atomic<bool> stopped = false;
  pool.forEach(blocksOf(draws.members()), [&](std::size_t number) {
    if (watch.stop.stop_requested()) {
      stopped = true;
      return;
    }
    static thread_local BlockMemory memory;
    memory.rows.resize(rows * variants.size());
    const std::size_t first = number * kBlockMembers;
    const std::size_t members = std::min(kBlockMembers, draws.members() - first);
    auto parts = requests;
    std::vector<MemberBlock> blocks;
    for (std::size_t variant = 0; variant < variants.size(); ++variant) {
      auto& part = parts[variant];
      part.members = wholeGroups(members);
      part.output = memory.rows.data() + variant * rows;
      takeDraws(part, draws, first, memory.draws);
      kernel(part);
      blocks.emplace_back(kept, part, number, members);
    }
    visit(blocks);
    if (watch.membersDone != nullptr) *watch.membersDone += members;
  });
  return !stopped;
}

Ensemble::Ensemble(KeptRows kept, std::size_t members, Storage storage)
    : m_kept(std::move(kept)), m_members(members), m_values(std::move(storage)) {
  resizeUnset(m_values, m_kept.count() * members);
}

void Ensemble::take(const MemberBlock& block) {
  for (const QuantityId id : kept())
    for (int month = 0; month < kMonths; ++month)
      std::ranges::copy(
          block.values(id, month),
          m_values.begin() + static_cast<std::ptrdiff_t>(m_kept.row(id, month) * m_members + block.first()));
}

Ensemble runEnsemble(const EnsembleInputs& inputs, const MemberDraws& draws, std::vector<QuantityId> kept,
                     ThreadPool& pool, InstructionSet set, Storage storage) {
  Ensemble ensemble(KeptRows(std::move(kept)), draws.members(), std::move(storage));
  runBlocks(
      inputs, draws, ensemble.m_kept, pool, [&](const MemberBlock& block) { ensemble.take(block); }, set);
  return ensemble;
}

}  // namespace chokepoint
