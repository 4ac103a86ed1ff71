#include "core/study/why/preset_gaps.h"

#include <algorithm>

namespace chokepoint {

namespace {

PresetGaps::OfMeasure mediansIn(Measure measure, const Outlook& outlook) {
  PresetGaps::OfMeasure medians;
  std::ranges::transform(outlook.annual(in(measure, figure("output_ratio"))), medians.made.begin(), &Spread::p50);
  std::ranges::transform(outlook.annual(in(measure, figure("compute_ratio"))), medians.usable.begin(), &Spread::p50);
  return medians;
}

}  // namespace

PresetGaps gapsOf(const Outlook& outlook) {
  return {mediansIn(Measure::Compute, outlook), mediansIn(Measure::Bandwidth, outlook)};
}

Scenario presetFor(const Preset& preset, const Scenario& believing) {
  Scenario scenario = preset.scenario;
  scenario.evidence = believing.evidence;
  scenario.beliefs = believing.beliefs;
  scenario.posterior = believing.posterior;
  return scenario;
}

std::optional<std::vector<PresetGaps>> gapsOfPresets(const Scenario& believing, std::uint64_t seed, Workshop& workshop,
                                                     const RunWatch& watch) {
  Sampler sampler({.members = kChipMembers, .seed = seed}, workshop.pool);
  std::vector<PresetGaps> gaps;
  for (const Preset& preset : presets()) {
    const Scenario scenario = presetFor(preset, believing);
    const auto drawn = sampler.of(scenario, watch);
    const auto outlook = drawn ? computeOutlook(scenario, *drawn, workshop, watch) : nullptr;
    if (!outlook) return std::nullopt;
    gaps.push_back(gapsOf(*outlook));
  }
  return gaps;
}

}  // namespace chokepoint
