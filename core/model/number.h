// What the equations ask of a number type, for plain doubles.
//
// The sectors are written once and run with double, with a SIMD batch (engine/batch.h), with
// dual numbers (engine/dual.h) and with symbols (engine/symbol.h). Each type brings these
// functions; equations call them unqualified and never write `if` or `?:` on a number.
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>

namespace chokepoint {

inline double exp(double x) { return std::exp(x); }
inline double log(double x) { return std::log(x); }
inline double sqrt(double x) { return std::sqrt(x); }
inline double pow(double x, double y) { return std::pow(x, y); }
constexpr double min(double a, double b) { return std::min(a, b); }
constexpr double max(double a, double b) { return std::max(a, b); }

// The number itself, without what a type carries along.
constexpr double plain(double x) { return x; }
constexpr bool isBelow(double a, double b) { return a < b; }

// One arm runs: the condition is the same for all lanes, as everything that only the month
// decides. The overloads for masks and symbols evaluate both arms.
template <class T, class Yes, class No>
constexpr T choose(bool condition, Yes yes, No no) {
  if (condition) return yes();
  return no();
}

template <class T>
constexpr T square(T x) {
  return x * x;
}

// x to the power y for x >= 0.
template <class T>
T power(T x, T y) {
  return pow(x, y);
}

// a over the fourth root of x > 0.
template <class T>
T overFourthRoot(T a, T x) {
  return a / sqrt(sqrt(x));
}

// What a month's factor makes of 1 in so many months, not fewer than none: by squaring, several times faster than a
// power.
template <class T>
constexpr T compounded(T factor, int months) {
  assert(months >= 0);
  T result(1.0);
  while (true) {
    if (months % 2 != 0) result = result * factor;
    months /= 2;
    if (months == 0) return result;
    factor = factor * factor;
  }
}

// Computed only where `needed`, which is known beforehand as in choose.
template <class T, class Compute>
constexpr T computedIf(bool needed, Compute compute) {
  return needed ? compute() : T(0.0);
}

template <class T>
T clamp01(T x) {
  return max(T(0.0), min(T(1.0), x));
}

// Sets a quantity. The symbol type overloads this to record the equation under the field's name.
template <class T>
void store(T& field, const T& value) {
  field = value;
}

// Euler's step of one month for a stock.
template <class T>
void accumulate(T& next, const T& stock, const T& change) {
  next = stock + change;
}

}  // namespace chokepoint
