// The engine on many threads at once, built with ThreadSanitizer, which ends the program at the
// first race. No Qt: ThreadSanitizer cannot see into it.
//
// Claims: answers computed at the same time on pools of their own, and by several callers of one
// pool, are those of a single thread, to the last bit, with either method and with draws made on
// demand; a run is stopped from another thread, and what work throws reaches the caller.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/runs/scenario_inputs.h"
#include "core/scenario/presets.h"
#include "core/study/why/attribution.h"
#include "tests/core/study/plain_draws.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kMembers = 96;
constexpr std::size_t kCallers = 4;

void demand(bool holds, const char* claim) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", claim);
  std::exit(EXIT_FAILURE);
}

bool same(const Spread& a, const Spread& b) { return a.p05 == b.p05 && a.p50 == b.p50 && a.p95 == b.p95; }

bool same(const Outlook& a, const Outlook& b) {
  const Figure& gap = figure("output_ratio");
  return std::ranges::equal(a.monthly(gap), b.monthly(gap), [](const auto& x, const auto& y) { return same(x, y); }) &&
         a.compute_by_source == b.compute_by_source && a.parity.probability == b.parity.probability;
}

std::shared_ptr<const Outlook> answer(const Scenario& scenario, std::size_t threads) {
  Workshop workshop{ThreadPool(threads), {}};
  const auto drawn = plainDraws(scenario, {.members = kMembers, .seed = kDefaultSeed}, workshop.pool);
  return computeOutlook(scenario, drawn, workshop);
}

void atTheSameTime(const std::function<void()>& work) {
  std::vector<std::jthread> callers;
  for (std::size_t i = 0; i < kCallers; ++i) callers.emplace_back(work);
}

// First of all, so that what is loaded on first use is loaded by several threads at once.
void answersAtTheSameTimeAreThoseOfOneThread() {
  const Scenario scenario = presets().back().scenario;
  std::vector<std::shared_ptr<const Outlook>> answers(kCallers);
  std::atomic<std::size_t> next = 0;
  atTheSameTime([&] { answers[next++] = answer(scenario, 3); });
  const auto alone = answer(scenario, 1);
  for (const auto& one : answers) demand(same(*one, *alone), "answers at the same time are those of one thread");
}

void callersOfOnePoolAreAllServed() {
  ThreadPool pool(3);
  const Draws draws(defaultPriors(), {.members = kMembers, .seed = kDefaultSeed}, pool);
  const auto inputs = ensembleInputs(Scenario{});
  constexpr auto kKept = quantity("china_output");
  const auto alone = runEnsemble(inputs, draws, {kKept}, pool);
  atTheSameTime([&] {
    const auto ensemble = runEnsemble(inputs, draws, {kKept}, pool);
    for (int month = 0; month < kMonths; ++month)
      demand(std::ranges::equal(ensemble.values(kKept, month), alone.values(kKept, month)),
             "callers of one pool are all served");
  });
}

// Any number of ensembles take their draws from one source at the same time.
void drawsOnDemandAreThoseThatAreKept(SampleMethod method) {
  ThreadPool pool(3);
  const DrawSource source(defaultPriors(), {.members = kMembers, .seed = kDefaultSeed, .method = method}, pool);
  const auto inputs = ensembleInputs(Scenario{});
  constexpr auto kKept = quantity("china_output");
  const auto kept = runEnsemble(inputs, Draws(source, pool), {kKept}, pool);
  atTheSameTime([&] {
    ThreadPool own(2);
    const auto ensemble = runEnsemble(inputs, source, {kKept}, own);
    for (int month = 0; month < kMonths; ++month)
      demand(std::ranges::equal(ensemble.values(kKept, month), kept.values(kKept, month)),
             "draws on demand are those that are kept");
  });
}

void aRunIsStoppedFromAnotherThread() {
  constexpr std::size_t kTooMany = 10'000'000;
  ThreadPool pool(3);
  const DrawSource source(defaultPriors(), {.members = kTooMany, .seed = kDefaultSeed}, pool);
  std::stop_source stop;
  std::atomic<std::size_t> done = 0;
  const std::jthread other([&] {
    while (done == 0) std::this_thread::yield();
    stop.request_stop();
  });
  const bool ended =
      runBlocks(ensembleInputs(Scenario{}), source, KeptRows({quantity("china_output")}), pool,
                [](const MemberBlock&) {}, widestInstructionSet(), {.stop = stop.get_token(), .membersDone = &done});
  demand(!ended && done < kTooMany, "a run is stopped from another thread");
}

void whatWorkThrowsReachesTheCaller() {
  ThreadPool pool(4);
  for (int again = 0; again < 20; ++again) {
    bool caught = false;
    try {
      pool.forEach(100, [](std::size_t i) {
        if (i % 7 == 3) throw std::out_of_range("a seventh");
      });
    } catch (const std::out_of_range&) {
      caught = true;
    }
    demand(caught, "what work throws reaches the caller");
  }
}

void aChangeIsAttributedAlikeOnEveryThread() {
  Scenario moved;
  moved.parameters = {{parameter("export_control_strictness"), 1.0}, {parameter("die_yield_now"), 0.4}};
  const auto before = answer({}, 2);
  const auto after = answer(moved, 2);
  ThreadPool many(4);
  const Draws draws(defaultPriors(), {.members = kMembers, .seed = kDefaultSeed}, many);
  const auto parts = attributeChange({*before, draws}, {*after, draws}, many);
  ThreadPool one(1);
  const auto alone = attributeChange({*before, draws}, {*after, draws}, one);
  for (std::size_t y = 0; y < kYears; ++y)
    demand(parts.output_ratio[y].policy == alone.output_ratio[y].policy,
           "a change is attributed alike on every thread");
}

}  // namespace

int main() {
  answersAtTheSameTimeAreThoseOfOneThread();
  callersOfOnePoolAreAllServed();
  drawsOnDemandAreThoseThatAreKept(SampleMethod::Sobol);
  drawsOnDemandAreThoseThatAreKept(SampleMethod::Random);
  aRunIsStoppedFromAnotherThread();
  whatWorkThrowsReachesTheCaller();
  aChangeIsAttributedAlikeOnEveryThread();
}
