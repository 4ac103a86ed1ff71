// What the charts and their tables show of an outlook beside its figures, and how each is called.
#pragma once

#include <QString>
#include <array>
#include <optional>

#include "core/study/outlook.h"

namespace chokepoint::ui {

// Of a figure that is a gap: true where its year is December's, not made of all its months.
[[nodiscard]] bool isAtYearEnd(const Figure& gap);
// Of the run with all inputs at their central values; nothing if the outlook has no such run.
[[nodiscard]] std::optional<double> centralValue(const Outlook& outlook, const Figure& gap, Month month);

// Whether the figure's median of any year of record differs by more than a tenth: what is assumed of July 2026 moves
// the past that is rebuilt from it too.
[[nodiscard]] bool movesThePast(const Outlook& now, const Outlook& byDefault, const Figure& figure);

// Of a gap, one side of which is spread from published quarters: what it rests on in a month on record, and which
// designers' figures of a year are older; empty elsewhere.
[[nodiscard]] QString restsOn(const Figure& gap, Month month);
[[nodiscard]] QString heldIn(const Figure& gap, Year year);

[[nodiscard]] QString nameOf(ComputeSource source);

[[nodiscard]] QString nameOf(Bottleneck bottleneck);
// Mean of the twelve months' shares.
[[nodiscard]] BottleneckShares bottlenecksIn(const Outlook& outlook, Year year);

// From the bottom of the stack.
inline constexpr std::array kStackedSources{ComputeSource::Huawei, ComputeSource::OtherDomestic,
                                            ComputeSource::Licensed, ComputeSource::Smuggled,
                                            ComputeSource::OverseasCloud};
static_assert(kStackedSources.size() == kComputeSources);

}  // namespace chokepoint::ui
