#include "app/bench/engine_bench.h"

#include "app/bench/measure.h"
#include "core/analysis/outlook.h"
#include "core/model/records.h"

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
  std::vector<double> storage;
  const auto seconds = secondsOf(kRepeats / 4, [&] {
    storage = runEnsemble(inputs, draws, eightQuantities(), oneThread, set, std::move(storage)).takeStorage();
  });
  return summary(seconds, kMicro / static_cast<double>(kMembers));
}

Json benchOutlook() {
  Workshop workshop;
  const Scenario scenario;
  const Draws draws(priorsOf(scenario), {.members = kCoarseMembers, .seed = kDefaultSeed}, workshop.pool);
  const auto answer = [&] { (void)computeOutlook(scenario, draws, workshop); };
  return summary(secondsOf(kRepeats / 4, answer), kMilli);
}

Json benchDraws() {
  ThreadPool pool;
  return summary(
      secondsOf(4, [&] { (void)Draws(defaultPriors(), {.members = kCoarseMembers, .seed = kDefaultSeed}, pool); }),
      kMilli);
}

}  // namespace

Json benchEngine() {
  Json json;
  json["one_run_all_quantities_us"] = benchSingle();
  for (const InstructionSet set : availableInstructionSets())
    json["batch_eight_quantities_us_per_run"][std::string(nameOf(set))] = benchBatch(set);
  json["draws_1024_members_ms"] = benchDraws();
  json["outlook_1024_members_ms"] = benchOutlook();
  return json;
}

}  // namespace chokepoint::app
