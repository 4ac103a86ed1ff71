// An input's value as people say it: by the words of its stop ("H200s allowed"), an offset from the level of the other
// controls as a distance ("0.30 looser"), all else as a number with its unit.
#pragma once

#include <QString>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

// Empty where only the number says it.
[[nodiscard]] QString levelWords(const ParameterSpec& spec, double value);
// The words, or the number with its unit.
[[nodiscard]] QString levelText(const ParameterSpec& spec, double value);
// The same in as few words as stand beside a name: of an offset "H200" or "0.30 looser", of all else its number.
[[nodiscard]] QString shortLevelText(const ParameterSpec& spec, double value);
// Whether the input is a distance from the level of the other controls, which as a number says little.
[[nodiscard]] bool isOffset(const ParameterSpec& spec);
// "Washington decides", of a lever; empty of an assumption.
[[nodiscard]] QString deciderText(const ParameterSpec& spec);

}  // namespace chokepoint::ui
