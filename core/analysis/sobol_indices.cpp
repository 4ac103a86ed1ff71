#include "core/analysis/sobol_indices.h"

#include <algorithm>
#include <cassert>

#include "core/analysis/streams.h"
#include "core/engine/points.h"
#include "core/engine/quantiles.h"
#include "core/engine/random.h"
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

std::vector<Weights> resampled(const SobolOptions& options) {
  const std::size_t n = options.basePoints;
  std::vector<Weights> samples(options.resamples, Weights(n));
  for (std::size_t sample = 0; sample < samples.size(); ++sample)
    for (std::size_t draw = 0; draw < n; ++draw) {
      const double u = uniform(options.seed, sample * n + draw, kBootstrapStream);
      ++samples[sample][static_cast<std::size_t>(u * static_cast<double>(n))];
    }
  return samples;
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

struct Estimate {
  double first = 0.0;
  double total = 0.0;
};

// B's responses count from their mean, which costs no bias and most of the noise.
Estimate estimate(const Responses& y, std::size_t input, const Weights& weights) {
  const auto [mean, variance] = momentsOf(y, weights);
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

Interval ninetyPercent(const std::vector<double>& values) { return {quantile(values, 0.05), quantile(values, 0.95)}; }

SobolIndex indexOf(const Responses& y, std::size_t input, std::span<const Weights> samples) {
  const auto whole = estimate(y, input, Weights(y.a.size(), 1.0));
  std::vector<double> firsts;
  std::vector<double> totals;
  for (const auto& weights : samples) {
    const auto one = estimate(y, input, weights);
    firsts.push_back(one.first);
    totals.push_back(one.total);
  }
  if (samples.empty()) return {whole.first, whole.total, {}, {}};
  return {whole.first, whole.total, ninetyPercent(firsts), ninetyPercent(totals)};
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
  const auto y = respond(response, inputs, options);
  if (!y) return y.errors();
  const auto moments = momentsOf(*y, Weights(options.basePoints, 1.0));
  SobolIndices indices{.mean = moments.mean,
                       .variance = moments.variance,
                       .runs = (inputs.size() + 2) * options.basePoints,
                       .inputs = std::vector<SobolIndex>(inputs.size())};
  const auto samples = resampled(options);
  pool.forEach(inputs.size(), [&](std::size_t i) { indices.inputs[i] = indexOf(*y, i, samples); });
  return indices;
}

}  // namespace chokepoint
