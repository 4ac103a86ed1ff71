#include "core/method/tornado.h"

namespace chokepoint {

Expected<Tornado> tornado(const Response& response, std::span<const SwingInput> inputs) {
  // All central, then each input low and high.
  const std::size_t points = 2 * inputs.size() + 1;
  std::vector<std::vector<double>> columns;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    auto& column = columns.emplace_back(points, inputs[i].central);
    column[2 * i + 1] = inputs[i].low;
    column[2 * i + 2] = inputs[i].high;
  }
  const auto y = response({columns.begin(), columns.end()});
  if (!y) return y.errors();
  Tornado result{.central = y->front(), .swings = {}};
  for (std::size_t i = 0; i < inputs.size(); ++i) result.swings.push_back({(*y)[2 * i + 1], (*y)[2 * i + 2]});
  return result;
}

}  // namespace chokepoint
