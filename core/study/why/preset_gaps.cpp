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

std::optional<PresetGaps> gapsOf(const Preset& preset, const Scenario& believing, const SampleOptions& sample,
                                 Workshop& workshop, const RunWatch& watch) {
  const Scenario scenario = presetFor(preset, believing);
  const auto drawn = Sampler(sample, workshop.pool).of(scenario, watch);
  const auto outlook = drawn ? computeOutlook(scenario, *drawn, workshop, watch) : nullptr;
  return outlook ? std::optional(gapsOf(*outlook)) : std::nullopt;
}

}  // namespace chokepoint
