// What each input does to a figure as people who disagree see the world: the presets of the group "Rival views" side by
// side, each laid over the scenario, on the central run.
//
// Every lever is moved, and whatever one of the views sets, from the 5th to the 95th percentile of its own prior. An
// effect is the logarithm of the figure at the upper end over that at the lower, or their difference where the figure
// is not above zero everywhere.
#pragma once

#include <optional>
#include <vector>

#include "core/base/message.h"
#include "core/runs/member_values.h"
#include "core/scenario/presets.h"
#include "core/study/study.h"

namespace chokepoint {

struct RivalInput {
  ParameterId id{};
  std::vector<double> points;               // in the input's unit, ascending
  std::vector<std::vector<double>> values;  // of the figure, [view][point]
  std::vector<double> effects;              // [view]
  double disagreement = 0.0;                // the greatest effect less the least
};

struct RivalViews {
  std::vector<const Preset*> views;
  std::vector<RivalInput> inputs;  // the greatest disagreement first
  bool areRatios = true;           // the effects
};

// How the views differ on an input.
enum class Dispute { None, ByMoreThanTwice, InSign };
[[nodiscard]] Dispute disputeOn(const RivalViews& rivals, const RivalInput& input);
// "SMIC's capacity: raises it by 50 % where logic decides, lowers it by 15 % where memory decides."
[[nodiscard]] Message sentenceOn(const RivalViews& rivals, const RivalInput& input);

// The presets of that group.
[[nodiscard]] std::vector<const Preset*> rivalPresets();

[[nodiscard]] Expected<RivalViews> rivalViews(const Study& study, ThreadPool& pool, const RunWatch& watch = {});

}  // namespace chokepoint
