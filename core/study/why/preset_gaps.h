// What each preset makes of the two gaps: the medians that stand on its chip, year by year.
//
// From an ensemble of kChipMembers, with what is believed, not with what was edited. For the eye: of a change from one
// preset to another, study attribution.h.
#pragma once

#include <vector>

#include "core/scenario/presets.h"
#include "core/study/outlook.h"

namespace chokepoint {

inline constexpr std::size_t kChipMembers = 1024;

struct PresetGaps {
  // Medians by figure of Figure::gap with a measure, in times, by year.
  struct OfMeasure {
    ByYear<double> made{};
    ByYear<double> usable{};
  };
  OfMeasure compute;
  OfMeasure bandwidth;
  [[nodiscard]] const OfMeasure& in(Measure measure) const { return measure == Measure::Compute ? compute : bandwidth; }
};

[[nodiscard]] PresetGaps gapsOf(const Outlook& outlook);

// The preset with the evidence, the beliefs and the posterior of a scenario: whom one believes is not what a preset is
// about.
[[nodiscard]] Scenario presetFor(const Preset& preset, const Scenario& believing);

// One for each of presets(), in their order. Nothing if it was stopped.
[[nodiscard]] std::optional<std::vector<PresetGaps>> gapsOfPresets(const Scenario& believing, std::uint64_t seed,
                                                                   Workshop& workshop, const RunWatch& watch = {});

}  // namespace chokepoint
