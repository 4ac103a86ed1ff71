#include "core/study/quantity_of_figure.h"

#include "core/expression/program.h"

namespace chokepoint {

std::optional<DatedQuantity> quantityOfFigure(const Expression& figure) {
  const auto& code = figure.program().code;
  if (code.size() != 2 || code.back().op != Op::Quantity) return std::nullopt;
  const Month month{code.front().operand};
  const auto quantity = static_cast<QuantityId>(code.back().operand);
  switch (code.front().op) {
    case Op::At:
    case Op::Sum: return DatedQuantity{quantity, month};
    case Op::Annual:
    case Op::Mean: return DatedQuantity{quantity, december(yearOf(month))};
    default: return std::nullopt;
  }
}

}  // namespace chokepoint
