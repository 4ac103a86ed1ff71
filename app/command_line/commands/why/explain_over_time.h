// `chokepoint explain --since`: why a figure changes from one time to another within one scenario.
#pragma once

#include "app/command_line/options/analysis_options.h"

namespace chokepoint::app {

struct OverTimeOptions {
  AnalysisOptions analysis;
  SampleChoice sample;
  std::string since;
  std::string at;
  bool onMedian = true;  // of the runs; otherwise on the central run
  int depth = 1;
  double leastShare = 0.0;
};

[[nodiscard]] Outcome explainOverTime(const OverTimeOptions& options, Notices& notices);

}  // namespace chokepoint::app
