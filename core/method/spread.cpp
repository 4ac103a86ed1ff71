#include "core/method/spread.h"

#include "core/engine/quantiles.h"

namespace chokepoint {

Spread spreadOf(std::span<const double> values) {
  std::array<double, kSpreadProbabilities.size()> q{};
  quantiles(values, kSpreadProbabilities, q);
  return {q[0], q[1], q[2], q[3], q[4]};
}

}  // namespace chokepoint
