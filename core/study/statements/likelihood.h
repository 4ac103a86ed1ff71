// How a figure is spread over a scenario's ensemble, and how likely a statement about it is.
#pragma once

#include "core/base/expected.h"
#include "core/method/sample_statistics.h"
#include "core/study/outlook.h"
#include "core/study/study.h"

namespace chokepoint::ui {

struct Likelihood {
  std::size_t members = 0;
  double low = 0.0;  // 5 %, median, 95 %
  double middle = 0.0;
  double high = 0.0;
  Histogram bins{};         // from the 0.5th to the 99.5th percentile; one bin where all are equal
  std::size_t outside = 0;  // runs beyond them
  Estimated holds{};        // share of the runs; a share always has its sampling error
};

[[nodiscard]] Expected<Likelihood> likelihoodOf(const Study& study, const std::string& condition, Workshop& workshop,
                                                const RunWatch& watch = {});

}  // namespace chokepoint::ui
