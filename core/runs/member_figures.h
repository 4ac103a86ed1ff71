// What an outlook needs to know of each member of an ensemble: a twentieth of what their runs hold.
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

namespace chokepoint {

// Where the compute that China can use comes from, in the order in which it is stacked.
enum class ComputeSource { Huawei, OtherDomestic, Licensed, Smuggled, OverseasCloud };
inline constexpr std::size_t kComputeSources = 5;

// In the unit of the quantity of that name; a year is made as the specification says.
enum class MonthlyFigure { output_ratio, compute_ratio, unit_ratio, china_compute };
enum class YearlyFigure { output_ratio, unit_ratio, huawei_chips, self_sufficiency, smic_capacity, compute_lag };
inline constexpr std::size_t kMonthlyFigures = static_cast<std::size_t>(MonthlyFigure::china_compute) + 1;
inline constexpr std::size_t kYearlyFigures = static_cast<std::size_t>(YearlyFigure::compute_lag) + 1;

// Added up over members.
struct MemberTotals {
  ByMonth<BindingShares> binding{};
  ByMonth<std::array<double, kComputeSources>> sources{};  // shares of usable compute
  ByYear<BindingShares> likeliest_limit{};                 // members in which each binds most in the year
  ByYear<std::size_t> known_lags{};                        // members whose past reaches back far enough
  ByMonth<std::size_t> parity_arrivals{};                  // members that reach parity in this month first
};

class MemberFigures {
 public:
  // Each of `members` counts as often as `copies`, which outlive this, say; where there are none, once. `storage` gives
  // memory that is no longer needed.
  MemberFigures(std::size_t members, std::span<const std::uint32_t> copies, std::vector<double> storage);

  // What take() reads.
  [[nodiscard]] static KeptRows kept();
  // Each block once; different blocks on any threads at once. How many members there were in it, with all copies.
  std::size_t take(const MemberBlock& block);

  [[nodiscard]] std::size_t members() const { return m_members; }
  // The rows in which each month or year of a figure lies.
  static constexpr std::size_t kRows = kMonthlyFigures * kMonths + kYearlyFigures * kYears;
  [[nodiscard]] static std::size_t row(MonthlyFigure figure, int month) {
    return static_cast<std::size_t>(figure) * kMonths + static_cast<std::size_t>(month);
  }
  [[nodiscard]] static std::size_t row(YearlyFigure figure, Year year) {
    return kMonthlyFigures * kMonths + static_cast<std::size_t>(figure) * kYears + yearIndex(year);
  }
  // With all copies, in `room` where they have to be written out.
  [[nodiscard]] std::span<const double> values(std::size_t row, std::vector<double>& room) const;
  void addTotals(MemberTotals& to) const;

  [[nodiscard]] std::vector<double> takeStorage() && { return std::move(m_values); }

 private:
  // Where a block's figures go.
  [[nodiscard]] std::span<double> place(std::size_t row, const MemberBlock& block);
  void put(std::size_t row, const MemberBlock& block, std::span<const double, kBlockMembers> column);

  using Copies = std::array<double, kBlockMembers>;  // of each member; 0 where there is none
  [[nodiscard]] Copies copiesIn(const MemberBlock& block) const;
  void takeMonth(const MemberBlock& block, const Copies& copies, int month);
  void takeYear(const MemberBlock& block, const Copies& copies, Year year);
  void takeParity(const MemberBlock& block, const Copies& copies);

  std::size_t m_members;
  std::span<const std::uint32_t> m_copies;
  std::vector<double> m_values;        // [row][member]
  std::vector<MemberTotals> m_totals;  // of each block
};

}  // namespace chokepoint
