// The worker that answers the window's analyses: whose answer comes, and whose does not.
#include "ui/run/analyst.h"

#include <QtTest>
#include <atomic>

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr int kPatienceOfTest = 60000;

}  // namespace

class AnalystTest : public QObject {
  Q_OBJECT

 private slots:
  void theNewestQuestionStopsTheOneBefore() {
    Analyst analyst;
    std::atomic<bool> hasBegun = false;
    std::atomic<bool> wasStopped = false;
    QList<int> heard;
    analyst.ask(
        this,
        [&](Workshop&, const RunWatch& watch) {
          hasBegun = true;
          while (!watch.stop.stop_requested()) std::this_thread::yield();
          wasStopped = true;
          return 1;
        },
        [&](int answer) { heard += answer; });
    QTRY_VERIFY_WITH_TIMEOUT(hasBegun, kPatienceOfTest);
    analyst.ask(
        this, [](Workshop&, const RunWatch&) { return 2; }, [&](int answer) { heard += answer; });
    QTRY_COMPARE_WITH_TIMEOUT(heard, QList{2}, kPatienceOfTest);
    QVERIFY(wasStopped);
  }

  void twoAskersAreBothAnswered() {
    Analyst analyst;
    QObject other;
    QList<int> heard;
    analyst.ask(
        this, [](Workshop&, const RunWatch&) { return 1; }, [&](int answer) { heard += answer; });
    analyst.ask(
        &other, [](Workshop&, const RunWatch&) { return 2; }, [&](int answer) { heard += answer; });
    QTRY_COMPARE_WITH_TIMEOUT(heard, (QList{1, 2}), kPatienceOfTest);
  }

  void whoForgetsOrDiesIsNotAnswered() {
    Analyst analyst;
    auto mortal = std::make_unique<QObject>();
    QObject last;
    QList<int> heard;
    const auto answer = [](int number) { return [number](Workshop&, const RunWatch&) { return number; }; };
    const auto hear = [&](int number) { heard += number; };
    analyst.ask(mortal.get(), answer(1), hear);
    mortal.reset();
    analyst.ask(this, answer(2), hear);
    analyst.forget(this);
    analyst.ask(&last, answer(3), hear);
    QTRY_COMPARE_WITH_TIMEOUT(heard, QList{3}, kPatienceOfTest);
  }

  void anAnalystThatIsBusyEndsAtOnce() {
    std::atomic<bool> hasBegun = false;
    {
      Analyst analyst;
      analyst.ask(
          this,
          [&](Workshop&, const RunWatch& watch) {
            hasBegun = true;
            while (!watch.stop.stop_requested()) std::this_thread::yield();
            return 1;
          },
          [](int) {});
      QTRY_VERIFY_WITH_TIMEOUT(hasBegun, kPatienceOfTest);
    }
    QVERIFY(hasBegun);  // here at all: an endless question would have hung
  }
};

QTEST_MAIN(AnalystTest)
#include "analyst_test.moc"
