#include "core/cause/time_equations.h"

#include "core/model/records.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

TimeEquations::TimeEquations(const Scenario& scenario) : m_tables(tablesOf(scenario, recordTables())) {
  for (const auto& equation : recordModel(SymbolClock(m_tables))) {
    const auto id = findQuantity(equation.name).value();
    if (equation.kind == Equation::Kind::Auxiliary && spec(id).kind == "auxiliary")
      m_equations.try_emplace(id, equation.value, m_tables);
  }
}

const TimeEquation* TimeEquations::find(QuantityId id) const {
  const auto found = m_equations.find(id);
  return found == m_equations.end() || found->second.causes().empty() ? nullptr : &found->second;
}

}  // namespace chokepoint
