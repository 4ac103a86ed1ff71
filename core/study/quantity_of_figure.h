// The one quantity that a figure is, where it is one: annual(huawei_chips, 2026) is huawei_chips in that
// year.
#pragma once

#include <optional>

#include "core/base/calendar.h"
#include "core/expression/expression.h"

namespace chokepoint {

struct DatedQuantity {
  QuantityId quantity{};
  Month month{};  // of a year its December
};

[[nodiscard]] std::optional<DatedQuantity> quantityOfFigure(const Expression& figure);

}  // namespace chokepoint
