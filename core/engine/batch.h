// A SIMD batch: as many runs side by side as the instruction set has lanes.
//
// A thin shell around xsimd that gives the equations the functions they ask for
// (model/number.h). `Arch` is one of xsimd's architectures; each is used in one translation unit
// only (engine/kernel_*.cpp), compiled for it.
#pragma once

#include <xsimd/xsimd.hpp>

#include "core/engine/vector_math.h"
#include "core/model/number.h"

namespace chokepoint {

template <class Arch>
struct BatchMask {
  xsimd::batch_bool<double, Arch> lanes;
};

template <class Arch>
struct Batch {
  using Lanes = xsimd::batch<double, Arch>;
  static constexpr std::size_t kLanes = Lanes::size;

  Lanes lanes;

  Batch() = default;
  Batch(double all) : lanes(all) {}
  explicit Batch(Lanes values) : lanes(values) {}

  [[nodiscard]] static Batch load(const double* from) { return Batch(Lanes::load_unaligned(from)); }
  void storeTo(double* to) const { lanes.store_unaligned(to); }

  friend Batch operator+(Batch a, Batch b) { return Batch(a.lanes + b.lanes); }
  friend Batch operator-(Batch a, Batch b) { return Batch(a.lanes - b.lanes); }
  friend Batch operator*(Batch a, Batch b) { return Batch(a.lanes * b.lanes); }
  friend Batch operator/(Batch a, Batch b) { return Batch(Lanes(vectorQuotient(a.lanes.data, b.lanes.data))); }
  // By a number that the equations name: a division takes as long as ten products.
  friend Batch operator/(Batch a, double b) { return a * Batch(1.0 / b); }
  friend Batch operator-(Batch a) { return Batch(-a.lanes); }
  friend BatchMask<Arch> operator>(Batch a, Batch b) { return {a.lanes > b.lanes}; }
  friend BatchMask<Arch> operator>=(Batch a, Batch b) { return {a.lanes >= b.lanes}; }

  friend Batch exp(Batch a) { return Batch(Lanes(vectorExp(a.lanes.data))); }
  friend Batch log(Batch a) { return Batch(Lanes(vectorLog(a.lanes.data))); }
  friend Batch sqrt(Batch a) { return Batch(xsimd::sqrt(a.lanes)); }
  friend Batch overFourthRoot(Batch a, Batch x) { return a * Batch(Lanes(vectorPerFourthRoot(x.lanes.data))); }
  friend Batch min(Batch a, Batch b) { return Batch(xsimd::min(a.lanes, b.lanes)); }
  friend Batch max(Batch a, Batch b) { return Batch(xsimd::max(a.lanes, b.lanes)); }

  // For a >= 0 only, and b > 0 where a is 0, which is all that the model asks; several times faster than a general pow.
  // The floor keeps zero out of the logarithm, and its powers, which are not taken, out of the subnormal numbers, which
  // a processor computes a hundred times slower.
  friend Batch pow(Batch a, Batch b) {
    constexpr double kSmallest = 1e-35;
    const Batch result = exp(b * log(max(a, Batch(kSmallest))));
    return Batch(xsimd::select(a.lanes > Lanes(0.0), result.lanes, Lanes(0.0)));
  }
};

// Both arms, blended by lane.
template <class T, class Arch, class Yes, class No>
T choose(BatchMask<Arch> condition, Yes yes, No no) {
  return T(xsimd::select(condition.lanes, yes().lanes, no().lanes));
}

}  // namespace chokepoint
