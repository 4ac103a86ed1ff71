// A dual number: a value and its first derivatives along N directions, carried exactly through
// every equation.
//
// A direction is an input seeded with a slope of 1, or of -1: against it. Where min, max or a
// condition ties, each direction follows the arm that it leads to, so that with 1 and -1 a kink
// gives its derivative from the right and, negated, from the left; elsewhere both are the
// derivative. A slope that is not finite (a power below one of zero, a jump) says that there is no
// derivative in that direction. Leaves out: a tie that slopes do not resolve, where the arm taken
// counts.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

#include "core/model/number.h"

namespace chokepoint {

// Whether a > b or a >= b, at the point and, where they tie, a step along each direction.
template <std::size_t N>
struct DualCondition {
  bool holds = false;
  bool ties = false;
  std::array<double, N> lead{};  // slope of a less that of b

  constexpr operator bool() const { return holds; }
};

template <std::size_t N>
struct Dual {
  double value = 0.0;
  std::array<double, N> slope{};

  constexpr Dual() = default;
  constexpr Dual(double constant) : value(constant) {}

  // The i-th of the inputs that derivatives are taken by; along -1, against it.
  [[nodiscard]] static constexpr Dual input(double at, std::size_t i, double along = 1.0) {
    Dual x(at);
    x.slope[i] = along;
    return x;
  }

  friend constexpr Dual operator+(const Dual& a, const Dual& b) { return combine(a.value + b.value, a, 1.0, b, 1.0); }
  friend constexpr Dual operator-(const Dual& a, const Dual& b) { return combine(a.value - b.value, a, 1.0, b, -1.0); }
  friend constexpr Dual operator*(const Dual& a, const Dual& b) {
    return combine(a.value * b.value, a, b.value, b, a.value);
  }
  friend constexpr Dual operator/(const Dual& a, const Dual& b) {
    return combine(a.value / b.value, a, 1.0 / b.value, b, -a.value / (b.value * b.value));
  }
  friend constexpr Dual operator-(const Dual& a) { return chain(-a.value, a, -1.0); }
  friend constexpr DualCondition<N> operator>(const Dual& a, const Dual& b) {
    return {a.value > b.value, a.value == b.value, (a - b).slope};
  }
  friend constexpr DualCondition<N> operator>=(const Dual& a, const Dual& b) {
    return {a.value >= b.value, a.value == b.value, (a - b).slope};
  }
  // Whether a lies below b, at the point or else a step along the only direction.
  friend constexpr bool isBelow(const Dual& a, const Dual& b) {
    static_assert(N == 1);
    return a.value < b.value || (a.value == b.value && a.slope[0] < b.slope[0]);
  }
  friend constexpr double plain(const Dual& a) { return a.value; }

  friend Dual exp(const Dual& a) { return chain(std::exp(a.value), a, std::exp(a.value)); }
  friend Dual log(const Dual& a) { return chain(std::log(a.value), a, 1.0 / a.value); }
  friend Dual sqrt(const Dual& a) {
    const double root = std::sqrt(a.value);
    return a.value == 0.0 ? onlyWhereMoved(root, a, std::numeric_limits<double>::infinity())
                          : chain(root, a, 0.5 / root);
  }
  friend constexpr Dual min(const Dual& a, const Dual& b) {
    return choose<Dual>(
        a > b, [&] { return b; }, [&] { return a; });
  }
  friend constexpr Dual max(const Dual& a, const Dual& b) {
    return choose<Dual>(
        a >= b, [&] { return a; }, [&] { return b; });
  }
  // The slope of a power below one is infinite at zero, along whatever moves the base. Below zero powers are whole, and
  // there is none along what moves the exponent.
  friend Dual pow(const Dual& a, const Dual& b) {
    const double power = std::pow(a.value, b.value);
    if (a.value == 0.0) return powerOfZero(power, a, b);
    if (a.value < 0.0) return powerBelowZero(power, a, b);
    const double by_base = b.value * std::pow(a.value, b.value - 1.0);
    return combine(power, a, by_base, b, power * std::log(a.value));
  }

 private:
  static constexpr Dual chain(double value, const Dual& a, double by_a) {
    Dual r(value);
    for (std::size_t i = 0; i < N; ++i) r.slope[i] = by_a * a.slope[i];
    return r;
  }
  static constexpr Dual combine(double value, const Dual& a, double by_a, const Dual& b, double by_b) {
    Dual r(value);
    for (std::size_t i = 0; i < N; ++i) r.slope[i] = by_a * a.slope[i] + by_b * b.slope[i];
    return r;
  }
  static Dual powerOfZero(double power, const Dual& a, const Dual& b) {
    const bool isOne = b.value == 0.0;  // whatever the base
    const double by_base = b.value == 1.0           ? 1.0
                           : isOne || b.value > 1.0 ? 0.0
                                                    : std::numeric_limits<double>::infinity();
    Dual r = onlyWhereMoved(power, a, by_base);
    // From 0^0 = 1 it jumps to 0.
    if (isOne) breakWhereMoved(r, b);
    return r;
  }
  static Dual powerBelowZero(double power, const Dual& a, const Dual& b) {
    Dual r = chain(power, a, b.value * std::pow(a.value, b.value - 1.0));
    breakWhereMoved(r, b);
    return r;
  }
  // An infinite derivative leaves what stands still where it is.
  static Dual onlyWhereMoved(double value, const Dual& a, double by_a) {
    Dual r(value);
    for (std::size_t i = 0; i < N; ++i)
      if (a.slope[i] != 0.0) r.slope[i] = by_a * a.slope[i];
    return r;
  }
  static void breakWhereMoved(Dual& r, const Dual& by) {
    for (std::size_t i = 0; i < N; ++i)
      if (by.slope[i] != 0.0) r.slope[i] = std::numeric_limits<double>::quiet_NaN();
  }
};

// One arm where the condition does not tie; else both, and each direction has the slope of the arm
// that it leads to, or none where the value would jump to get there.
template <class T, std::size_t N, class Yes, class No>
constexpr T choose(const DualCondition<N>& condition, Yes yes, No no) {
  if (!condition.ties) return condition.holds ? yes() : no();
  // Arms that meet differ by rounding only.
  constexpr double kMeeting = 1e-12;
  const T a = yes();
  const T b = no();
  T r = condition.holds ? a : b;
  const double apart = a.value < b.value ? b.value - a.value : a.value - b.value;
  const bool jumps = apart > kMeeting * (r.value < 0.0 ? -r.value : r.value);
  for (std::size_t i = 0; i < N; ++i) {
    const double lead = condition.lead[i];
    if (lead == 0.0) continue;
    const bool leadsToYes = lead > 0.0;
    r.slope[i] = leadsToYes ? a.slope[i] : b.slope[i];
    const bool hasLead = lead < 0.0 || lead > 0.0;
    if (!hasLead || (jumps && leadsToYes != condition.holds)) r.slope[i] = std::numeric_limits<double>::quiet_NaN();
  }
  return r;
}

}  // namespace chokepoint
