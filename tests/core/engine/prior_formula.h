// The priors' formula written out once more, on Boost's distributions in long double and, for the
// fit of a beta, on a search of its own.
#pragma once

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <cmath>
#include <functional>
#include <limits>

#include "core/model/parameter_specs.h"

namespace chokepoint {

inline constexpr double kNinetyPercentWidth = 3.29;
using Beta = boost::math::beta_distribution<>;
using Probability = std::function<double(double)>;

inline Beta betaOf(double mean, double concentration) { return {mean * concentration, (1.0 - mean) * concentration}; }

inline double misfit(const PriorSpec& s, double low, double high) {
  return (low - s.low) * (low - s.low) + (high - s.high) * (high - s.high);
}
inline double misfit(const PriorSpec& s, double concentration) {
  const auto beta = betaOf(s.central, concentration);
  return misfit(s, quantile(beta, 0.05), quantile(beta, 0.95));
}

// Brute force: concentrations from 0.1 to 1,000,000 in steps of 2 %, far beyond what the search
// of the program tries.
inline double bestOfTheGrid(const PriorSpec& s) {
  double best = 0.1;
  double least = misfit(s, best);
  for (double concentration = 0.1; concentration < 1e6; concentration *= 1.02)
    if (const double here = misfit(s, concentration); here < least) {
      least = here;
      best = concentration;
    }
  return best;
}

// From the grid's best, ever finer steps to both sides.
inline double fittedConcentration(const PriorSpec& s) {
  double best = bestOfTheGrid(s);
  for (double factor = 1.01; factor > 1.0 + 1e-9; factor = 1.0 + (factor - 1.0) / 2.0)
    for (const double to : {best / factor, best * factor})
      if (misfit(s, to) < misfit(s, best)) best = to;
  return best;
}

template <class D>
inline Probability probabilityOf(D distribution, double least, double greatest) {
  return [=](double x) { return x <= least ? 0.0 : x >= greatest ? 1.0 : cdf(distribution, x); };
}

inline Probability untruncated(const PriorSpec& s) {
  constexpr double kNone = std::numeric_limits<double>::infinity();
  switch (s.distribution) {
    case Distribution::Normal:
      return probabilityOf(boost::math::normal(s.central, (s.high - s.low) / kNinetyPercentWidth), -kNone, kNone);
    case Distribution::Lognormal:
      return probabilityOf(boost::math::lognormal(std::log(s.central), std::log(s.high / s.low) / kNinetyPercentWidth),
                           0.0, kNone);
    case Distribution::Beta: return probabilityOf(betaOf(s.central, fittedConcentration(s)), 0.0, 1.0);
    case Distribution::Triangular: break;
  }
  return probabilityOf(boost::math::triangular(s.low, s.central, s.high), s.low, s.high);
}

inline Probability truncated(const PriorSpec& s, double min, double max) {
  const auto whole = untruncated(s);
  const double below = whole(min);
  const double within = whole(max) - below;
  return [=](double x) { return (whole(x) - below) / within; };
}

}  // namespace chokepoint
