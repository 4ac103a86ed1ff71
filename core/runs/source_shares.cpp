#include "core/runs/source_shares.h"

namespace chokepoint {

SourceShares computeShares(const MemberBlock& block, const Column& copies, int month) {
  const Places total = block.places(quantity("china_compute"), month);
  const Places effect = block.places(quantity("domestic_effect"), month);
  const Column perTotal = eachPlace([&](std::size_t i) { return 1.0 / total[i]; });
  SourceShares sums{};
  const auto take = [&](ComputeSource source, QuantityId installed, bool isDomestic) {
    const Places of = block.places(installed, month);
    const Column shares = isDomestic ? eachPlace([&](std::size_t i) { return of[i] * effect[i] * perTotal[i]; })
                                     : eachPlace([&](std::size_t i) { return of[i] * perTotal[i]; });
    sums[static_cast<std::size_t>(source)] = sumOf(shares, copies);
  };
  take(ComputeSource::Huawei, quantity("huawei_installed"), true);
  take(ComputeSource::OtherDomestic, quantity("other_installed"), true);
  take(ComputeSource::Licensed, quantity("licensed_installed"), false);
  take(ComputeSource::Smuggled, quantity("smuggled_installed"), false);
  take(ComputeSource::OverseasCloud, quantity("cloud_rented"), false);
  return sums;
}

SourceShares bandwidthShares(const MemberBlock& block, const Column& copies, int month) {
  const auto of = [&](QuantityId id) { return block.places(id, month); };
  const Places total = of(quantity("china_bandwidth"));
  const Places fleet = of(quantity("us_bandwidth_installed"));
  const Places compute = of(quantity("us_installed"));
  const Places huawei = of(quantity("huawei_bandwidth_installed"));
  const Places other = of(quantity("other_bandwidth_installed"));
  const Places licensed = of(quantity("licensed_bandwidth_installed"));
  const Column mean = eachPlace([&](std::size_t i) { return fleet[i] / (compute[i] * total[i]); });
  const Column bought = eachPlace([&](std::size_t i) { return licensed[i] / total[i]; });
  const auto ofMean = [&](QuantityId id) {
    const Places installed = of(id);
    return eachPlace([&](std::size_t i) { return installed[i] * mean[i]; });
  };
  const Column smuggled = ofMean(quantity("smuggled_installed"));
  const Column rented = ofMean(quantity("cloud_rented"));
  const Column perDomestic =
      eachPlace([&](std::size_t i) { return (1.0 - bought[i] - smuggled[i] - rented[i]) / (huawei[i] + other[i]); });
  SourceShares sums{};
  const auto put = [&](ComputeSource source, const Column& shares) {
    sums[static_cast<std::size_t>(source)] = sumOf(shares, copies);
  };
  put(ComputeSource::Huawei, eachPlace([&](std::size_t i) { return huawei[i] * perDomestic[i]; }));
  put(ComputeSource::OtherDomestic, eachPlace([&](std::size_t i) { return other[i] * perDomestic[i]; }));
  put(ComputeSource::Licensed, bought);
  put(ComputeSource::Smuggled, smuggled);
  put(ComputeSource::OverseasCloud, rented);
  return sums;
}

}  // namespace chokepoint
