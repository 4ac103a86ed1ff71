// Draws: each is its prior's quantile at its point, kept or made on demand, and made once.
//
// Oracle: identity, bit by bit; and the prior's table at the input's points, each tested alone.
#include "core/engine/draws.h"

#include <QtTest>
#include <algorithm>
#include <vector>

#include "tests/core/engine/default_prior.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kMembers = 100;
constexpr std::uint64_t kSeed = 7;
constexpr auto kChanged = parameter("die_yield_now");
constexpr auto kOther = parameter("software_maturity_now");

ThreadPool& pool() {
  static ThreadPool threads(2);
  return threads;
}

SampleOptions optionsOf(SampleMethod method, std::size_t members = kMembers) {
  return {.members = members, .seed = kSeed, .method = method};
}

std::vector<PriorSpec> changedPriors() {
  auto priors = defaultPriors();
  priors[index(kChanged)] = {Distribution::Triangular, 0.05, 0.1, 0.2};
  return priors;
}

std::vector<double> fetch(const MemberDraws& draws, ParameterId id, std::size_t first, std::size_t count) {
  std::vector<double> room(count);
  const auto values = draws.block(id, first, room);
  return {values.begin(), values.end()};
}

bool same(const MemberDraws& a, const MemberDraws& b) {
  if (a.options() != b.options()) return false;
  return std::ranges::all_of(parameterSpecs(), [&](const auto& s) {
    return fetch(a, s.id, 0, a.members()) == fetch(b, s.id, 0, b.members());
  });
}

void addMethods() {
  QTest::addColumn<SampleMethod>("method");
  QTest::newRow("sobol") << SampleMethod::Sobol;
  QTest::newRow("random") << SampleMethod::Random;
}

}  // namespace

class DrawsTest : public QObject {
  Q_OBJECT

 private slots:
  void aDrawIsItsPriorsQuantileAtItsPoint_data() { addMethods(); }
  void aDrawIsItsPriorsQuantileAtItsPoint();
  void onDemandTheyAreThoseThatAreKept_data() { addMethods(); }
  void onDemandTheyAreThoseThatAreKept();
  void theyGoOnBeyondTheLastMemberUpToAWholeGroup_data() { addMethods(); }
  void theyGoOnBeyondTheLastMemberUpToAWholeGroup();
  void keptOnesAreNotCopied();
  void withOnePriorChangedOnlyItsDrawsAreMadeAnew_data() { addMethods(); }
  void withOnePriorChangedOnlyItsDrawsAreMadeAnew();
  void aPriorChangedBackGivesItsDrawsBack();
  void aSourceWithAnotherPriorIsAsMadeAnew();
  void aDefaultPriorIsTabulatedOnce();
};

void DrawsTest::aDrawIsItsPriorsQuantileAtItsPoint() {
  QFETCH(SampleMethod, method);
  const Draws draws(defaultPriors(), optionsOf(method), pool());
  for (const auto& s : parameterSpecs()) {
    std::vector<double> expected(kMembers);
    points(method, kSeed, inputOfPoints(method, s.id), 0, expected);
    PriorTable(priorOf(s)).fill(expected, expected);
    QCOMPARE(fetch(draws, s.id, 0, kMembers), expected);
    QVERIFY(draws.value(s.id, 42) == expected[42]);
  }
}

void DrawsTest::onDemandTheyAreThoseThatAreKept() {
  QFETCH(SampleMethod, method);
  const DrawSource source(defaultPriors(), optionsOf(method), pool());
  const Draws draws(source, pool());
  QVERIFY(same(source, draws));
  for (const auto& s : parameterSpecs())
    for (const std::size_t first : {0U, 1U, 8U, 31U, 64U})
      QCOMPARE(fetch(source, s.id, first, 32), fetch(draws, s.id, first, 32));
}

// As they would be in a larger ensemble, so that vectors need no tail.
void DrawsTest::theyGoOnBeyondTheLastMemberUpToAWholeGroup() {
  QFETCH(SampleMethod, method);
  const Draws few(defaultPriors(), optionsOf(method, 13), pool());
  const Draws more(defaultPriors(), optionsOf(method, 16), pool());
  QCOMPARE(few.members(), std::size_t{13});
  for (const auto& s : parameterSpecs()) QVERIFY(std::ranges::equal(few.of(s.id), more.of(s.id)));
}

void DrawsTest::keptOnesAreNotCopied() {
  const Draws draws(defaultPriors(), optionsOf(SampleMethod::Sobol), pool());
  std::vector<double> room(32, -1.0);
  QCOMPARE(draws.block(kOther, 64, room).data(), draws.of(kOther).data() + 64);
  QCOMPARE(room, std::vector<double>(32, -1.0));
}

void DrawsTest::withOnePriorChangedOnlyItsDrawsAreMadeAnew() {
  QFETCH(SampleMethod, method);
  const Draws before(defaultPriors(), optionsOf(method), pool());
  const Draws after = before.withPriors(changedPriors(), pool());
  for (const auto& s : parameterSpecs()) QCOMPARE(after.of(s.id).data() != before.of(s.id).data(), s.id == kChanged);
  QVERIFY(same(after, Draws(changedPriors(), optionsOf(method), pool())));
  QVERIFY(!same(after, before));
}

void DrawsTest::aPriorChangedBackGivesItsDrawsBack() {
  const Draws before(defaultPriors(), optionsOf(SampleMethod::Sobol), pool());
  QVERIFY(same(before.withPriors(changedPriors(), pool()).withPriors(defaultPriors(), pool()), before));
}

void DrawsTest::aSourceWithAnotherPriorIsAsMadeAnew() {
  const DrawSource before(defaultPriors(), optionsOf(SampleMethod::Sobol), pool());
  const DrawSource after = before.withPriors(changedPriors(), pool());
  QVERIFY(same(after, DrawSource(changedPriors(), optionsOf(SampleMethod::Sobol), pool())));
  QVERIFY(std::ranges::equal(after.priors(), changedPriors()));
}

void DrawsTest::aDefaultPriorIsTabulatedOnce() {
  for (const auto& s : parameterSpecs()) QVERIFY(priorTable(s.id, s.prior) == priorTable(s.id, s.prior));
  const auto changed = changedPriors()[index(kChanged)];
  QVERIFY(priorTable(kChanged, changed) != priorTable(kChanged, spec(kChanged).prior));
  QVERIFY(priorTable(kChanged, changed)->quantile(0.3) != priorTable(kChanged, spec(kChanged).prior)->quantile(0.3));
}

QTEST_APPLESS_MAIN(DrawsTest)
#include "draws_test.moc"
