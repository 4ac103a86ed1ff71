#include "ui/answer/bearing.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/model/parameter_specs.h"
#include "core/model/sector_specs.h"

namespace chokepoint::ui {

namespace {

// The bottleneck that an input bears on, if on one alone.
std::optional<Bottleneck> bearingOf(ParameterId id) {
  constexpr std::array kOfDies{sector("smic"), sector("yield"), sector("allocation")};
  const auto& s = spec(id);
  if (s.sector == sector("memory") || id == parameter("hbm_control_offset")) return Bottleneck::Memory;
  if (std::ranges::find(kOfDies, s.sector) != kOfDies.end() || id == parameter("tsmc_dies_total"))
    return Bottleneck::Dies;
  if (id == parameter("packaging_capacity_now") || id == parameter("packaging_growth")) return Bottleneck::Packaging;
  return std::nullopt;
}

}  // namespace

std::optional<Bottleneck> bottleneckOf(const Scenario& scenario) {
  std::vector<ParameterId> set;
  set.reserve(scenario.parameters.size() + scenario.priors.size());
  for (const auto& [id, value] : scenario.parameters) set.push_back(id);
  for (const auto& [id, prior] : scenario.priors) set.push_back(id);
  if (scenario.timeline || set.empty()) return std::nullopt;
  const auto first = bearingOf(set.front());
  const bool one = std::ranges::all_of(set, [&](ParameterId id) { return bearingOf(id) == first; });
  return one ? first : std::nullopt;
}

}  // namespace chokepoint::ui
