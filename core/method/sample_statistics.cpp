#include "core/method/sample_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/engine/quantiles.h"
#include "core/model/number.h"

namespace chokepoint {

namespace {

// Of a normal between which 95 % lie.
constexpr double kScore = 1.959963984540054;

double meanOf(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Draws that are there several times say nothing of how far others would lie from them.
bool isTooFew(std::size_t values, double worth) {
  constexpr double kFewest = 10.0;
  return worth < 1.0 && worth * static_cast<double>(values) < kFewest;
}

}  // namespace

std::optional<double> standardDeviation(std::span<const double> values) {
  if (values.size() < 2) return std::nullopt;
  const double mean = meanOf(values);
  double largest = 0.0;
  for (const double value : values) largest = std::max(largest, std::abs(value - mean));
  if (largest == 0.0 || !std::isfinite(largest)) return largest;
  // By a power of two, which changes no digit: squares of the very small would vanish, of the very large overflow.
  const int exponent = std::ilogb(largest);
  double squares = 0.0;
  for (const double value : values) squares += square(std::ldexp(value - mean, -exponent));
  return std::ldexp(std::sqrt(squares / static_cast<double>(values.size() - 1)), exponent);
}

Estimated estimatedMean(std::span<const double> values, double worth) {
  const double mean = meanOf(values);
  const auto deviation = standardDeviation(values);
  if (!deviation || isTooFew(values.size(), worth)) return {.value = mean};
  const double error = kScore * *deviation / std::sqrt(worth * static_cast<double>(values.size()));
  return {mean, mean - error, mean + error};
}

Estimated estimatedQuantile(std::span<const double> values, double probability, double worth) {
  if (values.size() < 2 || isTooFew(values.size(), worth)) return {.value = quantile(values, probability)};
  const double independent = worth * static_cast<double>(values.size());
  const double reach = kScore * std::sqrt(probability * (1.0 - probability) / independent);
  const std::array wanted{probability, std::max(0.0, probability - reach), std::min(1.0, probability + reach)};
  std::array<double, 3> found{};
  quantiles(values, wanted, found);
  return {found[0], found[1], found[2]};
}

Estimated estimatedShare(std::size_t holding, std::size_t all, double worth) {
  const double share = static_cast<double>(holding) / static_cast<double>(all);
  const double n = worth * static_cast<double>(all);
  const double scale = 1.0 / (1.0 + square(kScore) / n);
  const double middle = scale * (share + square(kScore) / (2.0 * n));
  const double reach = scale * kScore * std::sqrt(share * (1.0 - share) / n + square(kScore / (2.0 * n)));
  // Where none or all hold the interval ends there, but for rounding.
  return {share, std::clamp(middle - reach, 0.0, share), std::clamp(middle + reach, share, 1.0)};
}

Histogram histogramOf(std::span<const double> values, std::size_t bins) {
  const auto [least, greatest] = std::ranges::minmax(values);
  Histogram histogram{.edges = std::vector<double>(bins + 1), .counts = std::vector<std::size_t>(bins)};
  const double width = (greatest - least) / static_cast<double>(bins);
  for (std::size_t i = 0; i < bins; ++i) histogram.edges[i] = least + width * static_cast<double>(i);
  histogram.edges[bins] = greatest;
  for (const double value : values) {
    const auto bin = width > 0.0 ? static_cast<std::size_t>((value - least) / width) : 0;
    ++histogram.counts[std::min(bin, bins - 1)];
  }
  return histogram;
}

}  // namespace chokepoint
