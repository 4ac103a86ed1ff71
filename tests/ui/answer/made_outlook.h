// Outlooks whose figures are made for the purpose, so that each case of the sentence is met exactly.
#pragma once

#include "core/study/outlook.h"

namespace chokepoint::ui {

inline Spread around(double median) { return {0.5 * median, 0.8 * median, median, 1.25 * median, 2.0 * median}; }

// Every year alike; memory is the likeliest limit.
inline Outlook outlookWith(double made, double usable, double chips, const Scenario& scenario = {}) {
  Outlook outlook;
  outlook.scenario = scenario;
  outlook.of(figure("output_ratio")).years.fill(around(made));
  outlook.of(figure("compute_ratio")).years.fill(around(usable));
  outlook.of(figure("huawei_chips")).years.fill(around(chips));
  outlook.likeliest_bottleneck.fill({0.1, 0.3, 0.6});
  return outlook;
}

}  // namespace chokepoint::ui
