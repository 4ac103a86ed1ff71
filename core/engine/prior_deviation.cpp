#include <array>
#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <cmath>

#include "core/engine/prior.h"

namespace chokepoint {

namespace {

// What lies beyond counts for nothing.
constexpr double kOutermost = 1e-15;
// Pieces between these shares are integrated one by one: a prior may be a thousand times narrower
// than its range, and the tails count as little as they hold.
constexpr std::array kPieceEnds{1e-11, 1e-8, 1e-4, 0.01, 0.1, 0.3, 0.5};

template <class Function>
double integral(const Function& f, double from, double to) {
  // The estimate of the error is far above it, and rounding in the tails would have it never met.
  constexpr unsigned kMostHalvings = 4;
  constexpr double kTolerance = 1e-6;
  if (!(from < to)) return 0.0;
  return boost::math::quadrature::gauss_kronrod<double, 15>::integrate(f, from, to, kMostHalvings, kTolerance);
}

// The first two moments of the distance from the median, on one side of it.
struct SideMoments {
  double first = 0.0;
  double second = 0.0;
};

// E d = integral of P(d > x), E d^2 = integral of 2 x P(d > x): all terms positive, so no digits are
// lost. `distance(u)` is exceeded with probability u, `beyond(d)` is the probability of more than d.
template <class Distance, class Beyond>
SideMoments sideMoments(const Distance& distance, const Beyond& beyond) {
  SideMoments moments;
  double to = distance(kOutermost);
  for (const double share : kPieceEnds) {
    const double from = share == kPieceEnds.back() ? 0.0 : distance(share);
    moments.first += integral(beyond, from, to);
    moments.second += integral([&](double d) { return 2.0 * d * beyond(d); }, from, to);
    to = from;
  }
  return moments;
}

}  // namespace

double Prior::standardDeviation() const {
  const double median = quantile(0.5);
  const auto below =
      sideMoments([&](double u) { return median - quantile(u); }, [&](double d) { return probability(median - d); });
  const auto above = sideMoments([&](double u) { return upperQuantile(u) - median; },
                                 [&](double d) { return 1.0 - probability(median + d); });
  const double mean = above.first - below.first;
  return std::sqrt(above.second + below.second - mean * mean);
}

}  // namespace chokepoint
