// Where names find room, and where numbers along a line move to: plain geometry in pixels.
//
// Oracles: places worked out by hand; for many marks at once, that nothing lies over anything
// else; for what is moved apart, that no other arrangement is nearer to where it should be.
#include "ui/charts/layout/label_placer.h"

#include <QtTest>
#include <cmath>
#include <random>

using namespace chokepoint::ui;

namespace {

const QRectF kPlot(0, 0, 400, 300);
const QRectF kMark(100, 100, 10, 10);
const QSizeF kSize(40, 12);
constexpr double kLine = 12.0;
// What the header promises to keep free between a mark and a name beside it.
const QRectF kRight(113, 99, 40, 12);
const QRectF kLeft(57, 99, 40, 12);
const QRectF kAbove(85, 85, 40, 12);
const QRectF kBelow(85, 113, 40, 12);

LabelPlacer placerWith(const std::vector<QRectF>& blocked) {
  LabelPlacer placer(kPlot, kLine);
  placer.block(kMark);
  for (const QRectF& box : blocked) placer.block(box);
  return placer;
}

QRectF placeAlone(LabelPlacer placer) {
  const auto label = placer.place(kMark, kSize);
  return label && !label->leader ? label->box : QRectF();
}

// Marks and names as they crowd on a chart, from a seed.
struct Crowd {
  std::vector<QRectF> marks;
  std::vector<std::optional<PlacedLabel>> names;

  Crowd(unsigned seed, int count) {
    std::mt19937 luck(seed);
    std::uniform_real_distribution<double> x(150, 250);
    std::uniform_real_distribution<double> y(100, 200);
    std::uniform_real_distribution<double> width(20, 110);
    LabelPlacer placer(kPlot, kLine);
    for (int i = 0; i < count; ++i) marks.emplace_back(x(luck), y(luck), 9, 9);
    for (const QRectF& mark : marks) {
      placer.block(mark);
      placer.addMark(mark);
    }
    placer.avoid(QPolygonF{{0, 250}, {150, 180}, {250, 120}, {400, 90}});
    for (const QRectF& mark : marks) names.push_back(placer.place(mark, {width(luck), kLine}));
  }
};

// Whether a point of the line, looked at every thousandth of its length, lies in the box.
bool passesThrough(const QLineF& line, const QRectF& box) {
  for (int i = 0; i <= 1000; ++i)
    if (box.contains(line.pointAt(i / 1000.0))) return true;
  return false;
}

double squaresTo(const std::vector<double>& wanted, const std::vector<double>& placed) {
  double sum = 0.0;
  for (std::size_t i = 0; i < wanted.size(); ++i) sum += std::pow(placed[i] - wanted[i], 2);
  return sum;
}

}  // namespace

class LabelPlacerTest : public QObject {
  Q_OBJECT

 private slots:
  void aNameStandsBesideItsMark_data() {
    QTest::addColumn<std::vector<QRectF>>("blocked");
    QTest::addColumn<QRectF>("place");
    QTest::newRow("right where nothing is") << std::vector<QRectF>{} << kRight;
    QTest::newRow("then left") << std::vector{kRight} << kLeft;
    QTest::newRow("then above") << std::vector{kRight, kLeft} << kAbove;
    QTest::newRow("then below") << std::vector{kRight, kLeft, kAbove} << kBelow;
  }
  void aNameStandsBesideItsMark() {
    QFETCH(std::vector<QRectF>, blocked);
    QTEST(placeAlone(placerWith(blocked)), "place");
  }

  // Two lines up is the first place above a wall of 20 pixels: 3 + 12 pixels are not enough.
  void aNameThatHasNoRoomBesideMovesAwayWithALeader() {
    LabelPlacer placer = placerWith({kMark.adjusted(-200, -20, 200, 20)});
    const auto label = placer.place(kMark, kSize);
    QVERIFY(label && label->leader);
    QCOMPARE(label->box, QRectF(85, 100 - 3 - 2 * kLine - 12, 40, 12));
    QCOMPARE(*label->leader, QLineF(kMark.center(), QPointF(105, label->box.bottom())));
  }

  void aNameStaysInsideThePlot() {
    LabelPlacer placer(QRectF(95, 60, 60, 80), kLine);
    const auto label = placer.place(kMark, kSize);
    QVERIFY(label);
    QCOMPARE(label->box, kRight);
    LabelPlacer narrow(QRectF(95, 95, 30, 30), kLine);
    QVERIFY(!narrow.place(kMark, kSize));
  }

  void linesAreNotCrossedWhereThereIsAnotherPlace() {
    LabelPlacer placer = placerWith({});
    placer.avoid(QPolygonF{{0, 105}, {400, 105}});
    QCOMPARE(placer.place(kMark, kSize)->box, kAbove);
  }

