// Scenarios whose graphs are tested: the baseline, and one in which a timeline decides.
#pragma once

#include "core/export/model_graph.h"
#include "core/model/records.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

struct Sample {
  Parameters<double> parameters;
  Tables tables;

  [[nodiscard]] Run run() const { return simulate(parameters, tables); }
  [[nodiscard]] ModelGraph graph() const { return modelGraph(parameters, tables); }
};

inline Sample sampleOf(const Scenario& scenario) { return {values(scenario), tablesOf(scenario, recordTables())}; }

inline const Sample& baselineSample() {
  static const Sample sample = sampleOf({});
  return sample;
}

// Ramps and a step, of the level and of two channels.
inline const Sample& timelineSample() {
  static const Sample sample =
      sampleOf({.parameters = {{parameter("policy_drift"), 0.02}, {parameter("huawei_export_share"), 0.1}},
                .timeline = {{{.start = Month{56}, .months = 6.5, .target = 0.3},
                              {.start = Month{70}, .months = 24.0, .target = 0.9},
                              {.start = Month{60}, .months = 1e-3, .target = -0.25, .channel = Channel::hbm_control},
                              {.start = Month{55}, .months = 12.0, .target = 0.2, .channel = Channel::enforcement}}}});
  return sample;
}

inline const ModelGraph& baselineGraph() {
  static const ModelGraph graph = baselineSample().graph();
  return graph;
}

inline const ModelGraph& timelineGraph() {
  static const ModelGraph graph = timelineSample().graph();
  return graph;
}

}  // namespace chokepoint
