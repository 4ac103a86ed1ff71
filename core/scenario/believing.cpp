#include "core/scenario/believing.h"

#include "core/scenario/evidence_rules.h"

namespace chokepoint {

Beliefs switched(Beliefs beliefs, std::span<const std::string> estimates, bool isBelieved) {
  for (const auto& id : estimates)
    if (isBelieved)
      beliefs.try_emplace(id, 1.0);
    else
      beliefs.erase(id);
  return beliefs;
}

std::optional<Beliefs> weighed(Beliefs beliefs, const std::string& estimate, double weight) {
  if (weight == 0.0) return switched(std::move(beliefs), std::span(&estimate, 1), false);
  if (!isWeight(weight)) return std::nullopt;
  beliefs.insert_or_assign(estimate, weight);
  return beliefs;
}

}  // namespace chokepoint
