// What each kernel_*.cpp instantiates for its architecture.
#pragma once

#include "core/engine/batch.h"
#include "core/engine/lanes.h"

namespace chokepoint {

namespace {

template <class Arch>
void runKernel(const KernelRequest& request) {
  using T = Batch<Arch>;
  static_assert(kMemberGroup % T::kLanes == 0);
  for (std::size_t member = 0; member < request.members; member += T::kLanes) runLanes<T>(request, member);
}

template <class T, class Of>
void applyToEach(const LoopRequest& request, Of of) {
  for (std::size_t i = 0; i < request.count; i += T::kLanes) of(T::load(request.from + i)).storeTo(request.into + i);
}

template <class Arch>
void runLoop(const LoopRequest& request) {
  using T = Batch<Arch>;
  switch (request.operation) {
    case LoopOperation::FusedSums:
      return applyToEach<T>(request, [](T x) {
        T sum = x;
        for (std::size_t step = 0; step < kFusedSums; ++step) sum = sum * x + x;
        return sum;
      });
    case LoopOperation::Division: return applyToEach<T>(request, [](T x) { return T(kDividend) / x; });
    case LoopOperation::Root: return applyToEach<T>(request, [](T x) { return sqrt(x); });
    case LoopOperation::PerFourthRoot: return applyToEach<T>(request, [](T x) { return overFourthRoot(T(1.0), x); });
    case LoopOperation::Exponential: return applyToEach<T>(request, [](T x) { return exp(x); });
    case LoopOperation::Logarithm: return applyToEach<T>(request, [](T x) { return log(x); });
  }
}

template <class Arch>
constexpr KernelSet kernelsOf() {
  return {runKernel<Arch>, runLoop<Arch>};
}

}  // namespace

}  // namespace chokepoint
