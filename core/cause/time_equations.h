// The equations of the model as a scenario has them, by the quantity that each computes, for changes over time.
#pragma once

#include <map>

#include "core/cause/time_equation.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

class TimeEquations {
 public:
  explicit TimeEquations(const Scenario& scenario);
  TimeEquations(const TimeEquations&) = delete;
  TimeEquations& operator=(const TimeEquations&) = delete;
  ~TimeEquations() = default;

  // Nothing of a stock, which carries over from month to month, of a record, which reads nothing of the model, and of
  // what is made of inputs alone, which do not change.
  [[nodiscard]] const TimeEquation* find(QuantityId id) const;

 private:
  Tables m_tables;
  std::map<QuantityId, TimeEquation> m_equations;
};

}  // namespace chokepoint
