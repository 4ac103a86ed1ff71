#include "core/method/sobol_indices.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/engine/points.h"
#include "core/engine/quantiles.h"
#include "core/engine/random.h"
#include "core/method/streams.h"
#include "core/model/number.h"

namespace chokepoint {

namespace {

// Relative, of a sum of equal numbers.
constexpr double kRounding = 1e-13;

// The columns of A or of B: inputs are dimensions 2 i and 2 i + 1 of one sequence, as the first
// dimensions are the most even.
std::vector<std::vector<double>> columnsOf(std::span<const Inverse> inputs, std::uint32_t offset,
                                           const SobolOptions& options) {
  std::vector<std::vector<double>> columns;
  std::vector<double> u(options.basePoints);
  for (std::uint32_t i = 0; i < inputs.size(); ++i) {
    points(SampleMethod::Sobol, options.seed, 2 * i + offset, 0, u);
    inputs[i](u, columns.emplace_back(options.basePoints));
  }
  return columns;
}

Design designOf(const std::vector<std::vector<double>>& columns) { return {columns.begin(), columns.end()}; }

// The responses at A, at B, and at A with one column of B.
struct Responses {
  std::vector<double> a;
  std::vector<double> b;
  std::vector<std::vector<double>> mixed;
};

Expected<Responses> respond(const Response& response, std::span<const Inverse> inputs, const SobolOptions& options) {
  const auto a = columnsOf(inputs, 0, options);
  const auto b = columnsOf(inputs, 1, options);
  Responses responses;
  Errors errors;
  const auto ask = [&](const Design& design) {
    auto answer = errors.empty() ? response(design) : Expected<std::vector<double>>(std::vector<double>{});
    if (!answer) errors = answer.errors();
    return answer ? std::move(*answer) : std::vector<double>{};
  };
  responses.a = ask(designOf(a));
  responses.b = ask(designOf(b));
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    Design mixed = designOf(a);
    mixed[i] = b[i];
    responses.mixed.push_back(ask(mixed));
  }
  if (!errors.empty()) return errors;
  return responses;
}

// How often each base point is counted: once, or as a bootstrap sample has it.
using Weights = std::vector<double>;

void resample(std::size_t sample, std::uint64_t seed, Weights& weights) {
  const std::size_t n = weights.size();
  std::ranges::fill(weights, 0.0);
  for (std::size_t draw = 0; draw < n; ++draw) {
    const double u = uniform(seed, sample * n + draw, kBootstrapStream);
    ++weights[static_cast<std::size_t>(u * static_cast<double>(n))];
  }
}

// The power of two that brings the largest response near 1, so that squares neither vanish nor overflow. It changes no
// other digit.
int exponentOf(const Responses& y) {
  double largest = 0.0;
  for (const auto* values : {&y.a, &y.b})
    for (const double value : *values) largest = std::max(largest, std::abs(value));
  return largest > 0.0 && std::isfinite(largest) ? std::ilogb(largest) : 0;
}

// All alike, but for what rounding leaves of equal numbers.
bool isConstant(const Responses& y) {
  const auto [leastA, mostA] = std::ranges::minmax(y.a);
  const auto [leastB, mostB] = std::ranges::minmax(y.b);
  const double most = std::max(mostA, mostB);
  const double least = std::min(leastA, leastB);
  return most - least <= kRounding * std::max(std::abs(most), std::abs(least));
}

void divideByTwoTo(int exponent, Responses& y) {
  const auto divide = [exponent](std::vector<double>& values) {
    for (double& value : values) value = std::ldexp(value, -exponent);
  };
  divide(y.a);
  divide(y.b);
  for (auto& values : y.mixed) divide(values);
}

struct Moments {
  double mean = 0.0;
  double variance = 0.0;
};

Moments momentsOf(const Responses& y, const Weights& weights) {
  const double n = 2.0 * static_cast<double>(weights.size());
  double sum = 0.0;
  for (std::size_t r = 0; r < weights.size(); ++r) sum += weights[r] * (y.a[r] + y.b[r]);
  const double mean = sum / n;
  double squares = 0.0;
  for (std::size_t r = 0; r < weights.size(); ++r)
    squares += weights[r] * (square(y.a[r] - mean) + square(y.b[r] - mean));
  // What rounding leaves of equal numbers is no variance.
  const double noise = square(kRounding * mean);
  return {mean, squares / n > noise ? squares / n : 0.0};
}

struct IndexEstimate {
  double first = 0.0;
  double total = 0.0;
};

// B's responses count from their mean, which costs no bias and most of the noise.
IndexEstimate estimate(const Responses& y, std::size_t input, const Weights& weights, const Moments& moments) {
  const auto [mean, variance] = moments;
  if (variance == 0.0) return {};
  double first = 0.0;
  double total = 0.0;
  for (std::size_t r = 0; r < weights.size(); ++r) {
    const double moved = y.mixed[input][r] - y.a[r];
    first += weights[r] * ((y.b[r] - mean) * moved);
    total += weights[r] * square(moved);
  }
  const double scale = 1.0 / (static_cast<double>(weights.size()) * variance);
  return {first * scale, 0.5 * total * scale};
}

Interval ninetyPercent(const std::vector<double>& values) {
  if (values.empty()) return {};
  return {quantile(values, 0.05), quantile(values, 0.95)};
}

// Of one input, by resample.
struct Resampled {
  std::vector<double> firsts;
  std::vector<double> totals;
};

// A thread has the weights of one resample at a time: those of all would be resamples times points.
std::vector<Resampled> resampledEstimates(const Responses& y, const SobolOptions& options, ThreadPool& pool) {
  const std::vector<double> room(options.resamples);
  std::vector<Resampled> inputs(y.mixed.size(), {room, room});
  pool.forEach(options.resamples, [&](std::size_t sample) {
    thread_local Weights weights;
    weights.resize(options.basePoints);
    resample(sample, options.seed, weights);
    const auto moments = momentsOf(y, weights);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const auto one = estimate(y, i, weights, moments);
      inputs[i].firsts[sample] = one.first;
      inputs[i].totals[sample] = one.total;
    }
  });
  return inputs;
}

}  // namespace

double widestRange(const SobolIndices& indices) {
  double widest = 0.0;
  for (const auto& index : indices.inputs)
    for (const auto& range : {index.firstRange, index.totalRange}) widest = std::max(widest, range.high - range.low);
  return widest;
}

Expected<SobolIndices> sobolIndices(const Response& response, std::span<const Inverse> inputs,
                                    const SobolOptions& options, ThreadPool& pool) {
  assert(options.basePoints > 0);
  auto y = respond(response, inputs, options);
  if (!y) return y.errors();
  const int exponent = exponentOf(*y);
  divideByTwoTo(exponent, *y);
  const Weights once(options.basePoints, 1.0);
  const auto moments = momentsOf(*y, once);
  SobolIndices indices{.mean = std::ldexp(moments.mean, exponent),
                       .variance = std::ldexp(moments.variance, 2 * exponent),
                       .isConstant = isConstant(*y),
                       .runs = (inputs.size() + 2) * options.basePoints,
                       .inputs = {}};
  const auto resampled = resampledEstimates(*y, options, pool);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto whole = estimate(*y, i, once, moments);
    indices.inputs.push_back(
        {whole.first, whole.total, ninetyPercent(resampled[i].firsts), ninetyPercent(resampled[i].totals)});
  }
  return indices;
}

}  // namespace chokepoint
