// What an outlook needs to know of each member of an ensemble: a twentieth of what their runs hold.
//
// Its figures (figures.h), year by year and some month by month, and what is added up: what limits Huawei, where
// compute comes from, when parity comes. Those are no numbers of a member's year, and stay named.
//
// Taken block by block, while a block's months are still in the processor's cache. Totals are added
// up in the order of the blocks, so that they do not depend on the threads.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/engine/ensemble.h"
#include "core/model/by_time.h"
#include "core/model/derived.h"
#include "core/runs/figure_columns.h"
#include "core/runs/figures.h"
#include "core/runs/source_shares.h"

namespace chokepoint {

// Added up over members.
struct MemberTotals {
  ByMonth<BottleneckShares> bottlenecks{};
  ByMeasure<ByMonth<SourceShares>> sources{};         // shares of what is usable
  ByYear<BottleneckShares> likeliest_bottleneck{};    // members in which each binds most in the year
  std::vector<ByYear<std::size_t>> known_lags;        // of each figure, members whose past reaches back far enough
  ByMeasure<ByMonth<std::size_t>> parity_arrivals{};  // members that reach parity in this month first
};

class MemberFigures {
 public:
  // Each of `members` counts as often as `copies`, which outlive this, say; where there are none, once. `storage` gives
  // memory that is no longer needed.
  MemberFigures(std::size_t members, std::span<const std::uint32_t> copies, Storage storage);

  // What take() reads.
  [[nodiscard]] static KeptRows kept();
  // Each block once; different blocks on any threads at once. How many members there were in it, with all copies.
  std::size_t take(const MemberBlock& block);

  [[nodiscard]] std::size_t members() const { return m_members; }
  // The rows in which each month or year of a figure lies; months of those that have them (monthlyOf).
  [[nodiscard]] static std::size_t rows();
  [[nodiscard]] static std::size_t row(const Figure& figure, int month);
  [[nodiscard]] static std::size_t row(const Figure& figure, Year year);
  // With all copies, in `room` where they have to be written out.
  [[nodiscard]] std::span<const double> values(std::size_t row, std::vector<double>& room) const;
  void addTotals(MemberTotals& to) const;

  [[nodiscard]] Storage takeStorage() && { return std::move(m_values); }

 private:
  // Where a block's figures go; room for members that are not there, too.
  [[nodiscard]] Cells place(std::size_t row, const MemberBlock& block);
  [[nodiscard]] std::size_t placesInRow() const { return m_totals.size() * kBlockMembers; }

  using Copies = std::array<double, kBlockMembers>;  // of each member; 0 where there is none
  [[nodiscard]] Copies copiesIn(const MemberBlock& block) const;
  void takeMonth(const MemberBlock& block, const Copies& copies, int month);
  void takeYear(const MemberBlock& block, const Copies& copies, Year year);
  void takeLags(const MemberBlock& block, const Copies& copies, Year year);
  void takeParity(const MemberBlock& block, const Copies& copies, Measure measure);

  std::size_t m_members;
  std::span<const std::uint32_t> m_copies;
  Storage m_values;                    // [row][member], the last block whole
  std::vector<MemberTotals> m_totals;  // of each block
};

}  // namespace chokepoint
