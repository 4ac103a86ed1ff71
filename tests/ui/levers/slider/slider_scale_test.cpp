// Where values, marks and words stand on a slider's track, for every input at several widths.
#include "ui/levers/slider/slider_scale.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/format/parameter_text.h"
#include "ui/levers/slider/slider_layout.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const SliderScale& scaleOf(const ParameterSpec& s) {
  static std::map<std::string, SliderScale> scales;
  return scales.try_emplace(s.key, s).first->second;
}

// Words of ten pixels a letter at the stops of the controls' slider.
std::vector<TrackWord> wordsOn(double width) {
  std::vector<TrackWord> words;
  for (const auto& stop : spec(parameter("export_control_strictness")).stops)
    words.push_back({stop.value * width, 6.0 * static_cast<double>(stop.label.size())});
  return words;
}

bool contains(const std::vector<PlacedWord>& placed, std::size_t index) {
  return std::ranges::find(placed, index, &PlacedWord::index) != placed.end();
}

}  // namespace

class SliderScaleTest : public QObject {
  Q_OBJECT

 private slots:
  void theTrackRunsFromTheLeastToTheGreatestValue() {
    for (const auto& s : parameterSpecs()) {
      QCOMPARE(scaleOf(s).valueAt(0.0), s.min);
      QCOMPARE(scaleOf(s).valueAt(1.0), s.max);
      QCOMPARE(scaleOf(s).fractionOf(s.min), 0.0);
      QCOMPARE(scaleOf(s).fractionOf(s.max), 1.0);
    }
  }

  void aPlaceAndItsValueLeadToOneAnother() {
    for (const auto& s : parameterSpecs())
      for (double fraction = 0.05; fraction < 1.0; fraction += 0.05)
        QVERIFY2(std::abs(scaleOf(s).fractionOf(scaleOf(s).valueAt(fraction)) - fraction) < 1e-9, s.key.c_str());
  }

  // In the panel as designed, a fifth of the track is some 50 pixels. Square roots and logarithms
  // come near it.
  void nineTenthsOfTheLikelyValuesCanBeAimedAt() {
    for (const auto& s : parameterSpecs()) {
      const double share = scaleOf(s).fractionOf(s.prior.high) - scaleOf(s).fractionOf(s.prior.low);
      QVERIFY2(share >= 0.15, qPrintable(QStringLiteral("%1: %2").arg(s.key.c_str()).arg(share)));
    }
  }

  void aTrackThatWouldBeTooNarrowIsBent() {
    QCOMPARE(scaleOf(spec(parameter("die_yield_now"))).kind(), SliderScale::Kind::Linear);
    QCOMPARE(scaleOf(spec(parameter("smic_capacity_2028"))).kind(), SliderScale::Kind::Linear);
    QCOMPARE(scaleOf(spec(parameter("hbm_domestic_now"))).kind(), SliderScale::Kind::Log);
    QCOMPARE(scaleOf(spec(parameter("hbm_leak"))).kind(), SliderScale::Kind::Root);
    QCOMPARE(scaleOf(spec(parameter("die_area"))).kind(), SliderScale::Kind::Stretched);
  }

  void aDragMeetsNoNumberFinerThanTheDisplay() {
    for (const auto& s : parameterSpecs())
      for (double fraction = 0.013; fraction < 1.0; fraction += 0.017) {
        const double value = scaleOf(s).roundValueAt(fraction, 280.0);
        const double shown = value * s.display.scale * std::pow(10.0, s.display.decimals);
        QVERIFY2(std::abs(shown - std::round(shown)) < 1e-6, s.key.c_str());
        QVERIFY(value >= s.min && value <= s.max);
      }
  }

