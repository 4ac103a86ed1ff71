// Running an ensemble block by block: from kept draws or on demand, watched, stopped, and with
// whoever looks at a block throwing.
//
// Oracle: identity, bit by bit, and counting.
#include <QtTest>
#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <stdexcept>

#include "core/engine/ensemble.h"
#include "core/model/records.h"

using namespace chokepoint;

namespace {

constexpr std::uint64_t kSeed = 7;
constexpr auto kQuantity = quantity("compute_ratio");

EnsembleInputs assumptionsDrawn() {
  EnsembleInputs inputs{.values = defaultParameters(), .drawn = {}, .tables = recordTables()};
  for (const auto& s : parameterSpecs()) inputs.drawn[index(s.id)] = s.kind == ParameterKind::Assumption;
  return inputs;
}

DrawSource sourceOf(std::size_t members, SampleMethod method = SampleMethod::Sobol) {
  static ThreadPool pool(2);
  return {defaultPriors(), {.members = members, .seed = kSeed, .method = method}, pool};
}

// What was shown and reported of a run.
struct Seen {
  std::set<std::size_t> blocks;
  std::atomic<std::size_t> members = 0;
  bool ended = false;
};

// Stops when this many blocks have been shown.
void runUntil(std::size_t stopAfter, std::size_t members, std::size_t threads, Seen& seen) {
  ThreadPool pool(threads);
  std::stop_source stop;
  if (stopAfter == 0) stop.request_stop();
  std::mutex mutex;
  const auto visit = [&](const MemberBlock& block) {
    const std::lock_guard lock(mutex);
    seen.blocks.insert(block.number());
    if (seen.blocks.size() >= stopAfter) stop.request_stop();
  };
  seen.ended = runBlocks(assumptionsDrawn(), sourceOf(members), KeptRows({kQuantity}), pool, visit,
                         widestInstructionSet(), {.stop = stop.get_token(), .membersDone = &seen.members});
}

bool sameValues(const Ensemble& a, const Ensemble& b) {
  for (int month = 0; month < kMonths; ++month)
    if (!std::ranges::equal(a.values(kQuantity, month), b.values(kQuantity, month))) return false;
  return true;
}

}  // namespace

class RunBlocksTest : public QObject {
  Q_OBJECT

 private slots:
  void onDemandAnEnsembleIsTheOneOfKeptDraws_data();
  void onDemandAnEnsembleIsTheOneOfKeptDraws();
  void everyMemberIsReportedOnceDone_data();
  void everyMemberIsReportedOnceDone();
  void stoppedBeforeItBeginsItShowsNothing();
  void stoppedInItsMidstItBeginsNoOtherBlock_data();
  void stoppedInItsMidstItBeginsNoOtherBlock();
  void stoppedWithItsLastBlockItHasEnded();
  void whatAVisitorThrowsReachesTheCaller();
};

void RunBlocksTest::onDemandAnEnsembleIsTheOneOfKeptDraws_data() {
  QTest::addColumn<SampleMethod>("method");
  QTest::addColumn<int>("members");
  for (const auto method : {SampleMethod::Sobol, SampleMethod::Random})
    for (const int members : {1, 31, 33, 1000})
      QTest::addRow("%s, %d members", std::string(nameOf(method)).c_str(), members) << method << members;
}

void RunBlocksTest::onDemandAnEnsembleIsTheOneOfKeptDraws() {
  QFETCH(SampleMethod, method);
  QFETCH(int, members);
  ThreadPool one(1);
  ThreadPool three(3);
  const auto source = sourceOf(static_cast<std::size_t>(members), method);
  const auto kept = runEnsemble(assumptionsDrawn(), Draws(source, one), {kQuantity}, one);
  QVERIFY(sameValues(runEnsemble(assumptionsDrawn(), source, {kQuantity}, one), kept));
  QVERIFY(sameValues(runEnsemble(assumptionsDrawn(), source, {kQuantity}, three), kept));
}

void RunBlocksTest::everyMemberIsReportedOnceDone_data() {
  QTest::addColumn<int>("members");
  for (const int members : {1, 32, 33, 1000}) QTest::addRow("%d members", members) << members;
}

void RunBlocksTest::everyMemberIsReportedOnceDone() {
  QFETCH(int, members);
  const auto count = static_cast<std::size_t>(members);
  Seen seen;
  runUntil(blocksOf(count) + 1, count, 3, seen);
  QVERIFY(seen.ended);
  QCOMPARE(seen.members.load(), count);
  QCOMPARE(seen.blocks.size(), blocksOf(count));
}

void RunBlocksTest::stoppedBeforeItBeginsItShowsNothing() {
  Seen seen;
  runUntil(0, 1000, 2, seen);
  QVERIFY(!seen.ended);
  QVERIFY(seen.blocks.empty());
  QCOMPARE(seen.members.load(), std::size_t{0});
}

void RunBlocksTest::stoppedInItsMidstItBeginsNoOtherBlock_data() {
  QTest::addColumn<int>("threads");
  for (const int threads : {1, 2, 4}) QTest::addRow("%d threads", threads) << threads;
}

// Each other thread may be within a block when the stop comes.
void RunBlocksTest::stoppedInItsMidstItBeginsNoOtherBlock() {
  QFETCH(int, threads);
  const auto others = static_cast<std::size_t>(threads - 1);
  Seen seen;
  runUntil(5, 100'000, static_cast<std::size_t>(threads), seen);
  QVERIFY(!seen.ended);
  QVERIFY(seen.blocks.size() >= 5 && seen.blocks.size() <= 5 + others);
  QCOMPARE(seen.members.load(), seen.blocks.size() * kBlockMembers);
}

void RunBlocksTest::stoppedWithItsLastBlockItHasEnded() {
  Seen seen;
  runUntil(4, 4 * kBlockMembers, 1, seen);
  QVERIFY(seen.ended);
}

void RunBlocksTest::whatAVisitorThrowsReachesTheCaller() {
  ThreadPool pool(3);
  const auto visit = [](const MemberBlock& block) {
    if (block.number() == 3) throw std::runtime_error("block 3");
  };
  const auto run = [&] { runBlocks(assumptionsDrawn(), sourceOf(1000), KeptRows({kQuantity}), pool, visit); };
  QVERIFY_THROWS_EXCEPTION(std::runtime_error, run());
}

QTEST_APPLESS_MAIN(RunBlocksTest)
#include "run_blocks_test.moc"
