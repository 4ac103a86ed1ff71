// What the two charts show depends on the settings alone: the same steps in any order, with an answer between any two
// or at the end only, come to the same picture, to the last bit.
#include <algorithm>
#include <array>
#include <functional>
#include <random>

#include "tests/ui/coarse_window.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

using Step = std::function<void(CoarseWindow&)>;

Step lever(ParameterId id, double value) {
  return [=](CoarseWindow& window) { window.document().setParameter(id, value); };
}

// No two of them take each other's place.
std::vector<Step> steps() {
  return {lever(parameter("export_control_strictness"), 0.2),
          lever(parameter("die_yield_now"), 0.4),
          lever(parameter("smic_capacity_2028"), 180.0),
          [](CoarseWindow& window) { window.window().answer().setYear(Year{2029}); },
          [](CoarseWindow& window) { window.window().answer().setGap(figure("bandwidth_ratio")); },
          [](CoarseWindow& window) { window.openView("Bottlenecks"); }};
}

void waitFor(CoarseWindow& window) { QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), kPatience); }

// Of the gap and of the volume.
std::array<QImage, 2> chartsAfter(const std::vector<Step>& steps, bool waitsForEach) {
  CoarseWindow window;
  waitFor(window);
  for (const Step& step : steps) {
    step(window);
    if (waitsForEach) waitFor(window);
  }
  waitFor(window);
  auto& answer = window.window().answer();
  return {answer.ratioChart().grab().toImage(), answer.volumeChart().grab().toImage()};
}

}  // namespace

class OrderTest : public QObject {
  Q_OBJECT

 private slots:
  void anyOrderEndsInTheSamePicture_data() {
    QTest::addColumn<bool>("waitsForEach");
    QTest::newRow("an answer between any two") << true;
    QTest::newRow("an answer at the end") << false;
  }
  void anyOrderEndsInTheSamePicture() {
    QFETCH(bool, waitsForEach);
    auto order = steps();
    const auto expected = chartsAfter(order, true);
    std::ranges::reverse(order);
    compare(chartsAfter(order, waitsForEach), expected);
    std::ranges::shuffle(order, std::mt19937(5));
    compare(chartsAfter(order, waitsForEach), expected);
  }

  void aStepThereAndBackLeavesTheChartsAlone() {
    const auto there = lever(parameter("die_yield_now"), 0.9);
    const auto back = [](CoarseWindow& window) { window.document().resetParameter(parameter("die_yield_now")); };
    compare(chartsAfter({there, back}, true), chartsAfter({}, true));
  }

 private:
  static void compare(const std::array<QImage, 2>& found, const std::array<QImage, 2>& expected) {
    for (std::size_t chart = 0; chart < found.size(); ++chart) {
      QCOMPARE(found[chart].size(), expected[chart].size());
      for (int y = 0; y < found[chart].height(); ++y)
        for (int x = 0; x < found[chart].width(); ++x)
          QVERIFY2(found[chart].pixel(x, y) == expected[chart].pixel(x, y),
                   qPrintable(QStringLiteral("chart %1 differs first at %2, %3").arg(chart).arg(x).arg(y)));
    }
  }
};

QTEST_MAIN(OrderTest)
#include "order_test.moc"
