// Every quantity of the model, to be kept.
#pragma once

#include <vector>

#include "core/model/quantities.h"

namespace chokepoint {

inline std::vector<QuantityId> allQuantities() {
  std::vector<QuantityId> ids;
  for (std::size_t i = 0; i < kQuantityCount; ++i) ids.push_back(static_cast<QuantityId>(i));
  return ids;
}

}  // namespace chokepoint
