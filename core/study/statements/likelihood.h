// How a figure is spread over a scenario's ensemble, and how likely a statement about it is.
#pragma once

#include "core/belief/conditioning.h"
#include "core/method/sample_statistics.h"
#include "core/study/study.h"

namespace chokepoint {

struct Likelihood {
  std::size_t members = 0;
  double low = 0.0;  // 5 %, median, 95 %
  double middle = 0.0;
  double high = 0.0;
  Histogram bins{};         // from the 0.5th to the 99.5th percentile; one bin where all are equal
  std::size_t outside = 0;  // runs beyond them
  Estimated holds{};        // share of the runs; a share always has its sampling error
  std::optional<Conditioning> conditioning{};
};

[[nodiscard]] Expected<Likelihood> likelihoodOf(const Study& study, const Expression& condition, ThreadPool& pool,
                                                const RunWatch& watch = {});

}  // namespace chokepoint
