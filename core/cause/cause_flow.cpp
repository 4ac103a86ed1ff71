#include "core/cause/cause_flow.h"

#include <ranges>

namespace chokepoint {

namespace {

bool isAmong(const QuantitySet& set, QuantityId id) { return set[index(id)]; }

double flowInto(const EquationSplit& equation, const FlowGrid& differences) {
  double sum = 0.0;
  for (const auto& input : equation.inputs) {
    const auto* id = std::get_if<QuantityId>(&input.cause);
    sum += id == nullptr ? input.part : input.weight * differences.at(*id, equation.month);
  }
  return sum;
}

}  // namespace

int monthOfResult(const EquationSplit& equation) {
  return equation.kind == Equation::Kind::Change ? equation.month + 1 : equation.month;
}

FlowGrid differencesPast(const QuantitySet& avoided, const SplitRuns& runs) {
  FlowGrid differences;
  for (const auto& equation : runs.equations) {
    const int month = monthOfResult(equation);
    if (isAmong(avoided, equation.of) || month == kMonths) continue;
    const bool isChange = equation.kind == Equation::Kind::Change;
    const double carried = isChange ? differences.at(equation.of, equation.month) : 0.0;
    differences.at(equation.of, month) = carried + flowInto(equation, differences);
  }
  return differences;
}

FlowGrid reachesPast(const QuantitySet& avoided, QuantityId of, const MonthlyFlow& entry, const SplitRuns& runs) {
  FlowGrid reaches;
  for (int month = 0; month < kMonths; ++month) reaches.at(of, month) = entry[static_cast<std::size_t>(month)];
  for (const auto& equation : runs.equations | std::views::reverse) {
    const int month = monthOfResult(equation);
    if (isAmong(avoided, equation.of) || month == kMonths) continue;
    const double reach = reaches.at(equation.of, month);
    if (reach == 0.0) continue;
    if (equation.kind == Equation::Kind::Change) reaches.at(equation.of, equation.month) += reach;
    for (const auto& input : equation.inputs)
      if (const auto* id = std::get_if<QuantityId>(&input.cause); id != nullptr && !isAmong(avoided, *id))
        reaches.at(*id, equation.month) += reach * input.weight;
  }
  return reaches;
}

}  // namespace chokepoint