  void aNameThatWouldHaveToCrossALineHasNoPlace() {
    LabelPlacer placer = placerWith({});
    for (double y = 0; y < kPlot.height(); y += 5) placer.avoid(QPolygonF{{0, y}, {400, y}});
    QVERIFY(!placer.place(kMark, kSize));
  }

  void itsNumberMayCrossOneBesideItsMark() {
    LabelPlacer placer = placerWith({});
    for (double y = 0; y < kPlot.height(); y += 5) placer.avoid(QPolygonF{{0, y}, {400, y}});
    const auto number = placer.placeAtMark(kMark, kSize);
    QVERIFY(number && !number->leader);
    QCOMPARE(number->box, kRight);
  }

  void whatHasToStandStandsAwayFromItsMarkEvenAcrossLines() {
    LabelPlacer placer = placerWith({});
    for (double y = 0; y < kPlot.height(); y += 5) placer.avoid(QPolygonF{{0, y}, {400, y}});
    const PlacedLabel flag = placer.placeAway(kMark, kSize);
    QVERIFY(flag.leader && kPlot.contains(flag.box) && !flag.box.intersects(kMark));
  }

  void boxesToAvoidAreLikeLines() {
    LabelPlacer placer = placerWith({});
    placer.avoid(kRight.adjusted(5, 5, -5, -5));
    QCOMPARE(placer.place(kMark, kSize)->box, kLeft);
  }

  void aNameWithoutALeaderIsNearerToItsOwnMark() {
    LabelPlacer placer = placerWith({});
    placer.addMark(kMark);
    placer.addMark(QRectF(156, 100, 10, 10));  // 3 pixels from the name's far end, as its own is
    QCOMPARE(placer.place(kMark, kSize)->box, kLeft);
  }

  void whatStandsBlocksWhatComesAfter() {
    LabelPlacer placer = placerWith({});
    QCOMPARE(placer.place(kMark, kSize)->box, kRight);
    QCOMPARE(placer.place(kMark, kSize)->box, kLeft);
  }

  void namesOfACrowdNeverTouch_data() {
    QTest::addColumn<int>("count");
    for (const int count : {2, 6, 12, 25}) QTest::addRow("%d marks", count) << count;
  }
  void namesOfACrowdNeverTouch() {
    QFETCH(int, count);
    for (unsigned seed = 1; seed <= 20; ++seed) {
      const Crowd crowd(seed, count);
      for (std::size_t i = 0; i < crowd.names.size(); ++i) {
        if (!crowd.names[i]) continue;
        const QRectF& box = crowd.names[i]->box;
        QVERIFY(kPlot.contains(box));
        for (const QRectF& mark : crowd.marks) QVERIFY(!box.intersects(mark));
        for (std::size_t j = 0; j < i; ++j) QVERIFY(!crowd.names[j] || !box.intersects(crowd.names[j]->box));
      }
    }
  }

  void leadersRunThroughNoNameAndMeetNoOtherLeader() {
    for (unsigned seed = 1; seed <= 20; ++seed) {
      const Crowd crowd(seed, 12);
      for (const auto& one : crowd.names)
        for (const auto& other : crowd.names) {
          if (&one == &other || !one || !other || !one->leader) continue;
          QVERIFY(!passesThrough(*one->leader, other->box));
          QVERIFY(!other->leader || one->leader->intersects(*other->leader) != QLineF::BoundedIntersection);
        }
    }
  }

  void aFewMarksAreAllNamed() {
    for (unsigned seed = 1; seed <= 20; ++seed)
      for (const auto& name : Crowd(seed, 4).names) QVERIFY(name);
  }

  void theSameCallsGiveTheSamePlaces() {
    const Crowd once(7, 12);
    const Crowd again(7, 12);
    for (std::size_t i = 0; i < once.names.size(); ++i) QCOMPARE(once.names[i]->box, again.names[i]->box);
  }

  void ofGivenPlacesTheFirstThatIsFreeIsTaken() {
    LabelPlacer placer = placerWith({kRight});
    placer.avoid(QPolygonF{{0, 90}, {400, 90}});
    QCOMPARE(placer.placeAt({kRight, kAbove, kBelow}).value_or(QRectF()), kBelow);
    QCOMPARE(placer.placeAt({kRight, kAbove, kBelow}).value_or(QRectF()), kAbove);
    QVERIFY(!placer.placeAt({kRight, kAbove, kBelow}));
  }

