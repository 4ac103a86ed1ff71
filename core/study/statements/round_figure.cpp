#include "core/study/statements/round_figure.h"

#include <cmath>

#include "core/base/text.h"
#include "core/expression/evaluate.h"
#include "core/model/parameter_specs.h"
#include "core/model/records.h"
#include "core/model/run.h"

namespace chokepoint {

double roundFigureByDefault(const Expression& figure) {
  if (figure.isCondition() || !figure.scenarios().empty()) return 0.0;
  const auto run = simulate(defaultParameters(), recordTables());
  const auto value = evaluateNumber(figure, RunSubject(run));
  return value && std::isfinite(*value) ? numberFromText(roundedText(*value, 1)).value_or(0.0) : 0.0;
}

}  // namespace chokepoint
