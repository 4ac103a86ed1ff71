// Elementary effects against formulas whose effects are known.
#include "core/method/elementary_effects.h"

#include <QtTest>
#include <cmath>

#include "core/engine/random.h"

using namespace chokepoint;

namespace {

void copy(std::span<const double> u, std::span<double> into) { std::ranges::copy(u, into.begin()); }

std::vector<ElementaryEffects> effectsOf(double (*formula)(double, double, double), std::uint64_t seed = 1) {
  const Response response = [formula](const Design& x) -> Expected<std::vector<double>> {
    std::vector<double> values;
    for (std::size_t i = 0; i < x.front().size(); ++i) values.push_back(formula(x[0][i], x[1][i], x[2][i]));
    return values;
  };
  return *elementaryEffects(response, std::vector<Inverse>(3, copy), {.trajectories = 400, .seed = seed});
}

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

}  // namespace

class ElementaryEffectsTest : public QObject {
  Q_OBJECT

 private slots:
  void ofAPlaneTheyAreItsSlopes() {
    const auto effects = effectsOf([](double a, double b, double) { return 5.0 + 3.0 * a - 2.0 * b; });
    QVERIFY(isNear(effects[0].mean, 3.0, 1e-12));
    QVERIFY(isNear(effects[1].mean, -2.0, 1e-12));
    QVERIFY(isNear(effects[1].meanAbsolute, 2.0, 1e-12));
    for (const auto& effect : effects) QVERIFY(effect.deviation < 1e-12);
  }

  void whatDoesNothingHasNone() {
    const auto effects = effectsOf([](double a, double, double) { return a; });
    QCOMPARE(effects[2].mean, 0.0);
    QCOMPARE(effects[2].meanAbsolute, 0.0);
  }

  // The effect of a in a b is b, which lies on the middles of eight equal parts: mean 1/2, variance (1 - 1/64) / 12.
  void anInteractionShowsInTheDeviation() {
    const auto effects = effectsOf([](double a, double b, double) { return a * b; });
    QVERIFY(isNear(effects[0].mean, 0.5, 4.0 * effects[0].meanAbsoluteError));
    QVERIFY(isNear(effects[0].deviation, std::sqrt((1.0 - 1.0 / 64.0) / 12.0), 0.03));
  }

  // (x + 1/2)^2 - x^2 over 1/2 changes its sign with the start: effects cancel, absolute ones do not.
  void effectsOfBothSignsCancelInTheMeanAlone() {
    const auto effects = effectsOf([](double a, double, double) { return (a - 0.5) * (a - 0.5); });
    QVERIFY(std::abs(effects[0].mean) < 4.0 * effects[0].deviation / 20.0);
    QVERIFY(effects[0].meanAbsolute > 0.2);
  }

  // With the luck of members with the same seed each trajectory would start where its member stands.
  void trajectoriesDoNotStartWhereMembersStand() {
    constexpr std::uint64_t kSeed = 5;
    std::vector<double> starts;
    const Response response = [&](const Design& x) -> Expected<std::vector<double>> {
      for (std::size_t i = 0; i < x.front().size(); i += 4) starts.push_back(x[0][i]);
      return std::vector<double>(x.front().size());
    };
    QVERIFY(elementaryEffects(response, std::vector<Inverse>(3, copy), {.trajectories = 100, .seed = kSeed}));
    std::size_t shared = 0;
    for (std::size_t t = 0; t < starts.size(); ++t)
      if (std::abs(uniform(kSeed, t, 0) - starts[t]) < 1.0 / 16.0) ++shared;
    QVERIFY(shared < 30);  // an eighth by chance
  }

  void theSeedDecidesAndNothingElse() {
    const auto formula = [](double a, double b, double c) { return a * b + std::sin(c); };
    QCOMPARE(effectsOf(formula, 5)[0].mean, effectsOf(formula, 5)[0].mean);
    QVERIFY(effectsOf(formula, 5)[0].mean != effectsOf(formula, 6)[0].mean);
  }
};

QTEST_APPLESS_MAIN(ElementaryEffectsTest)
#include "elementary_effects_test.moc"
