// An input's value as a person reads and types it: in the display's unit and the user's locale.
//
// Shows the display's decimals, and up to two more where the value needs them (665.6 mm²), so
// that what stands in a box is what the model is run with.
#pragma once

#include <QString>
#include <optional>

#include "core/model/parameter_specs.h"
#include "core/study/outlook.h"

namespace chokepoint::ui {

// "140"
[[nodiscard]] QString numberText(const ParameterSpec& spec, double value);
// "k wafers"; empty where the label says it already ("Good dies per 100").
[[nodiscard]] QString unitText(const ParameterSpec& spec);
// "140 k wafers"
[[nodiscard]] QString valueText(const ParameterSpec& spec, double value);
// The same in so many significant digits.
[[nodiscard]] QString valueText(const ParameterSpec& spec, double value, int digits);
// "SMIC plan, end of 2028 (k wafers)"
[[nodiscard]] QString titleWithUnit(const ParameterSpec& spec);
// "1 to 95 per 100"
[[nodiscard]] QString rangeText(const ParameterSpec& spec, double low, double high);

// "25 (8.8 to 63)", of an input over runs: in two digits, as they are known no better. One number, as it is, where all
// runs have the same.
[[nodiscard]] QString runsText(const ParameterSpec& spec, const Spread& runs);

// What was typed, in the model's unit, or a sentence that says what is wrong and what is allowed.
struct TypedValue {
  std::optional<double> value;
  QString error;
};
[[nodiscard]] TypedValue typedValue(const ParameterSpec& spec, const QString& text);

// A displayed number in the model's unit: 0.7 % is 0.007, to the last bit.
[[nodiscard]] double fromDisplay(const ParameterSpec& spec, double displayed);

}  // namespace chokepoint::ui
