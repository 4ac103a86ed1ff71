#include "core/engine/ensemble.h"

#include <algorithm>
#include <cassert>

#include "core/engine/random.h"

namespace chokepoint {

namespace {

constexpr std::uint8_t kNotKept = 0xFF;
constexpr std::size_t kPiece = 8 * kMemberGroup;  // members that are run together by one thread

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
  request.stride = kPiece;
  return request;
}

// Runs the members of a piece into a small table of its own and copies its rows into the large
// one: written to directly, the large one would touch a page for every month of every quantity
// with each group of members, and the processor's page table cache holds far fewer.
void runPiece(Kernel kernel, KernelRequest part, std::span<double> table) {
  thread_local std::vector<double> rows;  // kept, because fresh memory costs as much as running
  const std::size_t rowCount = part.keptCount * kMonths;
  const std::size_t stride = table.size() / rowCount;
  rows.resize(rowCount * kPiece);
  part.output = rows.data();
  kernel(part);
  const std::size_t members = part.endMember - part.firstMember;
  for (std::size_t row = 0; row < rowCount; ++row)
    std::copy_n(rows.data() + row * kPiece, members, table.data() + row * stride + part.firstMember);
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

Ensemble::Ensemble(std::vector<QuantityId> kept, std::size_t members, std::size_t stride, std::vector<double> storage)
    : m_kept(std::move(kept)), m_members(members), m_stride(stride), m_values(std::move(storage)) {
  m_values.resize(m_kept.size() * kMonths * stride);
  m_slots.fill(kNotKept);
  for (std::size_t k = 0; k < m_kept.size(); ++k) m_slots[index(m_kept[k])] = static_cast<std::uint8_t>(k);
}

std::span<const double> Ensemble::values(QuantityId id, int month) const {
  assert(slot(id) != kNotKept);
  return {m_values.data() + (slot(id) * kMonths + static_cast<std::size_t>(month)) * m_stride, m_members};
}

Ensemble runEnsemble(const EnsembleInputs& inputs, const Draws& draws, std::vector<QuantityId> kept, ThreadPool& pool,
                     InstructionSet set, std::vector<double> storage) {
  Ensemble ensemble(std::move(kept), draws.members(), draws.stride(), std::move(storage));
  auto request = requestFor(inputs, draws, ensemble.kept());
  const auto kernel = kernelFor(set);
  pool.forEach((draws.stride() + kPiece - 1) / kPiece, [&](std::size_t piece) {
    auto part = request;
    part.firstMember = piece * kPiece;
    part.endMember = std::min(part.firstMember + kPiece, draws.stride());
    runPiece(kernel, part, ensemble.m_values);
  });
  return ensemble;
}

Parameters<double> parametersOf(const EnsembleInputs& inputs, const Draws& draws, std::size_t member) {
  auto p = inputs.values;
  for (std::size_t i = 0; i < kParameterCount; ++i)
    if (inputs.drawn[i]) at(p, static_cast<ParameterId>(i)) = draws.of(static_cast<ParameterId>(i))[member];
  return p;
}

}  // namespace chokepoint
