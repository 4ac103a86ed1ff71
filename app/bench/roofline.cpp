#include "app/bench/roofline.h"

#include "app/bench/measure.h"
#include "core/engine/kernel.h"
#include "core/engine/operation_count.h"
#include "core/model/parameter_specs.h"
#include "core/model/records.h"

namespace chokepoint::app {

namespace {

// Microseconds a run on one core; measured on Debian 12 with two cores on 2026-11-23, so that the ratio
// is one of like with like on that machine only.
constexpr double kCompiledC = 54.0;

// How many times as fast: to be reached, and aimed at. None for SSE2, which is there to run anywhere.
Json targetsOf(InstructionSet set) {
  switch (set) {
    case InstructionSet::Avx512: return {{"target", 12}, {"aim", 20}};
    case InstructionSet::Avx2: return {{"target", 5}, {"aim", 8}};
    case InstructionSet::Sse2: break;
  }
  return Json::object();
}

// Nanoseconds that one takes of many that wait for nothing, from and to the nearest cache. The fastest
// of all repeats: a bound is what the processor can do when nothing else is on it.
double nanosecondsEach(InstructionSet set, LoopOperation operation) {
  constexpr std::size_t kNumbers = 1024;
  constexpr std::size_t kRounds = 16;
  constexpr std::size_t kTimings = 100;
  const std::vector<double> from(kNumbers, 0.7);
  std::vector<double> into(kNumbers);
  const LoopRequest request{operation, from.data(), into.data(), kNumbers};
  const auto loop = loopFor(set);
  const auto seconds = secondsOf(kTimings, [&] {
    for (std::size_t round = 0; round < kRounds; ++round) loop(request);
  });
  const double inOne = operation == LoopOperation::FusedSums ? kFusedSums : 1.0;
  return std::ranges::min(seconds) * 1e9 / (kNumbers * kRounds * inOne);
}

Json part(std::size_t operations, double nanoseconds) {
  return {{"count", operations}, {"ns_each", nanoseconds}, {"us", static_cast<double>(operations) * nanoseconds / 1e3}};
}

double microsecondsOf(const Json& parts, std::initializer_list<const char*> names) {
  double sum = 0.0;
  for (const char* name : names) sum += parts.at(name).at("us").get<double>();
  return sum;
}

}  // namespace

Json roofline(InstructionSet set, double microsecondsARun) {
  const auto count = countOperations(defaultParameters(), recordTables());
  const auto each = [&](LoopOperation operation) { return nanosecondsEach(set, operation); };
  const double sum = each(LoopOperation::FusedSums);
  Json parts{{"fused_sums", part(std::max(count.sums, count.products), sum)},
             {"comparisons", part(count.comparisons, sum)},
             {"divisions", part(count.divisions, each(LoopOperation::Division))},
             {"roots", part(count.roots, each(LoopOperation::Root))},
             {"per_fourth_roots", part(count.fourthRoots, each(LoopOperation::PerFourthRoot))},
             {"exponentials", part(count.exponentials, each(LoopOperation::Exponential))},
             {"logarithms", part(count.logarithms, each(LoopOperation::Logarithm))}};
  // Two roots and a division but where there are guesses at a root (avx512_math.h).
  const double fourthRoots = microsecondsOf(parts, {"per_fourth_roots"});
  const bool areGuessed = set == InstructionSet::Avx512;
  const double divider = microsecondsOf(parts, {"divisions", "roots"}) + (areGuessed ? 0.0 : fourthRoots);
  const double others = microsecondsOf(parts, {"fused_sums", "comparisons", "exponentials", "logarithms"}) +
                        (areGuessed ? fourthRoots : 0.0);
  const double bound = std::max(divider, others);
  return {{"operations_a_run", std::move(parts)},
          {"bound_us", bound},
          {"one_after_another_us", divider + others},
          {"share_of_bound_reached", bound / microsecondsARun}};
}

Json againstCompiledC(InstructionSet set, double microsecondsARun) {
  Json json = targetsOf(set);
  json["times_as_fast"] = kCompiledC / microsecondsARun;
  return json;
}

}  // namespace chokepoint::app
