// How a quantity is computed: its equation, what that reads and which way it pushes, and what reads it;
// with the values of the central run.
#pragma once

#include <optional>

#include "core/export/model_graph.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

struct ReadName {
  std::string name;  // of a quantity, an input or a table
  Sign sign = Sign::None;
  std::optional<double> value;  // none of a table; an input's in its own unit
};

struct HowComputed {
  QuantityId of{};
  Month month{};
  double value = 0.0;  // in that month
  std::string equation;
  std::vector<ReadName> reads;
  std::vector<QuantityId> readBy;
};

[[nodiscard]] HowComputed howComputed(const Scenario& scenario, QuantityId of, Month month);

}  // namespace chokepoint
