#include "core/base/rounding.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace chokepoint {

namespace {

// In the order in which they are given a step more, or one less.
std::vector<std::size_t> byRemainder(std::span<const double> parts, double step) {
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto remainder = [&](std::size_t i) { return parts[i] / step - std::floor(parts[i] / step); };
  std::ranges::stable_sort(order, std::ranges::greater{}, remainder);
  return order;
}

// Steps times a step that is a power of ten: 0.3 rather than 0.30000000000000004.
double ofSteps(double steps, double step) { return step < 1.0 ? steps / std::round(1.0 / step) : steps * step; }

}  // namespace

double roundedTo(double step, double value) {
  const double steps = std::round(value / step);
  return steps == 0.0 ? 0.0 : ofSteps(steps, step);  // no minus before nothing
}

double stepOf(double value, int digits) {
  if (value == 0.0) return 1.0;
  const double power = std::floor(std::log10(std::abs(value)));
  const double step = std::pow(10.0, power - digits + 1);
  // 9.96 in two digits is 10, whose last digit is worth more.
  return std::abs(roundedTo(step, value)) >= std::pow(10.0, power + 1) ? 10.0 * step : step;
}

std::vector<double> largestRemainder(std::span<const double> parts, double total, double step) {
  assert(step > 0.0);
  if (parts.empty()) return {};
  std::vector<double> steps;
  for (const double part : parts) steps.push_back(std::floor(part / step));
  const double taken = std::accumulate(steps.begin(), steps.end(), 0.0);
  auto missing = static_cast<long long>(std::round(total / step) - taken);
  auto order = byRemainder(parts, step);
  if (missing < 0) std::ranges::reverse(order);
  const double one = missing < 0 ? -1.0 : 1.0;
  for (std::size_t next = 0; missing != 0; next = (next + 1) % order.size(), missing -= static_cast<long long>(one))
    steps[order[next]] += one;
  for (double& count : steps) count = count == 0.0 ? 0.0 : ofSteps(count, step);
  return steps;
}

}  // namespace chokepoint
