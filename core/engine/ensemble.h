// Ensembles: the model run for many draws of what nobody knows well.
//
// A lever stands at its value; an assumption is drawn from its prior unless the user has fixed
// it. Member i depends on (seed, i) only, and a draw of an input does not change when another
// input is fixed, so that two settings are compared on the same luck.
#pragma once

#include <array>
#include <atomic>
#include <bitset>
#include <cassert>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/engine/draws.h"
#include "core/engine/kernel.h"
#include "core/engine/storage.h"
#include "core/engine/thread_pool.h"
#include "core/model/run.h"

namespace chokepoint {

struct EnsembleInputs {
  Parameters<double> values{};         // of what is not drawn
  std::bitset<kParameterCount> drawn;  // by index(ParameterId)
  Tables tables;
};

// Which quantities of a run are kept, and in which row each month of them lies.
class KeptRows {
 public:
  explicit KeptRows(std::vector<QuantityId> ids);

  [[nodiscard]] std::span<const QuantityId> ids() const { return m_ids; }
  [[nodiscard]] std::size_t count() const { return m_ids.size() * kMonths; }
  // Of a quantity that is kept.
  [[nodiscard]] std::size_t row(QuantityId id, int month) const {
    const std::size_t slot = m_slots[index(id)];
    assert(slot != kNotKept);
    return slot * kMonths + static_cast<std::size_t>(month);
  }

 private:
  static constexpr std::size_t kNotKept = kQuantityCount;

  std::vector<QuantityId> m_ids;
  std::array<std::size_t, kQuantityCount> m_slots{};
};

// Members are run in blocks of this many: what is kept of them fits into a processor's own cache.
// Written to directly, a table of all members would be touched on a page for every row with each
// group of members, and the page table's cache holds far fewer.
inline constexpr std::size_t kBlockMembers = 4 * kMemberGroup;
[[nodiscard]] constexpr std::size_t blocksOf(std::size_t members) {
  return (members + kBlockMembers - 1) / kBlockMembers;
}

// Members that one thread has just run together.
class MemberBlock {
 public:
  // `request`: what they were run with, which outlives this.
  MemberBlock(const KeptRows& kept, const KernelRequest& request, std::size_t number, std::size_t members)
      : m_kept(kept), m_request(request), m_rows(request.output), m_number(number), m_members(members) {}

  [[nodiscard]] std::size_t number() const { return m_number; }  // of the block
  [[nodiscard]] std::size_t first() const { return m_number * kBlockMembers; }
  [[nodiscard]] std::size_t members() const { return m_members; }
  // The same with the places of members that are not there, whose numbers mean nothing: of a length known to
  // the compiler.
  [[nodiscard]] std::span<const double, kBlockMembers> places(QuantityId id, int month) const {
    return std::span<const double, kBlockMembers>(m_rows + m_kept.row(id, month) * kBlockMembers, kBlockMembers);
  }
  // A kept quantity of one month, for the block's members.
  [[nodiscard]] std::span<const double> values(QuantityId id, int month) const {
    return {m_rows + m_kept.row(id, month) * kBlockMembers, m_members};
  }
  // An input of a member of the block, drawn or not.
  [[nodiscard]] double input(ParameterId id, std::size_t member) const {
    const ParameterColumn& column = m_request.parameters[index(id)];
    return column.values[column.varies ? member : 0];
  }

 private:
  const KeptRows& m_kept;
  const KernelRequest& m_request;
  const double* m_rows;
  std::size_t m_number;
  std::size_t m_members;
};

// How others follow a run and end it early.
struct RunWatch {
  std::stop_token stop;                             // asked before each block, which takes a millisecond at most
  std::atomic<std::size_t>* membersDone = nullptr;  // counts up, a block at a time
};

// Runs every member and shows each block to `visit`, once, on any thread and in any order. Whether
// it came to its end: if stopped, blocks are missing.
bool runBlocks(const EnsembleInputs& inputs, const MemberDraws& draws, const KeptRows& kept, ThreadPool& pool,
               const std::function<void(const MemberBlock&)>& visit, InstructionSet set = widestInstructionSet(),
               const RunWatch& watch = {});

// The same for several variants of the inputs on the same draws: `visit` sees a block of each at once.
bool runBlocks(std::span<const EnsembleInputs> variants, const MemberDraws& draws, const KeptRows& kept,
               ThreadPool& pool, const std::function<void(std::span<const MemberBlock>)>& visit,
               InstructionSet set = widestInstructionSet(), const RunWatch& watch = {});

// All months of the kept quantities of all members, for those who read them in any order.
class Ensemble {
 public:
  // `storage` gives memory that an earlier ensemble no longer needs.
  Ensemble(KeptRows kept, std::size_t members, Storage storage = {});

  [[nodiscard]] std::size_t members() const { return m_members; }
  [[nodiscard]] std::span<const QuantityId> kept() const { return m_kept.ids(); }
  // A kept quantity of one month, for all members.
  [[nodiscard]] std::span<const double> values(QuantityId id, int month) const {
    return {m_values.data() + m_kept.row(id, month) * m_members, m_members};
  }
  [[nodiscard]] double value(QuantityId id, int month, std::size_t member) const { return values(id, month)[member]; }
  // Its memory, for the next one.
  [[nodiscard]] Storage takeStorage() && { return std::move(m_values); }

 private:
  friend Ensemble runEnsemble(const EnsembleInputs&, const MemberDraws&, std::vector<QuantityId>, ThreadPool&,
                              InstructionSet, Storage);
  void take(const MemberBlock& block);

  KeptRows m_kept;
  std::size_t m_members;
  Storage m_values;  // [row][member]
};

// Runs every member and keeps the quantities asked for, each once.
[[nodiscard]] Ensemble runEnsemble(const EnsembleInputs& inputs, const MemberDraws& draws, std::vector<QuantityId> kept,
                                   ThreadPool& pool, InstructionSet set = widestInstructionSet(), Storage storage = {});

}  // namespace chokepoint
