// A dual number: a value and its first derivatives by N chosen inputs, carried exactly through
// every equation.
//
// At the kinks of min, max and choose the derivative is that of the arm taken.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#include "core/model/number.h"

namespace chokepoint {

template <std::size_t N>
struct Dual {
  double value = 0.0;
  std::array<double, N> slope{};

  constexpr Dual() = default;
  constexpr Dual(double constant) : value(constant) {}

  // The i-th of the inputs that derivatives are taken by.
  [[nodiscard]] static constexpr Dual input(double at, std::size_t i) {
    Dual x(at);
    x.slope[i] = 1.0;
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
  friend constexpr bool operator>(const Dual& a, const Dual& b) { return a.value > b.value; }
  friend constexpr bool operator>=(const Dual& a, const Dual& b) { return a.value >= b.value; }

  friend Dual exp(const Dual& a) { return chain(std::exp(a.value), a, std::exp(a.value)); }
  friend Dual log(const Dual& a) { return chain(std::log(a.value), a, 1.0 / a.value); }
  friend Dual sqrt(const Dual& a) { return chain(std::sqrt(a.value), a, 0.5 / std::sqrt(a.value)); }
  friend constexpr Dual min(const Dual& a, const Dual& b) { return b.value < a.value ? b : a; }
  friend constexpr Dual max(const Dual& a, const Dual& b) { return a.value < b.value ? b : a; }
  // For a >= 0. The slope of a power below one is infinite at zero; there it counts as none, as a
  // base of zero is a share that is clamped, which has no slope.
  friend Dual pow(const Dual& a, const Dual& b) {
    const double power = std::pow(a.value, b.value);
    const bool steep = a.value == 0.0 && b.value < 1.0;
    const double by_base = steep ? 0.0 : b.value * std::pow(a.value, b.value - 1.0);
    const double by_exponent = a.value > 0.0 ? power * std::log(a.value) : 0.0;
    return combine(power, a, by_base, b, by_exponent);
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
};

}  // namespace chokepoint
