// An estimate of the user's own, of chips unless said otherwise.
#pragma once

#include <optional>
#include <string>

#include "core/evidence/estimates.h"

namespace chokepoint {

inline Estimate ownEstimate(const std::string& id, const std::string& expression, double central,
                            std::optional<double> low = {}, std::optional<double> high = {}) {
  return {.id = id,
          .expression = expression,
          .period = {Year{2025}, std::nullopt},
          .low = low,
          .central = central,
          .high = high,
          .unit = "chip",
          .kind = EstimateKind::Estimate,
          .publisher = "The desk",
          .label = "desk",
          .facts = {},
          .note = {}};
}

}  // namespace chokepoint
