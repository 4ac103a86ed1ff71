// Which published estimates are believed, and how far: what makes one run likelier than another.
//
// Believed estimates of one figure, which names its quantity and time, form a weighted mixture: one of them is right.
// Different figures multiply. Estimates of one publisher, or of one fact, in a mixture share one vote. Each estimate's
// fit is 1 where it is best (fit.h), so that a source is not believed the more for being vague or the less for being
// exact. Leaves out: that a fact which shaped a prior must not be used twice; see core/belief/conditioning.h.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/evidence/fit.h"

namespace chokepoint {

// A weight by estimate's id: above 0, up to kGreatestWeight, and counted against others of the same quantity and
// period. Whoever is not named is not believed.
using Beliefs = std::map<std::string, double, std::less<>>;
inline constexpr double kGreatestWeight = 100.0;
// 0 where it is not believed.
[[nodiscard]] double weightOf(const Estimate& estimate, const Beliefs& beliefs);

// The believed estimates of one figure.
struct Mixture {
  struct Part {
    const Estimate* estimate = nullptr;
    EstimateFit fit;
    double share = 0.0;  // of the mixture; all add up to 1
  };
  std::string expression;
  std::vector<Part> parts;

  // The logarithm of the mixture's fit, 0 where all parts fit best.
  [[nodiscard]] double logFit(double value) const;
};

// In the order of estimatesWith(own), whose ids the beliefs name; others are left out.
[[nodiscard]] std::vector<Mixture> mixturesOf(const Beliefs& beliefs, std::span<const Estimate> own = {});

}  // namespace chokepoint
