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

std::vector<PresetGaps> gapsWith(const Scenario& believing) {
  return gapsOfPresets(believing, kDefaultSeed, workshop()).value_or(std::vector<PresetGaps>());
}

std::size_t numberOf(std::string_view preset) {
  return static_cast<std::size_t>(findPreset(preset) - presets().data());
}

std::shared_ptr<const Outlook> outlookOf(const Scenario& scenario) {
  Sampler sampler({.members = kChipMembers, .seed = kDefaultSeed}, workshop().pool);
  return computeOutlook(scenario, *sampler.of(scenario), workshop());
}

}  // namespace

class PresetGapsTest : public QObject {
  Q_OBJECT

 private slots:
  void eachIsTheMedianOfItsOwnEnsemble() {
    const auto gaps = gapsWith({});
    QCOMPARE(gaps.size(), presets().size());
    for (const char* id : {"baseline", "no-controls", "beijing-mobilises"}) {
      const auto outlook = outlookOf(findPreset(id)->scenario);
      for (int year = kFirstYear; year <= kLastYear; ++year) {
        const auto y = yearIndex(Year{year});
        QCOMPARE(gaps[numberOf(id)].compute.made[y], outlook->annual(figure("output_ratio"), Year{year}).p50);
        QCOMPARE(gaps[numberOf(id)].compute.usable[y], outlook->annual(figure("compute_ratio"), Year{year}).p50);
        QCOMPARE(gaps[numberOf(id)].bandwidth.made[y], outlook->annual(figure("bandwidth_ratio"), Year{year}).p50);
      }
    }
  }

  void whatWasEditedMovesNone() {
    const Scenario edited{.parameters = {{parameter("export_control_strictness"), 0.2}}};
    QCOMPARE(gapsWith(edited)[0].compute.made, gapsWith({})[0].compute.made);
  }

  void whatIsBelievedMovesThem() {
    Scenario believing;
    believing.beliefs = packs().front().beliefs;
    QVERIFY(gapsWith(believing)[0].compute.made != gapsWith({})[0].compute.made);
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
    QVERIFY(!gapsOfPresets({}, kDefaultSeed, workshop(), {.stop = stop.get_token()}));
  }
};

QTEST_GUILESS_MAIN(PresetGapsTest)
#include "preset_gaps_test.moc"
