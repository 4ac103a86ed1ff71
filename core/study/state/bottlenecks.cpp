#include "core/study/state/bottlenecks.h"

#include <algorithm>
#include <iterator>

#include "core/runs/ensemble_bands.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint {

namespace {

// What wafers by use are made of.
constexpr std::array kReadByWafers{quantity("wafers"), quantity("wafer_share_910"), quantity("wafer_share_950"),
                                   quantity("other_ai_share")};

BandsRequest supplyRequest() {
  return {.quantities = {kHuaweiSupply.begin(), kHuaweiSupply.end()},
          .probabilities = {kSpreadProbabilities.begin(), kSpreadProbabilities.end()},
          .annual = true};
}

SupplyYears yearsOf(const QuantityBands& bands) {
  SupplyYears supply{.quantity = bands.quantity, .years = {}};
  for (std::size_t year = 0; year < kYears; ++year) {
    const auto& at = bands.times[year];
    supply.years[year] = {at[0], at[1], at[2], at[3], at[4]};
  }
  return supply;
}

// Added up over a block's members.
struct BlockSums {
  ByYear<BottleneckShares> likeliest{};
  ByYear<std::array<double, kWaferUses.size()>> wafers{};
};

BottleneckShares sharesOf(const MemberBlock& block, std::size_t member, int month) {
  const auto read = [&](std::size_t part) { return block.values(kReadByBottlenecks[part], month)[member]; };
  return bottleneckSharesOf(read(0), {.dies = read(1), .hbm = read(2), .ready = read(3)},
                            {.dies = read(4), .hbm = read(5), .ready = read(6)});
}

void addLikeliest(const MemberBlock& block, std::size_t member, Year year, BottleneckShares& sum) {
  BottleneckShares ofYear;
  for (int month = january(year).index; month <= december(year).index; ++month) {
    const auto shares = sharesOf(block, member, month);
    ofYear.packaging += shares.packaging;
    ofYear.dies += shares.dies;
    ofYear.hbm += shares.hbm;
  }
  switch (ofYear.likeliest()) {
    case Bottleneck::Packaging: sum.packaging += 1.0; break;
    case Bottleneck::Dies: sum.dies += 1.0; break;
    case Bottleneck::Memory: sum.hbm += 1.0; break;
  }
}

void addWafers(const MemberBlock& block, std::size_t member, Year year, std::array<double, kWaferUses.size()>& sums) {
  for (int month = january(year).index; month <= december(year).index; ++month) {
    const auto read = [&](std::size_t part) { return block.values(kReadByWafers[part], month)[member]; };
    double left = 1.0;
    for (std::size_t use = 0; use + 1 < kWaferUses.size(); ++use) {
      sums[use] += read(0) * read(use + 1);
      left -= read(use + 1);
    }
    sums.back() += read(0) * std::max(0.0, left);
  }
}

BlockSums sumsOf(const MemberBlock& block) {
  BlockSums sums;
  for (std::size_t member = 0; member < block.members(); ++member)
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      const std::size_t at = yearIndex(Year{year});
      addLikeliest(block, member, Year{year}, sums.likeliest[at]);
      addWafers(block, member, Year{year}, sums.wafers[at]);
    }
  return sums;
}

// In the order of the blocks, so that the threads decide no digit.
void addUp(const std::vector<BlockSums>& blocks, double weight, Bottlenecks& found) {
  for (std::size_t year = 0; year < kYears; ++year) {
    BottleneckShares& shares = found.likeliest[year];
    for (const auto& block : blocks) {
      shares.packaging += block.likeliest[year].packaging;
      shares.dies += block.likeliest[year].dies;
      shares.hbm += block.likeliest[year].hbm;
      for (std::size_t use = 0; use < kWaferUses.size(); ++use) found.wafers[year][use] += block.wafers[year][use];
    }
    shares = {shares.packaging * weight, shares.dies * weight, shares.hbm * weight};
    for (double& wafers : found.wafers[year]) wafers *= weight;
  }
}

}  // namespace

std::size_t runsOfBottlenecks(std::size_t members) { return runsFor(supplyRequest(), members); }

Expected<Bottlenecks> bottlenecks(const Scenario& scenario, const SampleOptions& sample, Workshop& workshop,
                                  const RunWatch& watch) {
  const auto drawn = Sampler(sample, workshop.pool).of(scenario, watch);
  if (!drawn) return drawn.errors();
  const std::size_t members = drawn->draws->members();
  std::vector<BlockSums> blocks(blocksOf(members));
  BlockOnlooker onlooker{.reads = {}, .look = [&](const MemberBlock& block, std::size_t first) {
                           blocks[first / kBlockMembers] = sumsOf(block);
                         }};
  onlooker.reads.reserve(kReadByBottlenecks.size() + kReadByWafers.size());
  std::ranges::copy(kReadByBottlenecks, std::back_inserter(onlooker.reads));
  std::ranges::copy(kReadByWafers, std::back_inserter(onlooker.reads));
  const auto bands =
      computeBands(supplyRequest(), ensembleInputs(scenario), *drawn->draws, workshop.pool, watch, &onlooker);
  if (!bands) return Error{ErrorCode::Cancelled, {}, say("stopped")};
  Bottlenecks found{.likeliest = {}, .supply = {}, .wafers = {}, .conditioning = drawn->conditioning};
  for (const auto& of : bands->quantities) found.supply.push_back(yearsOf(of));
  addUp(blocks, 1.0 / static_cast<double>(members), found);
  return found;
}

}  // namespace chokepoint
