// What stands on the presets' chips is what an ensemble of each preset has, with what is believed.
#include "core/study/why/preset_gaps.h"

#include <QtTest>

#include "core/scenario/packs.h"

using namespace chokepoint;

namespace {

Workshop& workshop() {
  static Workshop made{ThreadPool(2), {}};
  return made;
}

constexpr SampleOptions kSample{.members = 1024, .seed = kDefaultSeed};

PresetGaps gapsWith(const Scenario& believing, std::string_view preset = "baseline") {
  return gapsOf(*findPreset(preset), believing, kSample, workshop()).value_or(PresetGaps());
}

std::shared_ptr<const Outlook> outlookOf(const Scenario& scenario) {
  Sampler sampler(kSample, workshop().pool);
  return computeOutlook(scenario, *sampler.of(scenario), workshop());
}

}  // namespace

class PresetGapsTest : public QObject {
  Q_OBJECT

 private slots:
  void eachIsTheMedianOfItsOwnEnsemble() {
    for (const char* id : {"baseline", "no-controls", "beijing-mobilises"}) {
      const auto gaps = gapsWith({}, id);
      const auto outlook = outlookOf(findPreset(id)->scenario);
      for (int year = kFirstYear; year <= kLastYear; ++year) {
        const auto y = yearIndex(Year{year});
        QCOMPARE(gaps.compute.made[y], outlook->annual(figure("output_ratio"), Year{year}).p50);
        QCOMPARE(gaps.compute.usable[y], outlook->annual(figure("compute_ratio"), Year{year}).p50);
        QCOMPARE(gaps.bandwidth.made[y], outlook->annual(figure("bandwidth_ratio"), Year{year}).p50);
      }
    }
  }

  void whatWasEditedMovesNone() {
    const Scenario edited{.parameters = {{parameter("export_control_strictness"), 0.2}}};
    QCOMPARE(gapsWith(edited).compute.made, gapsWith({}).compute.made);
  }

  void whatIsBelievedMovesThem() {
    Scenario believing;
    believing.beliefs = packs().front().beliefs;
    QVERIFY(gapsWith(believing).compute.made != gapsWith({}).compute.made);
  }

  void aPresetTakesOverWhomOneBelieves() {
    Scenario believing;
    believing.beliefs = packs().front().beliefs;
    believing.parameters[parameter("die_yield_now")] = 0.4;
    const Scenario scenario = presetFor(*findPreset("no-controls"), believing);
    QCOMPARE(scenario.beliefs, believing.beliefs);
    QCOMPARE(scenario.parameters, findPreset("no-controls")->scenario.parameters);
  }

  void whoAsksToStopGetsNothing() {
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!gapsOf(presets().front(), {}, kSample, workshop(), {.stop = stop.get_token()}));
  }
};

QTEST_GUILESS_MAIN(PresetGapsTest)
#include "preset_gaps_test.moc"
