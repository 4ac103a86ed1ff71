// What the charts and their tables show of an outlook, and how each is called.
//
// The three gaps between the U.S. and China, in "times":
//   MadeEachYear   output_ratio   H100e made by U.S. firms over those made in China
//   UsableInChina  compute_ratio  U.S. installed compute over what China can use
//   InChips        unit_ratio     chips over chips, whatever each can do
#pragma once

#include <QString>
#include <array>
#include <optional>

#include "core/study/outlook.h"

namespace chokepoint::ui {

enum class Gap { MadeEachYear, UsableInChina, InChips };
inline constexpr std::array kGaps{Gap::MadeEachYear, Gap::UsableInChina, Gap::InChips};

[[nodiscard]] const ByMonth<Spread>& monthly(const Outlook& outlook, Gap gap);
// What the sentence quotes: a ratio of the year's sums, or December's value.
[[nodiscard]] const ByYear<Spread>& yearly(const Outlook& outlook, Gap gap);
// True where the year's figure is December's.
[[nodiscard]] bool isAtYearEnd(Gap gap);
// Of the run with all inputs at their central values; nothing if the outlook has no such run.
[[nodiscard]] std::optional<double> centralValue(const Outlook& outlook, Gap gap, Month month);

[[nodiscard]] QString nameOf(Gap gap);  // "made each year"
[[nodiscard]] QString nameOf(ComputeSource source);

// What can limit Huawei.
enum class Limit { Packaging, Dies, Memory };
inline constexpr std::array kLimits{Limit::Packaging, Limit::Dies, Limit::Memory};

[[nodiscard]] QString nameOf(Limit limit);
[[nodiscard]] double shareOf(const BindingShares& shares, Limit limit);
// Mean of the twelve months' shares.
[[nodiscard]] BindingShares bindingIn(const Outlook& outlook, Year year);

// From the bottom of the stack.
inline constexpr std::array kStackedSources{ComputeSource::Huawei, ComputeSource::OtherDomestic,
                                            ComputeSource::Licensed, ComputeSource::Smuggled,
                                            ComputeSource::OverseasCloud};
static_assert(kStackedSources.size() == kComputeSources);

}  // namespace chokepoint::ui
