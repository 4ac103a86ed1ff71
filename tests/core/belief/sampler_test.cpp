// What a sampler draws, whoever holds it and however often it is asked.
#include "core/belief/sampler.h"

#include <QtTest>

#include "core/scenario/packs.h"

using namespace chokepoint;

namespace {

constexpr auto kBank = parameter("tsmc_dies_total");
const PriorSpec kBankPrior{
    .distribution = Distribution::Lognormal, .low = 1.5e6, .central = 2.0e6, .high = 8.0e6 / 3.0};

ThreadPool& pool() {
  static ThreadPool threads(2);
  return threads;
}

}  // namespace

class SamplerTest : public QObject {
  Q_OBJECT

 private slots:
  void nothingBelievedLeavesTheDrawsOfThePriors() {
    Sampler sampler({.members = 1000, .seed = 3}, pool());
    const auto drawn = *sampler.of({});
    QVERIFY(!drawn.conditioning);
    const Draws plain(defaultPriors(), {.members = 1000, .seed = 3}, pool());
    for (const auto& s : parameterSpecs()) QCOMPARE(drawn.draws->value(s.id, 999), plain.value(s.id, 999));
  }

  // Switching goes by what is kept of runs; a fresh sampler has nothing kept.
  void switchingBackAndForthChangesNothing() {
    const Scenario one{.beliefs = {{"huawei-2025-epoch", 1.0}, {"huawei-2025-commerce", 0.5}}};
    const Scenario other{.parameters = {{parameter("lifetime"), 50.0}}, .beliefs = {{"yield-2025-ms", 1.0}}};
    Sampler sampler({.members = 2048, .seed = 5}, pool());
    const auto valuesOf = [](Sampler& made, const Scenario& scenario) {
      std::vector<double> values;
      const auto draws = made.of(scenario)->draws;
      for (std::size_t member = 0; member < 2048; ++member) values.push_back(draws->value(kBank, member));
      return values;
    };
    for (const auto& scenario : {one, other, one, Scenario{}, other}) {
      Sampler fresh({.members = 2048, .seed = 5}, pool());
      QVERIFY(valuesOf(sampler, scenario) == valuesOf(fresh, scenario));
    }
  }

  // Whatever is asked of the sampler meanwhile, and after it is gone.
  void whatWasDrawnStaysAsLongAsItIsHeld() {
    std::optional<Sampler> sampler(std::in_place, SampleOptions{.members = 2048, .seed = 5}, pool());
    const Scenario believing{.beliefs = {{"huawei-2025-epoch", 1.0}}};
    const Scenario redrawn{.priors = {{kBank, kBankPrior}}};
    const auto valueOf = [](const Drawn& drawn) { return drawn.draws->value(kBank, 1000); };
    std::vector<Drawn> held;
    std::vector<double> before;
    for (const auto& scenario : {Scenario{}, believing, redrawn, Scenario{.priors = {{kBank, spec(kBank).prior}}}}) {
      held.push_back(*sampler->of(scenario));
      before.push_back(valueOf(held.back()));
    }
    (void)sampler->of({.beliefs = {{"yield-2025-ms", 1.0}}});
    sampler.reset();
    for (std::size_t i = 0; i < held.size(); ++i) QCOMPARE(valueOf(held[i]), before[i]);
    QVERIFY(held[1].conditioning && !held[2].conditioning);
  }

  void theDefaultDrawsAreSharedAndNotCopied() {
    Sampler sampler({.members = 500, .seed = 3}, pool());
    QCOMPARE(sampler.of({})->draws, sampler.of({.parameters = {{parameter("lifetime"), 50.0}}})->draws);
  }

  void threadsChangeNothing() {
    const Scenario scenario{.beliefs = findPack("all")->beliefs};
    ThreadPool alone(1);
    Sampler one({.members = 2048, .seed = 5}, alone);
    Sampler many({.members = 2048, .seed = 5}, pool());
    const auto a = one.of(scenario)->draws;
    const auto b = many.of(scenario)->draws;
    for (const auto& s : parameterSpecs())
      for (const std::size_t member : {0, 1000, 2047}) QCOMPARE(a->value(s.id, member), b->value(s.id, member));
  }

  void tooManyMembersToKeepAreRefused() {
    Sampler sampler({.members = kMostConditioned + 1, .seed = 3}, pool());
    QVERIFY(sampler.of({}).ok());
    const auto refused = sampler.of({.beliefs = {{"yield-2025-ms", 1.0}}});
    QVERIFY(!refused.ok());
    QVERIFY(inWords(refused.errors()).find("allowed are up to 100000") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(SamplerTest)
#include "sampler_test.moc"
