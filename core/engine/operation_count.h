// How many operations of each kind a run of the model takes, counted by running it: the kernels' own loop
// with a number type that counts what is done with it.
//
// As in a kernel both arms of a condition on numbers are computed and one of a condition on time, and
// a power is an exponential and a logarithm. Leaves out what is the same for all members of a month
// (the clock, the tables), loads and stores.
#pragma once

#include "core/model/run.h"

namespace chokepoint {

struct OperationCount {
  std::size_t sums = 0;  // and differences
  std::size_t products = 0;
  std::size_t comparisons = 0;  // also the lesser or greater of two, a choice by lane, a change of sign
  std::size_t divisions = 0;
  std::size_t roots = 0;
  std::size_t fourthRoots = 0;  // and the division by one
  std::size_t exponentials = 0;
  std::size_t logarithms = 0;
};

// Of a run that keeps none of the results that only people read.
[[nodiscard]] OperationCount countOperations(const Parameters<double>& parameters, const Tables& tables);

}  // namespace chokepoint
