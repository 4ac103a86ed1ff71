#include "core/model/run.h"

namespace chokepoint {

std::vector<double> Run::series(QuantityId id) const {
  std::vector<double> values;
  values.reserve(months.size());
  for (const auto& month : months) values.push_back(at(month, id));
  return values;
}

Run simulate(const Parameters<double>& p, const Tables& tables) { return {p, monthsOf(p, tables)}; }

}  // namespace chokepoint
