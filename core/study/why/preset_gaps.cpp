#include "core/study/why/preset_gaps.h"

#include <algorithm>

#include "core/engine/pilot_draws.h"
#include "core/runs/ensemble_bands.h"
#include "core/runs/scenario_inputs.h"

namespace chokepoint {

namespace {

// `mediansOf`: a figure's, by year.
template <class MediansOf>
PresetGaps gapsFrom(const MediansOf& mediansOf) {
  const auto of = [&](Measure measure) -> PresetGaps::OfMeasure {
    return {.made = mediansOf(in(measure, figure("output_ratio"))),
            .usable = mediansOf(in(measure, figure("compute_ratio")))};
  };
  return {of(Measure::Compute), of(Measure::Bandwidth)};
}

BandsRequest mediansOfGaps() {
  BandsRequest request{.quantities = {}, .probabilities = {0.5}, .annual = true};
  for (const Figure& figure : figures())
    if (figure.gap && !figure.gap->counterpart.empty()) request.quantities.push_back(*monthlyOf(figure));
  return request;
}

}  // namespace

PresetGaps gapsOf(const Outlook& outlook) {
  return gapsFrom([&](const Figure& figure) {
    ByYear<double> medians{};
    std::ranges::transform(outlook.annual(figure), medians.begin(), &Spread::p50);
    return medians;
  });
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
  if (!drawn) return std::nullopt;
  // Bands would run every copy of a member, and count many in bins of their own.
  if (!drawn->draws->once().copies.empty() || drawn->draws->members() > kPilotMembers) {
    const auto outlook = computeOutlook(scenario, *drawn, workshop, watch);
    return outlook ? std::optional(gapsOf(*outlook)) : std::nullopt;
  }
  const auto bands = computeBands(mediansOfGaps(), ensembleInputs(scenario), *drawn->draws, workshop.pool, watch);
  if (!bands) return std::nullopt;
  return gapsFrom([&](const Figure& figure) {
    ByYear<double> medians{};
    const auto& of = *std::ranges::find(bands->quantities, *monthlyOf(figure), &QuantityBands::quantity);
    std::ranges::transform(of.times, medians.begin(), [](const auto& quantiles) { return quantiles.front(); });
    return medians;
  });
}

}  // namespace chokepoint
