#include "core/engine/operation_count.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/lanes.h"

namespace chokepoint {

namespace {

// What operators write to has to lie outside of them. NOLINTNEXTLINE(*-avoid-non-const-global-variables)
thread_local OperationCount operationsSoFar;

struct CountedCondition {
  bool holds = false;
};

struct Counted {
  double value = 0.0;

  Counted() = default;
  Counted(double constant) : value(constant) {}
  static Counted load(const double* from) { return {*from}; }
  void storeTo(double* to) const { *to = value; }

  static Counted after(std::size_t OperationCount::*kind, double result) {
    ++(operationsSoFar.*kind);
    return {result};
  }

  friend Counted operator+(Counted a, Counted b) { return after(&OperationCount::sums, a.value + b.value); }
  friend Counted operator-(Counted a, Counted b) { return after(&OperationCount::sums, a.value - b.value); }
  friend Counted operator*(Counted a, Counted b) { return after(&OperationCount::products, a.value * b.value); }
  friend Counted operator/(Counted a, Counted b) { return after(&OperationCount::divisions, a.value / b.value); }
  friend Counted operator/(Counted a, double b) { return a * (1.0 / b); }  // as batch.h has it
  friend Counted operator-(Counted a) { return after(&OperationCount::comparisons, -a.value); }
  friend CountedCondition operator>(Counted a, Counted b) {
    return {after(&OperationCount::comparisons, a.value).value > b.value};
  }
  friend CountedCondition operator>=(Counted a, Counted b) {
    return {after(&OperationCount::comparisons, a.value).value >= b.value};
  }

  friend Counted exp(Counted a) { return after(&OperationCount::exponentials, std::exp(a.value)); }
  friend Counted log(Counted a) { return after(&OperationCount::logarithms, std::log(a.value)); }
  friend Counted sqrt(Counted a) { return after(&OperationCount::roots, std::sqrt(a.value)); }
  friend Counted overFourthRoot(Counted a, Counted x) {
    return a * after(&OperationCount::fourthRoots, 1.0 / std::sqrt(std::sqrt(x.value)));
  }
  friend Counted min(Counted a, Counted b) { return after(&OperationCount::comparisons, std::min(a.value, b.value)); }
  friend Counted max(Counted a, Counted b) { return after(&OperationCount::comparisons, std::max(a.value, b.value)); }
  // As there, with a choice by lane.
  friend Counted pow(Counted a, Counted b) {
    constexpr double kSmallest = 1e-35;
    const Counted result = exp(b * log(max(a, kSmallest)));
    return after(&OperationCount::comparisons, (a > Counted(0.0)).holds ? result.value : 0.0);
  }
};

template <class T, class Yes, class No>
T choose(CountedCondition condition, Yes yes, No no) {
  const T ifSo = yes();
  const T ifNot = no();
  return Counted::after(&OperationCount::comparisons, condition.holds ? ifSo.value : ifNot.value);
}

}  // namespace

OperationCount countOperations(const Parameters<double>& parameters, const Tables& tables) {
  KernelRequest request;
  for (std::size_t i = 0; i < kParameterCount; ++i)
    request.parameters[i] = {.values = &at(parameters, static_cast<ParameterId>(i))};
  request.tables = &tables;
  request.results = resultsAmong({});
  operationsSoFar = {};
  runLanes<Counted>(request, 0);
  return operationsSoFar;
}

}  // namespace chokepoint