  void roundValuesAreRoundToTheLastBit() {
    const auto& attrition = spec(parameter("parts_attrition"));
    const auto& yield = spec(parameter("die_yield_now"));
    QVERIFY(scaleOf(attrition).next(0.006, 1, SliderScale::Step::Small) == 0.007);  // QCOMPARE would be generous
    QCOMPARE(scaleOf(yield).next(0.22, 1, SliderScale::Step::Small), 0.23);
    QCOMPARE(scaleOf(yield).next(0.22, -1, SliderScale::Step::Small), 0.21);
    QCOMPARE(scaleOf(yield).next(0.22, 1, SliderScale::Step::Large), 0.25);
  }

  void stepsGoAllTheWayAndBack() {
    for (const auto& s : parameterSpecs())
      for (const int direction : {1, -1}) {
        double value = s.defaultValue();
        for (int i = 0; i < 1000; ++i) value = scaleOf(s).next(value, direction, SliderScale::Step::Small);
        QVERIFY2(value == (direction > 0 ? s.max : s.min),
                 qPrintable(QStringLiteral("%1: %2").arg(s.key.c_str()).arg(value)));
      }
  }

  void aStepIsNoLargerThanAFewHundredthsOfTheTrack() {
    for (const auto& s : parameterSpecs()) {
      const double next = scaleOf(s).next(s.defaultValue(), 1, SliderScale::Step::Small);
      const double share = scaleOf(s).fractionOf(next) - scaleOf(s).fractionOf(s.defaultValue());
      QVERIFY2(share > 0.0 && share < 0.06, qPrintable(QStringLiteral("%1: %2").arg(s.key.c_str()).arg(share)));
    }
  }

  void wordsNeverCollide() {
    for (double width = 160.0; width < 700.0; width += 7.0)
      for (std::size_t nearest = 0; nearest < 7; ++nearest) {
        const auto words = wordsOn(width);
        double free = 0.0;
        for (const auto& placed : placeWords(words, {nearest, nearest}, width, 9.0)) {
          QVERIFY(placed.left >= free - 1e-9);
          free = placed.left + words[placed.index].width + 9.0;
        }
        QVERIFY(free <= width + 9.0 + 1e-9);
      }
  }

  void theFirstTheLastAndTheNearestWordStand() {
    for (double width = 200.0; width < 700.0; width += 7.0)
      for (std::size_t nearest = 0; nearest < 7; ++nearest) {
        const auto placed = placeWords(wordsOn(width), {nearest, nearest}, width, 9.0);
        QVERIFY(contains(placed, 0) && contains(placed, 6) && contains(placed, nearest));
      }
  }

  void aLongTrackHasRoomForAllWords() { QCOMPARE(placeWords(wordsOn(3000.0), {}, 3000.0, 9.0).size(), std::size_t{7}); }

  void whereItStandsByDefaultKeepsItsWord() {
    const std::vector<TrackWord> words{{0.0, 30.0}, {110.0, 50.0}, {150.0, 50.0}, {180.0, 40.0}, {280.0, 40.0}};
    const auto placed = placeWords(words, {.nearest = 0, .home = 2}, 280.0, 9.0);
    QVERIFY(contains(placed, 0) && contains(placed, 2) && contains(placed, 4));
  }

  void aTrackTooShortForAWordHasNone() { QVERIFY(placeWords(wordsOn(10.0), {}, 10.0, 9.0).empty()); }

  void marksOfOneValueStandSideBySide() {
    const std::vector<double> places{10.0, 50.0, 50.0, 50.0, 51.0, 90.0};
    const auto spread = spreadMarks(places, 3.0);
    QCOMPARE(spread.size(), places.size());
    for (std::size_t i = 1; i < spread.size(); ++i) QVERIFY(spread[i] - spread[i - 1] >= 3.0 - 1e-9);
    QCOMPARE(spread.front(), 10.0);
    QCOMPARE(spread.back(), 90.0);
    QCOMPARE(std::accumulate(spread.begin() + 1, spread.end() - 1, 0.0), 201.0);
  }
};

QTEST_APPLESS_MAIN(SliderScaleTest)
#include "slider_scale_test.moc"
