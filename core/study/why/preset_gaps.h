// What each preset makes of the two gaps: the medians that stand on its chip, year by year.
//
// With what is believed, not with what was edited, in the sample that the sentence speaks of: who starts from the
// preset reads the same. Of a change from one preset to another, study attribution.h.
#pragma once

#include <optional>

#include "core/scenario/presets.h"
#include "core/study/outlook.h"

namespace chokepoint {

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

// Nothing if it was stopped, or where no run fits what is believed.
[[nodiscard]] std::optional<PresetGaps> gapsOf(const Preset& preset, const Scenario& believing,
                                               const SampleOptions& sample, Workshop& workshop,
                                               const RunWatch& watch = {});

}  // namespace chokepoint
