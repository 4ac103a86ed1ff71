#include "core/study/why/explaining.h"

namespace chokepoint::ui {

// So many links are read by nobody in one go; the rest is summed up.
Explanation explainSince(const Scenario& before, const Study& study, const DatedQuantity& of) {
  constexpr int kDepth = 6;
  return explain(splitRuns(before, study.scenario), of.quantity, of.month, {.depth = kDepth});
}

}  // namespace chokepoint::ui
