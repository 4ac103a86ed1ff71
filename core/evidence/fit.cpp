#include "core/evidence/fit.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <tuple>

namespace chokepoint {

namespace {

constexpr double kNineInTen = 1.6448536269514722;  // standard deviations on either side

double usualSigma() { return std::log(kUsualFactor) / kNineInTen; }

// Of one side of a range; nothing where there is none, or the end is the figure itself.
std::optional<double> sigmaBetween(const std::optional<double>& low, const std::optional<double>& high) {
  if (!low || !high || !(*low < *high)) return std::nullopt;
  return std::log(*high / *low) / kNineInTen;
}

// log(Phi(z)), also far below, where Phi itself is zero.
double logNormalShare(double z) {
  constexpr double kFar = -30.0;
  if (z > kFar) return std::log(0.5 * std::erfc(-z / std::numbers::sqrt2));
  return -0.5 * z * z - std::log(-z) - 0.5 * std::log(2.0 * std::numbers::pi);
}

// The first that is given; one is.
double either(const std::optional<double>& first, const std::optional<double>& second,
              const std::optional<double>& third) {
  return first ? *first : second ? *second : *third;
}

EstimateFit bound(EstimateFit::Kind kind, double at) {
  return {.kind = kind, .middle = std::log(at), .sigmaBelow = usualSigma(), .sigmaAbove = usualSigma()};
}

}  // namespace

double EstimateFit::logFit(double value) const {
  if (!(value > 0.0)) return -std::numeric_limits<double>::infinity();
  const double above = std::log(value) - middle;
  switch (kind) {
    case Kind::AtMost: return logNormalShare(-above / sigmaAbove);
    case Kind::AtLeast: return logNormalShare(above / sigmaBelow);
    case Kind::Around: break;
  }
  const double z = above / (above < 0.0 ? sigmaBelow : sigmaAbove);
  return -0.5 * z * z;
}

bool EstimateFit::agrees(double value) const {
  const double outside = kind == Kind::Around ? -0.5 * kNineInTen * kNineInTen : std::log(0.1);
  return logFit(value) >= outside;
}

std::optional<EstimateFit> fitOf(const Estimate& estimate) {
  const auto& [low, central, high] = std::tie(estimate.low, estimate.central, estimate.high);
  if (!low && !central && !high) return std::nullopt;
  if (estimate.kind == EstimateKind::UpperCase) return bound(EstimateFit::Kind::AtMost, either(central, high, low));
  if (estimate.kind == EstimateKind::UpperBound) return bound(EstimateFit::Kind::AtMost, either(high, central, low));
  if (estimate.kind == EstimateKind::LowerBound) return bound(EstimateFit::Kind::AtLeast, either(low, central, high));
  if (!central && low && high && *low < *high) {
    const double sigma = std::log(*high / *low) / (2.0 * kNineInTen);
    return EstimateFit{.middle = 0.5 * std::log(*low * *high), .sigmaBelow = sigma, .sigmaAbove = sigma};
  }
  if (!central && !low) return bound(EstimateFit::Kind::AtMost, *high);
  if (!central && !high) return bound(EstimateFit::Kind::AtLeast, *low);
  const double figure = either(central, low, high);
  const auto below = sigmaBetween(low, figure);
  const auto above = sigmaBetween(figure, high);
  const double usual = usualSigma();
  return EstimateFit{.kind = EstimateFit::Kind::Around,
                     .middle = std::log(figure),
                     .sigmaBelow = below.value_or(above.value_or(usual)),
                     .sigmaAbove = above.value_or(below.value_or(usual))};
}

}  // namespace chokepoint
