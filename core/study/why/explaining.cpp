#include "core/study/why/explaining.h"

#include "core/study/why/change_split.h"

namespace chokepoint {

Expected<Explanation> explainSince(const Scenario& before, const Scenario& now, const DatedQuantity& of,
                                   const ExplainOptions& options) {
  const auto movers = moversBetween(before, now);
  if (movers.size() == 1 && movers.front().movesBeliefs)
    return Error{ErrorCode::InvalidInput,
                 {},
                 say("causes are followed on the central run, and only what is believed differs here, which moves the "
                     "runs alone")};
  return explain(splitRuns(before, now), of.quantity, of.month, options);
}

}  // namespace chokepoint
