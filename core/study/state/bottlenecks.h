// What limits Huawei, and what it has to make chips of, by family: dies, memory and wafers, year by year.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/belief/sampler.h"
#include "core/method/spread.h"
#include "core/model/by_time.h"
#include "core/model/derived.h"
#include "core/scenario/scenario.h"
#include "core/study/workshop.h"

namespace chokepoint {

// Neither family can use what is in store for the other.
inline constexpr std::array kHuaweiSupply{
    quantity("dies_made_910"),   quantity("dies_made_950"),   quantity("die_stock_910"),
    quantity("die_stock_950"),   quantity("hbm_inflow_910"),  quantity("hbm_inflow_950"),
    quantity("hbm_stock_910"),   quantity("hbm_stock_950"),   quantity("packaging_capacity"),
    quantity("wafer_share_910"), quantity("wafer_share_950"), quantity("other_ai_share")};

// A year as the quantity's spec makes it: the sum of what flows, December of what is in store and of shares.
struct SupplyYears {
  QuantityId quantity{};
  ByYear<Spread> years{};
};

// What SMIC's advanced wafers carry.
enum class WaferUse { Ascend910, Ascend950, OtherAi, Rest };
inline constexpr std::array kWaferUses{WaferUse::Ascend910, WaferUse::Ascend950, WaferUse::OtherAi, WaferUse::Rest};

struct Bottlenecks {
  ByYear<BottleneckShares> likeliest{};  // share of runs in which each binds most in the year
  std::vector<SupplyYears> supply;       // in the order of kHuaweiSupply
  // Advanced wafers of the year by what they carry, means over the runs: medians of parts would not add up.
  ByYear<std::array<double, kWaferUses.size()>> wafers{};
  std::optional<Conditioning> conditioning;
};

// How many runs it takes: the members once, but where they are so many that the supply's years do not fit into the
// memory together.
[[nodiscard]] std::size_t runsOfBottlenecks(std::size_t members);

// An error only as a sampler says, or if it was stopped.
[[nodiscard]] Expected<Bottlenecks> bottlenecks(const Scenario& scenario, const SampleOptions& sample,
                                                Workshop& workshop, const RunWatch& watch = {});

}  // namespace chokepoint
