// Where the compute and the memory bandwidth that China can use come from: shares of a block's members, added up.
//
// Of memory bandwidth, smuggled and rented chips have that of the U.S. fleet's mean, and the two domestic sources share
// what is left as they share what is in service (core/model/compute.h).
#pragma once

#include <array>

#include "core/runs/figure_columns.h"

namespace chokepoint {

// In the order in which they are stacked.
enum class ComputeSource { Huawei, OtherDomestic, Licensed, Smuggled, OverseasCloud };
inline constexpr std::size_t kComputeSources = 5;
using SourceShares = std::array<double, kComputeSources>;

// Each member counts as often as there are copies of it; together they add up to all copies.
[[nodiscard]] SourceShares computeShares(const MemberBlock& block, const Column& copies, int month);
[[nodiscard]] SourceShares bandwidthShares(const MemberBlock& block, const Column& copies, int month);

}  // namespace chokepoint
