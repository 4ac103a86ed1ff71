// Maps of two inputs, and contours of surfaces whose contours are known.
#include "core/method/grid_map.h"

#include <QtTest>
#include <cmath>

using namespace chokepoint;

namespace {

GridMap mapOf(double (*formula)(double, double), std::size_t points = 41) {
  const Response response = [formula](const Design& design) -> Expected<std::vector<double>> {
    std::vector<double> values;
    for (std::size_t i = 0; i < design[0].size(); ++i) values.push_back(formula(design[0][i], design[1][i]));
    return values;
  };
  return *gridMap(response, {-1.0, 1.0, points}, {-1.0, 1.0, points});
}

bool isClosed(const ContourLine& line) { return line.front() == line.back(); }

}  // namespace

class GridMapTest : public QObject {
  Q_OBJECT

 private slots:
  void everyPointIsTheResponseThere() {
    const auto map = mapOf([](double x, double y) { return x + 10.0 * y; }, 5);
    QCOMPARE(map.x, (std::vector{-1.0, -0.5, 0.0, 0.5, 1.0}));
    for (std::size_t row = 0; row < 5; ++row)
      for (std::size_t column = 0; column < 5; ++column)
        QCOMPARE(map.value(column, row), map.x[column] + 10.0 * map.y[row]);
  }

  void theContourOfAPlaneIsStraightAndEndsAtTheEdge() {
    const auto lines = contoursOf(mapOf([](double x, double y) { return x + 0.5 * y; }), 0.13);
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(!isClosed(lines[0]));
    QCOMPARE(std::abs(lines[0].front().second), 1.0);
    QCOMPARE(std::abs(lines[0].back().second), 1.0);
    for (const auto& [x, y] : lines[0]) QVERIFY(std::abs(x + 0.5 * y - 0.13) < 1e-12);
  }

  // Within a cell of 1/20 a circle of radius 0.7 is straight to the square of that over eight radii.
  void theContourOfABowlIsAClosedCircle() {
    const auto lines = contoursOf(mapOf([](double x, double y) { return x * x + y * y; }), 0.49);
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(isClosed(lines[0]));
    for (const auto& [x, y] : lines[0]) QVERIFY(std::abs(std::hypot(x, y) - 0.7) < 0.0025 / (8.0 * 0.7) + 1e-12);
  }

  void aSaddleIsCutTheWayItsMiddleLies() {
    const auto saddle = [](double x, double y) { return x * y; };
    for (const double threshold : {-0.2, 0.2}) {
      const auto lines = contoursOf(mapOf(saddle), threshold);
      QCOMPARE(lines.size(), std::size_t{2});
      for (const auto& line : lines)
        for (const auto& [x, y] : line) QVERIFY(x * y * threshold > 0.0);
    }
    // One cell with opposite corners above: its mean of 0.25 joins them for a threshold below.
    const GridMap cell{.x = {0.0, 1.0}, .y = {0.0, 1.0}, .values = {1.0, -0.5, -0.5, 1.0}};
    for (const auto& [threshold, x] : {std::pair(0.2, 1.0), std::pair(0.3, 0.0)}) {
      const auto lines = contoursOf(cell, threshold);
      QCOMPARE(lines.size(), std::size_t{2});
      // The line from the bottom edge ends at the right edge, or at the left one.
      const auto fromBottom = std::ranges::find_if(
          lines, [](const auto& line) { return line.front().second == 0.0 || line.back().second == 0.0; });
      const auto& end = fromBottom->front().second == 0.0 ? fromBottom->back() : fromBottom->front();
      QCOMPARE(end.first, x);
    }
  }

  void noContourWhereNothingCrosses() {
    QVERIFY(contoursOf(mapOf([](double x, double y) { return x + y; }), 5.0).empty());
  }
};

QTEST_APPLESS_MAIN(GridMapTest)
#include "grid_map_test.moc"
