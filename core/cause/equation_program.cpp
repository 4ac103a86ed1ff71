#include "core/cause/equation_program.h"

#include <algorithm>
#include <cassert>

#include "core/engine/symbol_value.h"

namespace chokepoint {

namespace {

template <class Id>
std::size_t slotOf(Id id, std::vector<Id>& all) {
  const auto found = std::ranges::find(all, id);
  const auto slot = static_cast<std::size_t>(found - all.begin());
  if (found == all.end()) all.push_back(id);
  return slot;
}

}  // namespace

EquationProgram::EquationProgram(const Symbol& equation) { add(equation); }

std::size_t EquationProgram::add(const Symbol& symbol) {
  const auto& node = symbol.node();
  Step step{.operation = node.operation, .constant = node.constant, .table = node.table};
  assert(node.arguments.size() <= step.arguments.size());
  for (const auto& argument : node.arguments) step.arguments[step.argumentCount++] = add(argument);
  if (node.operation == Operation::Reference) refer(node.name, step);
  if (node.operation == Operation::Time || node.operation == Operation::TableValue) m_readsTime = true;
  m_steps.push_back(step);
  return m_steps.size() - 1;
}

void EquationProgram::refer(const std::string& name, Step& step) {
  const auto id = findParameter(name);
  step.isParameter = id.has_value();
  step.slot = id ? slotOf(*id, m_parameters) : slotOf(findQuantity(name).value(), m_quantities);
}

double EquationProgram::valueOf(std::size_t at, const Inputs& inputs) const {
  const Step& step = m_steps[at];
  const auto argument = [&](std::size_t i) { return valueOf(step.arguments[i], inputs); };
  switch (step.operation) {
    case Operation::Constant: return step.constant;
    case Operation::Reference: return step.isParameter ? inputs.parameters[step.slot] : inputs.quantities[step.slot];
    case Operation::TableValue: return inputs.tables[step.table][static_cast<std::size_t>(inputs.month)];
    case Operation::Time: return inputs.month;
    case Operation::Choose: return argument(0) != 0.0 ? argument(1) : argument(2);
    case Operation::Greater: return argument(0) > argument(1) ? 1.0 : 0.0;
    case Operation::GreaterOrEqual: return argument(0) >= argument(1) ? 1.0 : 0.0;
    default: break;
  }
  return step.argumentCount == 1 ? resultOf(step.operation, argument(0))
                                 : resultOf(step.operation, argument(0), argument(1));
}

}  // namespace chokepoint
