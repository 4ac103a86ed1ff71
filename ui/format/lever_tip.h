// What is told of an input when the pointer rests on it: meaning, unit, range, prior, source.
#pragma once

#include <QString>
#include <cstddef>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

// `prior` is what the scenario draws an assumption from.
[[nodiscard]] QString leverTip(const ParameterSpec& spec, const PriorSpec& prior);
// Of one published value: who says what, where.
[[nodiscard]] QString evidenceTip(const ParameterSpec& spec, std::size_t index);

// "7 published, 5 to 50", without a unit; empty where nothing is published.
[[nodiscard]] QString publishedText(const ParameterSpec& spec);
// Whether a value lies outside of all published ones (there are at least two).
[[nodiscard]] bool isBeyondPublished(const ParameterSpec& spec, double value);

// "lever" or "assumption", in the user's language.
[[nodiscard]] QString kindText(ParameterKind kind);

}  // namespace chokepoint::ui
