// Names on poles above a crowd of marks: plain geometry in pixels.
//
// Oracles: places worked out by hand; for crowds drawn at random, that nothing runs through
// anything else.
#include "ui/charts/layout/flag_placer.h"

#include <QtTest>
#include <random>

#include "ui/charts/layout/label_placer.h"

using namespace chokepoint::ui;

namespace {

const QRectF kPlot(0, 0, 400, 200);
using Placed = std::vector<std::optional<PlacedFlag>>;

Flag flagAt(double x, double width = 60, double top = 180) { return {QRectF(x - 5, top, 10, 10), {{width, 12}}}; }

struct Crowd {
  std::vector<Flag> flags;
  FlagGround ground{kPlot, {}, 200};

  // Marks at the foot of the plot, each in a column of its own, before boxes that rise to the right.
  explicit Crowd(unsigned seed, int count = 10) {
    std::mt19937 luck(seed);
    std::uniform_real_distribution<double> step(11, 40);
    std::uniform_real_distribution<double> top(120, 185);
    std::uniform_real_distribution<double> width(30, 180);
    double x = 20;
    for (int i = 0; i < count; ++i) {
      const double full = width(luck);
      flags.push_back({QRectF(x += step(luck), top(luck), 10, 10), {{full, 12}, {full / 2, 12}}});
    }
    for (double left = 30; left < 400; left += 60) ground.obstacles.emplace_back(left, 190 - left / 3, 12, 20);
  }

  [[nodiscard]] Placed placed() const { return placeFlags(flags, ground); }
};

// Touching is not overlapping.
QRectF shrunk(const QRectF& box) { return box.adjusted(0.1, 0.1, -0.1, -0.1); }

template <class Check>
void forEachPair(const Placed& placed, Check check) {
  for (std::size_t i = 0; i < placed.size(); ++i)
    for (std::size_t j = 0; j < placed.size(); ++j)
      if (i != j && placed[i] && placed[j]) check(*placed[i], *placed[j]);
}

}  // namespace

class FlagPlacerTest : public QObject {
  Q_OBJECT

 private slots:
  // Three pixels beside its pole, with five of the pole free below.
  void aFlagAloneHangsRightOfItsPole() {
    const std::vector flags{flagAt(100)};
    const auto placed = placeFlags(flags, {kPlot, {}, -1e9});
    QCOMPARE(placed[0]->box, QRectF(103, 180 - 5 - 12, 60, 12));
    QCOMPARE(placed[0]->pole, QLineF(100, 179, 100, placed[0]->box.top()));
  }

  void aFlagWithoutRoomAtTheRightHangsLeft() {
    const std::vector flags{flagAt(390)};
    const auto placed = placeFlags(flags, {kPlot, {}, -1e9});
    QCOMPARE(placed[0]->box.right(), 387.0);
  }

  void aFlagDoesNotCrossTheLineWhereItCanBeHelped() {
    const std::vector flags{flagAt(190)};
    QCOMPARE(placeFlags(flags, {kPlot, {}, 200})[0]->box.right(), 187.0);
    QCOMPARE(placeFlags(flags, {kPlot, {}, 180})[0]->box.left(), 193.0);
  }

  void aFlagStandsAboveWhatLiesUnderIt() {
    const std::vector flags{flagAt(30)};
    const auto placed = placeFlags(flags, {kPlot, {QRectF(50, 90, 10, 100)}, -1e9});
    QCOMPARE(placed[0]->box.bottom(), 88.0);
  }

  void ofTwoFlagsOnOneSideTheInnerStandsHigher() {
    const std::vector flags{flagAt(350, 200), flagAt(370, 200)};
    const auto placed = placeFlags(flags, {kPlot, {}, -1e9});
    QVERIFY(placed[0]->box.right() < 350 && placed[1]->box.right() < 370);
    QCOMPARE(placed[1]->box.bottom(), placed[0]->box.top() - 2.0);
  }

  void aNameIsShortenedBeforeItIsLeftOut() {
    const std::vector<Flag> flags{{QRectF(195, 180, 10, 10), {{300, 12}, {50, 12}}}};
    const auto placed = placeFlags(flags, {kPlot, {}, -1e9});
    QCOMPARE(placed[0]->text, std::size_t{1});
    QCOMPARE(placed[0]->box.width(), 50.0);
  }

  void whatHasNoRoomIsLeftOutAndTheOthersStand() {
    const std::vector flags{flagAt(100), flagAt(200, 390), flagAt(300)};
    const auto placed = placeFlags(flags, {kPlot, {}, -1e9});
    QVERIFY(placed[0] && !placed[1] && placed[2]);
  }

  void flagsOfACrowdNeverTouch() {
    for (unsigned seed = 1; seed <= 40; ++seed)
      forEachPair(Crowd(seed).placed(), [](const PlacedFlag& one, const PlacedFlag& other) {
        QVERIFY(!shrunk(one.box).intersects(other.box));
        QVERIFY(!crosses(one.pole, shrunk(other.box)));
      });
  }

  void flagsStayInThePlotAndOffMarksAndBoxes() {
    for (unsigned seed = 1; seed <= 40; ++seed) {
      const Crowd crowd(seed);
      for (const auto& flag : crowd.placed()) {
        if (!flag) continue;
        QVERIFY(kPlot.contains(flag->box));
        for (const Flag& other : crowd.flags) QVERIFY(!flag->box.intersects(other.mark));
        for (const QRectF& box : crowd.ground.obstacles) QVERIFY(!flag->box.intersects(box));
      }
    }
  }

  void aPoleStandsOnItsMarkAndHoldsItsFlag() {
    for (unsigned seed = 1; seed <= 40; ++seed) {
      const Crowd crowd(seed);
      const auto placed = crowd.placed();
      for (std::size_t i = 0; i < placed.size(); ++i) {
        if (!placed[i]) continue;
        QCOMPARE(placed[i]->pole.x1(), crowd.flags[i].mark.center().x());
        QCOMPARE(placed[i]->pole.p2().y(), placed[i]->box.top());
        QVERIFY(placed[i]->pole.y1() < crowd.flags[i].mark.top());
      }
    }
  }

  void fourFlagsAreAllShown() {
    for (unsigned seed = 1; seed <= 40; ++seed)
      for (const auto& flag : Crowd(seed, 4).placed()) QVERIFY(flag);
  }

  void theSameCallsGiveTheSamePlaces() {
    const auto once = Crowd(11).placed();
    const auto again = Crowd(11).placed();
    for (std::size_t i = 0; i < once.size(); ++i)
      QCOMPARE(once[i] ? once[i]->box : QRectF(), again[i] ? again[i]->box : QRectF());
  }

  void noFlagsAreNoTrouble() { QVERIFY(placeFlags({}, {kPlot, {}, 0}).empty()); }
};

QTEST_GUILESS_MAIN(FlagPlacerTest)
#include "flag_placer_test.moc"
