// What is said of a prior to a person: its shapes, what its three numbers are in each of them, and what is wrong with
// numbers that were typed.
#pragma once

#include <QString>
#include <array>
#include <vector>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

enum class PriorPart { Low, Central, High };
inline constexpr std::array kPriorParts{PriorPart::Low, PriorPart::Central, PriorPart::High};

[[nodiscard]] double& partOf(PriorSpec& prior, PriorPart part);

// Those from which the input can be drawn, whatever numbers are typed: a beta lies within 0 and 1, a lognormal above 0.
[[nodiscard]] std::vector<Distribution> shapesFor(const ParameterSpec& spec);
[[nodiscard]] QString shapeName(Distribution shape);   // "Bell (normal)"
[[nodiscard]] QString shapeWords(Distribution shape);  // what it is for
// "5 in 100 lie below", "most likely": what the number is.
[[nodiscard]] QString partName(Distribution shape, PriorPart part);

// What is wrong with a prior whose numbers lie within the input's range, and with which of them.
struct PriorFault {
  PriorPart part = PriorPart::Low;
  QString sentence;  // empty where nothing is wrong
};
[[nodiscard]] PriorFault faultOf(const ParameterSpec& spec, const PriorSpec& prior);

}  // namespace chokepoint::ui
