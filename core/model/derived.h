// What is computed after a run: lag, what binds, parity.
//
// Each function reads quantities through `value(id, month)`, so that it serves a Run as well as
// one member of an ensemble; valuesOf(run) makes the former. Months 0 to 131 are valid.
//   compute_lag(t)   [Month]          smallest L >= 0 with us_installed(t - L) = china_compute(t), linear between
//   months binding shares   [Dmnl, sum 1]    elasticities of dies_used to packaging, dies and HBM, leaving buyer_pull
//   aside: that of packaging, and the rest by each family's share in what is ready
//   parity month                      first projected month with output_ratio <= threshold
// Source: the model's specification, "Computed after a run". Leaves out: power for useful work, which nothing shows.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <optional>
#include <type_traits>

#include "core/base/calendar.h"
#include "core/model/run.h"

namespace chokepoint {

// The threshold of parity that is used unless the user gives another; Dmnl, judgement.
inline constexpr double kParityRatio = 10.0;

// In any number type that knows plain and isBelow.
template <class V>
concept MonthlyValues = requires(const V& value, QuantityId id, int month) {
  { plain(value(id, month)) } -> std::convertible_to<double>;
};
template <MonthlyValues V>
using NumberOf = std::decay_t<std::invoke_result_t<const V&, QuantityId, int>>;

// The run has to outlive what is returned.
[[nodiscard]] inline MonthlyValues auto valuesOf(const Run& run) {
  return [&run](QuantityId id, int month) { return run.value(id, month); };
}
auto valuesOf(Run&&) = delete;

// What computeLag reads.
inline constexpr std::array kReadByComputeLag{quantity("us_installed"), quantity("china_compute")};

template <class T>
struct LagOf {
  T months = T(0.0);
  bool atLeast = false;  // the past does not reach back: more than `months`
};
using Lag = LagOf<double>;

// A shrinking us_installed can pass the level several times: the latest passing counts. Where
// China has had more than the U.S. ever had until then, there is no lag: 0.
template <MonthlyValues V>
[[nodiscard]] LagOf<NumberOf<V>> computeLag(const V& value, Month t) {
  using T = NumberOf<V>;
  const auto [installed, usable] = kReadByComputeLag;
  const T level = value(usable, t.index);
  T later = value(installed, t.index);
  const bool ahead = isBelow(later, level);
  if (!ahead && !isBelow(level, later)) return {};
  for (int back = 1; back <= t.index; ++back) {
    const T earlier = value(installed, t.index - back);
    const bool passed = ahead ? !isBelow(earlier, level) : !isBelow(level, earlier);
    if (passed) return {.months = T(back - 1.0) + (later - level) / (later - earlier)};
    later = earlier;
  }
  if (ahead) return {};
  return {.months = T(static_cast<double>(t.index)), .atLeast = true};
}

// What can limit Huawei.
enum class Bottleneck { Packaging, Dies, Memory };
inline constexpr std::array kBottlenecks{Bottleneck::Packaging, Bottleneck::Dies, Bottleneck::Memory};

// How much each binds; they add up to 1.
struct BottleneckShares {
  double packaging = 0.0;
  double dies = 0.0;
  double hbm = 0.0;

  [[nodiscard]] double of(Bottleneck bottleneck) const {
    if (bottleneck == Bottleneck::Memory) return hbm;
    return bottleneck == Bottleneck::Dies ? dies : packaging;
  }
  [[nodiscard]] Bottleneck likeliest() const {
    if (hbm >= dies && hbm >= packaging) return Bottleneck::Memory;
    return dies >= packaging ? Bottleneck::Dies : Bottleneck::Packaging;
  }
};

// What limits a family of chips, and what is ready under both limits, die/Month.
struct FamilyLimits {
  double dies = 0.0;
  double hbm = 0.0;
  double ready = 0.0;
};

// Over the common denominator, because an ensemble asks this of every member and month, and a division takes as long
// as ten products.
[[nodiscard]] inline BottleneckShares bottleneckSharesOf(double packaging, const FamilyLimits& of910,
                                                         const FamilyLimits& of950) {
  const auto fourth = [](double limit) { return square(square(std::max(kLeastLimit, limit))); };
  const double ready = of910.ready + of950.ready;
  const double p = fourth(packaging);
  const double r = fourth(ready);
  const double d910 = fourth(of910.dies);
  const double h910 = fourth(of910.hbm);
  const double d950 = fourth(of950.dies);
  const double h950 = fourth(of950.hbm);
  const double by910 = of910.ready * (d950 + h950);
  const double by950 = of950.ready * (d910 + h910);
  const double both = (d910 + h910) * (d950 + h950);
  const double perAll = 1.0 / ((p + r) * both * ready);
  return {.packaging = r * both * ready * perAll,
          .dies = p * (by910 * h910 + by950 * h950) * perAll,
          .hbm = p * (by910 * d910 + by950 * d950) * perAll};
}

// What they are made of, month by month.
inline constexpr std::array kReadByBottlenecks{
    quantity("packaging_capacity"), quantity("dies_available_910"), quantity("hbm_limit_910"), quantity("ready_910"),
    quantity("dies_available_950"), quantity("hbm_limit_950"),      quantity("ready_950")};

template <MonthlyValues V>
[[nodiscard]] std::optional<Month> parityMonth(const V& value, double threshold = kParityRatio) {
  for (int month = kFirstProjected; month < kMonths; ++month)
    if (value(quantity("output_ratio"), month) <= threshold) return Month{month};
  return std::nullopt;
}

}  // namespace chokepoint
