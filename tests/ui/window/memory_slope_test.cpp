// Memory has a ceiling: once the undo history is as long as it gets, a window that is used on and on holds no more than
// it held.
//
// Live bytes of the heap are counted, not those of the process, which keeps what it once had.
#include <malloc.h>

#include <random>

#include "tests/ui/coarse_window.h"
#include "ui/charts/ratio_chart.h"
#include "ui/views/views.h"

#if defined(__SANITIZE_ADDRESS__)
// Of the sanitizer's run-time library, whose headers not every machine has.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();  // NOLINT(bugprone-reserved-identifier)
#endif

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

double liveKilobytes() {
  constexpr double kKilobyte = 1024.0;
#if defined(__SANITIZE_ADDRESS__)
  return static_cast<double>(__sanitizer_get_current_allocated_bytes()) / kKilobyte;
#else
  return static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd) / kKilobyte;
#endif
}

// Steps that the history keeps, and some.
constexpr int kStepsToFill = 240;
constexpr int kStepsARound = 30;
constexpr int kRounds = 6;

}  // namespace

class MemorySlopeTest : public QObject {
  Q_OBJECT

 private slots:
  void aWindowThatIsUsedOnAndOnHoldsNoMore() {
    CoarseWindow window;
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), kPatience);
    for (const char* view : {"Why", "Compute", "Bottlenecks"}) window.openView(view);
    use(window, kStepsToFill);
    std::vector<double> held;
    for (int round = 0; round < kRounds; ++round) {
      use(window, kStepsARound);
      held.push_back(liveKilobytes());
    }
    QCOMPARE(window.document().history()->count(), window.document().history()->undoLimit());
    // Of two halves, so that a cache that fills and empties is no slope.
    const double before = std::min({held[0], held[1], held[2]});
    const double after = std::min({held[3], held[4], held[5]});
    constexpr double kMostAStep = 1.0;  // kilobyte
    QVERIFY2(after - before < kMostAStep * kStepsARound * kRounds / 2,
             qPrintable(QStringLiteral("%1 to %2 kilobytes").arg(before).arg(after)));
  }

 private:
  // Each step to where nothing stood before, so that all numbers are new; and what is read at the chart with it.
  void use(CoarseWindow& window, int steps) {
    std::uniform_real_distribution strictness(0.0, 1.0);
    auto& chart = window.window().answer().ratioChart();
    for (int step = 0; step < steps; ++step) {
      window.document().setParameter(parameter("export_control_strictness"), strictness(m_luck));
      QTest::mouseMove(&chart, {40 + static_cast<int>(m_luck() % 500), 150});
      QTRY_VERIFY_WITH_TIMEOUT(window.window().isCurrent(), kPatience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), kPatience);
  }

  std::mt19937 m_luck{11};
};

QTEST_MAIN(MemorySlopeTest)
#include "memory_slope_test.moc"
