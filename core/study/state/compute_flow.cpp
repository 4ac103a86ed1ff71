#include "core/study/state/compute_flow.h"

#include <numeric>

#include "core/study/state/ensemble.h"

namespace chokepoint {

namespace {

using OfSources = std::array<std::string_view, kComputeSources>;

// In the order of ComputeSource; %1 is the year and %2 the month that the year's growth is counted from.
constexpr OfSources kFlowOfCompute{"annual((huawei_output - huawei_exports) * domestic_effect, %1)",
                                   "annual(other_output * domestic_effect, %1)", "annual(licensed_imports, %1)",
                                   "annual(smuggled, %1)", "at(cloud_rented, %1-12) - at(cloud_rented, %2)"};
constexpr OfSources kFlowOfBandwidth{
    "annual(huawei_bandwidth * (1 - huawei_exports / huawei_output) * domestic_utilisation, %1) / foreign_utilisation",
    "annual(other_bandwidth * domestic_utilisation, %1) / foreign_utilisation", "annual(licensed_bandwidth, %1)",
    "annual(smuggled * us_bandwidth_installed / us_installed, %1)",
    "at(cloud_rented * us_bandwidth_installed / us_installed, %1-12) - "
    "at(cloud_rented * us_bandwidth_installed / us_installed, %2)"};

std::string inPlace(std::string text, std::string_view place, const std::string& what) {
  for (auto at = text.find(place); at != std::string::npos; at = text.find(place)) text.replace(at, place.size(), what);
  return text;
}

// The texts are ours, and a test computes them all.
Expression flowOf(std::string_view pattern, int year) {
  const std::string before = year == kFirstYear ? std::to_string(year) + "-01" : std::to_string(year - 1) + "-12";
  return *Expression::parse(inPlace(inPlace(std::string(pattern), "%1", std::to_string(year)), "%2", before));
}

double meanOverRuns(const MemberValues& values) {
  return std::accumulate(values.values.begin(), values.values.end(), 0.0) / static_cast<double>(values.values.size());
}

}  // namespace

Expected<ComputeFlow> computeFlow(const Scenario& scenario, const SampleOptions& sample, Measure measure,
                                  ThreadPool& pool, const RunWatch& watch) {
  std::vector<Expression> expressions;
  for (int year = kFirstYear; year <= kLastYear; ++year)
    for (const auto pattern : measure == Measure::Compute ? kFlowOfCompute : kFlowOfBandwidth)
      expressions.push_back(flowOf(pattern, year));
  SampleOptions few = sample;
  few.members = std::min(few.members, kMostForFlow);
  const auto found = ensembleValues(scenario, few, expressions, pool, watch);
  if (!found) return found.errors();
  ComputeFlow flow{.measure = measure, .years = {}};
  for (std::size_t i = 0; i < expressions.size(); ++i)
    flow.years[i / kComputeSources][i % kComputeSources] = meanOverRuns(found->values[i]);
  return flow;
}

}  // namespace chokepoint
