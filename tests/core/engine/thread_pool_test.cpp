// The thread pool: every piece of work is done once, by whoever is free, before the call returns.
#include "core/engine/thread_pool.h"

#include <QtTest>
#include <atomic>
#include <set>
#include <stdexcept>

using namespace chokepoint;

class ThreadPoolTest : public QObject {
  Q_OBJECT

 private slots:
  void everyPieceIsDoneExactlyOnce_data();
  void everyPieceIsDoneExactlyOnce();
  void allIsDoneWhenTheCallReturns();
  void noWorkReturnsAtOnce();
  void aPoolHasTheThreadsAskedForAndAtLeastOne();
  void oneThreadMeansTheCallerAlone();
  void severalThreadsWorkAtTheSameTime();
  void twoCallersTakeTurnsAndBothAreServed();
  void whatWorkThrowsReachesTheCallerWhenAllThatBeganHasEnded_data();
  void whatWorkThrowsReachesTheCallerWhenAllThatBeganHasEnded();
  void ofSeveralExceptionsOneReachesTheCaller();
  void aPoolThatNeverWorkedEnds();
};

void ThreadPoolTest::everyPieceIsDoneExactlyOnce_data() {
  QTest::addColumn<int>("threads");
  QTest::addColumn<int>("pieces");
  for (const int threads : {1, 2, 5, 16})
    for (const int pieces : {1, 2, 7, 1000})
      QTest::addRow("%d threads, %d pieces", threads, pieces) << threads << pieces;
}

void ThreadPoolTest::everyPieceIsDoneExactlyOnce() {
  QFETCH(int, threads);
  QFETCH(int, pieces);
  const auto count = static_cast<std::size_t>(pieces);
  ThreadPool pool(static_cast<std::size_t>(threads));
  for (int again = 0; again < 20; ++again) {
    std::vector<std::atomic<int>> done(count);
    pool.forEach(count, [&](std::size_t i) { ++done[i]; });
    for (const auto& times : done) QCOMPARE(times.load(), 1);
  }
}

// Plain numbers, not atomics: what the workers wrote is visible to the caller.
void ThreadPoolTest::allIsDoneWhenTheCallReturns() {
  ThreadPool pool(4);
  for (std::size_t round = 1; round <= 200; ++round) {
    std::vector<std::size_t> squares(64, 0);
    pool.forEach(squares.size(), [&](std::size_t i) { squares[i] = i * i + round; });
    for (std::size_t i = 0; i < squares.size(); ++i) QCOMPARE(squares[i], i * i + round);
  }
}

void ThreadPoolTest::noWorkReturnsAtOnce() {
  ThreadPool pool(3);
  bool called = false;
  pool.forEach(0, [&](std::size_t) { called = true; });
  QVERIFY(!called);
}

void ThreadPoolTest::aPoolHasTheThreadsAskedForAndAtLeastOne() {
  QCOMPARE(ThreadPool(5).threads(), std::size_t{5});
  QCOMPARE(ThreadPool(1).threads(), std::size_t{1});
  QCOMPARE(ThreadPool(0).threads(), std::size_t{1});
}

void ThreadPoolTest::oneThreadMeansTheCallerAlone() {
  ThreadPool pool(1);
  std::set<std::thread::id> workers;
  pool.forEach(100, [&](std::size_t) { workers.insert(std::this_thread::get_id()); });
  QVERIFY(workers == std::set{std::this_thread::get_id()});
}

// Each piece waits until all have begun: that ends only if each has a thread of its own.
void ThreadPoolTest::severalThreadsWorkAtTheSameTime() {
  constexpr std::size_t kThreads = 3;
  ThreadPool pool(kThreads);
  std::atomic<std::size_t> begun = 0;
  const auto giveUp = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  pool.forEach(kThreads, [&](std::size_t) {
    ++begun;
    while (begun < kThreads && std::chrono::steady_clock::now() < giveUp) std::this_thread::yield();
  });
  QVERIFY(std::chrono::steady_clock::now() < giveUp);
}

void ThreadPoolTest::twoCallersTakeTurnsAndBothAreServed() {
  ThreadPool pool(3);
  std::array<std::atomic<std::size_t>, 2> done{};
  std::atomic<int> callsUnderWay = 0;
  std::atomic<int> mixed = 0;
  const auto call = [&](std::size_t caller) {
    for (int again = 0; again < 100; ++again)
      pool.forEach(32, [&](std::size_t i) {
        if (i == 0 && ++callsUnderWay > 1) ++mixed;
        ++done[caller];
        if (i == 0) --callsUnderWay;
      });
  };
  std::thread other([&] { call(1); });
  call(0);
  other.join();
  QCOMPARE(done[0].load(), std::size_t{3200});
  QCOMPARE(done[1].load(), std::size_t{3200});
  QCOMPARE(mixed.load(), 0);
}

void ThreadPoolTest::whatWorkThrowsReachesTheCallerWhenAllThatBeganHasEnded_data() {
  QTest::addColumn<int>("threads");
  for (const int threads : {1, 2, 5}) QTest::addRow("%d threads", threads) << threads;
}

void ThreadPoolTest::whatWorkThrowsReachesTheCallerWhenAllThatBeganHasEnded() {
  QFETCH(int, threads);
  ThreadPool pool(static_cast<std::size_t>(threads));
  for (int again = 0; again < 50; ++again) {
    std::atomic<int> begun = 0;
    std::atomic<int> ended = 0;
    const auto work = [&](std::size_t i) {
      ++begun;
      if (i == 3) throw std::out_of_range("3");
      std::this_thread::yield();
      ++ended;
    };
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, pool.forEach(100, work));
    QCOMPARE(ended.load(), begun.load() - 1);
    std::atomic<int> after = 0;
    pool.forEach(100, [&](std::size_t) { ++after; });
    QCOMPARE(after.load(), 100);
  }
}

void ThreadPoolTest::ofSeveralExceptionsOneReachesTheCaller() {
  ThreadPool pool(4);
  for (int again = 0; again < 50; ++again)
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, pool.forEach(100, [](std::size_t) { throw std::out_of_range("all"); }));
}

void ThreadPoolTest::aPoolThatNeverWorkedEnds() { const ThreadPool pool(8); }

QTEST_APPLESS_MAIN(ThreadPoolTest)
#include "thread_pool_test.moc"
