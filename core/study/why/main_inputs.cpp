#include "core/study/why/main_inputs.h"

#include <algorithm>
#include <cmath>

#include "core/runs/model_response.h"

namespace chokepoint {

Expected<std::vector<ParameterId>> mainInputs(const Expression& of, const Scenario& scenario, ThreadPool& pool,
                                              const RunWatch& watch) {
  const auto inputs = uncertainInputs(scenario);
  if (inputs.empty()) return std::vector<ParameterId>();
  std::vector<SwingInput> ends;
  for (const auto id : inputs) ends.push_back(swingOf(scenario, id));
  const auto found = tornado(centralResponse(of, scenario, inputs, pool, watch), ends);
  if (!found) return found.errors();
  std::vector<std::pair<double, ParameterId>> ranked;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& [atLow, atHigh] = found->swings[i];
    ranked.emplace_back(std::abs(atHigh - atLow), inputs[i]);
  }
  std::ranges::stable_sort(ranked, std::greater(), &std::pair<double, ParameterId>::first);
  std::vector<ParameterId> strongest;
  for (const auto& [swing, id] : ranked)
    if (strongest.size() < kMainInputs && swing > 0.0) strongest.push_back(id);
  return strongest;
}

std::size_t judgedAmong(std::span<const ParameterId> inputs) {
  return static_cast<std::size_t>(
      std::ranges::count_if(inputs, [](ParameterId id) { return spec(id).basis == "judgement"; }));
}

}  // namespace chokepoint