  void whatIsTooNearMovesApartEvenly_data() {
    using Centres = std::vector<double>;
    QTest::addColumn<Centres>("wanted");
    QTest::addColumn<Centres>("placed");
    QTest::newRow("far enough") << Centres{0, 4, 10} << Centres{0, 4, 10};
    QTest::newRow("two in one place") << Centres{10, 10} << Centres{8, 12};
    QTest::newRow("two of three") << Centres{20, 21, 40} << Centres{18.5, 22.5, 40};
    QTest::newRow("a push that spreads") << Centres{20, 20, 24} << Centres{52.0 / 3, 64.0 / 3, 76.0 / 3};
    QTest::newRow("at the lower end") << Centres{0, 1, 10} << Centres{0, 4, 10};
    QTest::newRow("at the upper end") << Centres{90, 99, 100} << Centres{90, 96, 100};
    QTest::newRow("none") << Centres{} << Centres{};
  }
  void whatIsTooNearMovesApartEvenly() {
    QFETCH(std::vector<double>, wanted);
    QFETCH(std::vector<double>, placed);
    const auto moved = movedApart(wanted, 4.0, 0.0, 100.0);
    for (std::size_t i = 0; i < placed.size(); ++i) QVERIFY(std::abs(moved[i] - placed[i]) < 1e-9);
    QCOMPARE(moved.size(), placed.size());
  }

  // Least squares, held against arrangements drawn at random.
  void noOtherArrangementIsNearerToWhatWasWanted() {
    std::mt19937 luck(5);
    std::uniform_real_distribution<double> place(0, 100);
    std::uniform_real_distribution<double> more(0, 8);
    for (int round = 0; round < 200; ++round) {
      std::vector<double> wanted{place(luck), place(luck), place(luck), place(luck)};
      std::ranges::sort(wanted);
      const auto moved = movedApart(wanted, 10.0, -1e3, 1e3);
      for (std::size_t i = 1; i < moved.size(); ++i) QVERIFY(moved[i] - moved[i - 1] >= 10.0 - 1e-9);
      const double best = squaresTo(wanted, moved);
      std::vector<double> other{place(luck) - 20};
      while (other.size() < wanted.size()) other.push_back(other.back() + 10.0 + more(luck));
      QVERIFY(best <= squaresTo(wanted, other) + 1e-9);
    }
  }

  void whereThereIsNoRoomTheOrderAndTheGapStay() {
    const auto moved = movedApart({1, 2, 3, 4}, 10.0, 0.0, 15.0);
    for (std::size_t i = 0; i < moved.size(); ++i) QCOMPARE(moved[i] + 1.0, 10.0 * static_cast<double>(i) + 1.0);
  }

  void aLineCrossesABoxThatItPassesThrough_data() {
    QTest::addColumn<QLineF>("line");
    QTest::addColumn<bool>("meets");
    QTest::newRow("through the middle") << QLineF(0, 105, 200, 105) << true;
    QTest::newRow("ends inside") << QLineF(105, 0, 105, 105) << true;
    QTest::newRow("lies inside") << QLineF(102, 102, 108, 106) << true;
    QTest::newRow("cuts a corner") << QLineF(96, 105, 105, 96) << true;
    QTest::newRow("passes a corner") << QLineF(90, 104, 104, 90) << false;
    QTest::newRow("passes above") << QLineF(0, 99, 200, 99) << false;
    QTest::newRow("ends before") << QLineF(0, 105, 99, 105) << false;
  }
  void aLineCrossesABoxThatItPassesThrough() {
    QFETCH(QLineF, line);
    QTEST(crosses(line, kMark), "meets");
  }

  void crossingIsWhatLookingAtEveryPointSays() {
    std::mt19937 luck(3);
    std::uniform_real_distribution<double> near(80, 130);
    for (int i = 0; i < 2000; ++i) {
      const QLineF line(near(luck), near(luck), near(luck), near(luck));
      // Wider and narrower by what lies between two of the points looked at.
      if (passesThrough(line, kMark)) QVERIFY(crosses(line, kMark));
      if (crosses(line, kMark)) QVERIFY(passesThrough(line, kMark.adjusted(-0.1, -0.1, 0.1, 0.1)));
    }
  }

  // A tall one and two low ones between 0 and 40: none over another, none beyond an edge.
  void thingsOfSeveralSizesAreMovedApart() {
    const std::vector<double> sizes{20.0, 10.0, 6.0};
    const auto moved = movedApart({5.0, 6.0, 39.0}, sizes, 0.0, 40.0);
    QVERIFY(moved[0] - 10.0 >= 0.0 && moved[2] + 3.0 <= 40.0);
    for (std::size_t i = 1; i < moved.size(); ++i)
      QVERIFY(moved[i] - moved[i - 1] >= (sizes[i] + sizes[i - 1]) / 2.0 - 1e-9);
    QCOMPARE(moved[2], 37.0);
  }
};

QTEST_GUILESS_MAIN(LabelPlacerTest)
#include "label_placer_test.moc"
