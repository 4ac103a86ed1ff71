#include "app/bench/engine_bench.h"

#include "app/bench/measure.h"
#include "app/bench/roofline.h"
#include "core/belief/calibrate.h"
#include "core/belief/sampler.h"
#include "core/method/grid_map.h"
#include "core/method/sobol_indices.h"
#include "core/model/records.h"
#include "core/runs/ensemble_bands.h"
#include "core/runs/model_response.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/packs.h"
#include "core/study/outlook.h"
#include "core/study/why/change_split.h"

namespace chokepoint::app {

namespace {

constexpr std::size_t kRepeats = 200;
constexpr double kMicro = 1e6;
constexpr double kMilli = 1e3;

std::vector<QuantityId> eightQuantities() {
  return {quantity("us_output"),    quantity("china_output"),  quantity("us_units"), quantity("huawei_chips"),
          quantity("us_installed"), quantity("china_compute"), quantity("shortage"), quantity("dies_available")};
}

// The sum keeps the compiler from leaving a run out.
Json benchSingle() {
  double sum = 0.0;
  const auto seconds = secondsOf(kRepeats, [&] {
    sum += simulate(defaultParameters(), recordTables()).value(quantity("output_ratio"), kMonths - 1);
  });
  Json json = summary(seconds, kMicro);
  json["check"] = sum / static_cast<double>(kRepeats + 1);
  return json;
}

Json benchBatch(InstructionSet set) {
  constexpr std::size_t kMembers = 1024;
  ThreadPool oneThread(1);
  const Draws draws(defaultPriors(), {.members = kMembers, .seed = kDefaultSeed}, oneThread);
  const auto inputs = ensembleInputs(Scenario{});
  Storage storage;
  const auto seconds = secondsOf(kRepeats / 4, [&] {
    storage = runEnsemble(inputs, draws, eightQuantities(), oneThread, set, std::move(storage)).takeStorage();
  });
  return summary(seconds, kMicro / static_cast<double>(kMembers));
}

Json benchOutlook(std::size_t members) {
  Workshop workshop;
  const Scenario scenario;
  const auto drawn = *Sampler({.members = members, .seed = kDefaultSeed}, workshop.pool).of(scenario);
  const auto answer = [&] { (void)computeOutlook(scenario, drawn, workshop); };
  return summary(secondsOf(kRepeats / 4, answer), kMilli);
}

// A source is switched on and off among others: weights, the members picked, and all that the window shows of them.
Json benchBelief(std::size_t members) {
  Workshop workshop;
  Sampler sampler({.members = members, .seed = kDefaultSeed}, workshop.pool);
  Scenario scenario{.beliefs = findPack("epoch-idc")->beliefs};
  const auto answer = [&] {
    if (scenario.beliefs.erase("huawei-2025-idc") == 0) scenario.beliefs["huawei-2025-idc"] = 1.0;
    (void)computeOutlook(scenario, *sampler.of(scenario), workshop);
  };
  return summary(secondsOf(kRepeats / 4, answer), kMilli);
}

Json benchCalibration() {
  ThreadPool pool;
  const Scenario scenario{.beliefs = findPack("all")->beliefs};
  return summary(secondsOf(2, [&] { (void)calibrate(scenario, {.seed = kDefaultSeed}, pool); }), kMilli);
}

Json benchDraws() {
  ThreadPool pool;
  return summary(
      secondsOf(4, [&] { (void)Draws(defaultPriors(), {.members = kCoarseMembers, .seed = kDefaultSeed}, pool); }),
      kMilli);
}

// Both hero quantities, all months, five quantiles; draws are kept where they are for a slider.
Json benchBands(std::size_t members, std::size_t repeats) {
  ThreadPool pool;
  const DrawSource source(defaultPriors(), {.members = members, .seed = kDefaultSeed}, pool);
  std::optional<Draws> kept;
  if (members <= kPreciseMembers) kept.emplace(source, pool);
  const BandsRequest request{.quantities = {quantity("output_ratio"), quantity("huawei_chips")},
                             .probabilities = {0.05, 0.25, 0.5, 0.75, 0.95}};
  const auto inputs = ensembleInputs(Scenario{});
  const MemberDraws& draws = kept ? static_cast<const MemberDraws&>(*kept) : source;
  return summary(secondsOf(repeats, [&] { (void)computeBands(request, inputs, draws, pool); }), kMilli);
}

const Expression& gapOf2030() { return figure("output_ratio").of(Year{2030}); }

Json benchMap() {
  ThreadPool pool;
  const auto x = parameter("die_yield_now");
  const auto y = parameter("smic_capacity_2028");
  const auto response = centralResponse(gapOf2030(), {}, {x, y}, pool);
  const auto axisOf = [](ParameterId id) { return GridAxis{spec(id).min, spec(id).max, 200}; };
  return summary(secondsOf(10, [&] { (void)gridMap(response, axisOf(x), axisOf(y)); }), kMilli);
}

Json benchSobol() {
  ThreadPool pool;
  std::vector<ParameterId> all;
  for (const auto& s : parameterSpecs()) all.push_back(s.id);
  const auto inverses = inversesOf({}, all);
  const auto response = centralResponse(gapOf2030(), {}, all, pool);
  return summary(secondsOf(3, [&] { (void)sobolIndices(response, inverses, {.seed = kDefaultSeed}, pool); }), kMilli);
}

// Ten inputs moved, each to the 95th percentile of its prior.
Json benchShapley() {
  ThreadPool pool;
  Scenario moved;
  for (const auto id : uncertainInputs({}))
    if (moved.parameters.size() < 10) moved.parameters[id] = swingOf({}, id).high;
  return summary(secondsOf(20, [&] { (void)splitOnCentralRun(gapOf2030(), {}, moved, pool); }), kMilli);
}

}  // namespace

Json benchEngine() {
  Json json;
  json["one_run_all_quantities_us"] = benchSingle();
  for (const InstructionSet set : availableInstructionSets()) {
    const std::string name(nameOf(set));
    const Json batch = benchBatch(set);
    const double microseconds = batch.at("median").get<double>();
    json["batch_eight_quantities_us_per_run"][name] = batch;
    json["batch_against_compiled_c"][name] = againstCompiledC(set, microseconds);
    json["batch_roofline"][name] = roofline(set, microseconds);
  }
  json["draws_1024_members_ms"] = benchDraws();
  json["outlook_1024_members_ms"] = benchOutlook(kCoarseMembers);
  json["outlook_10000_members_ms"] = benchOutlook(kFullMembers);
  json["switch_a_source_10000_members_ms"] = benchBelief(kFullMembers);
  json["calibrate_on_all_estimates_ms"] = benchCalibration();
  json["bands_10000_members_ms"] = benchBands(kFullMembers, 20);
  json["bands_1000000_members_ms"] = benchBands(1'000'000, 1);
  json["map_200_by_200_ms"] = benchMap();
  json["sobol_85_inputs_4096_points_ms"] = benchSobol();
  json["shapley_10_inputs_central_run_ms"] = benchShapley();
  return json;
}

}  // namespace chokepoint::app
