// What a member of an ensemble depends on: seed, its number and the inputs, and nothing else.
//
// Oracle: identity. All comparisons are bit by bit: the same numbers go through the same
// operations however the members are grouped.
#include <QtTest>
#include <array>
#include <numeric>

#include "core/engine/ensemble.h"
#include "core/model/records.h"
#include "tests/core/engine/member_inputs.h"

using namespace chokepoint;

class MembersTest : public QObject {
  Q_OBJECT

 private slots:
  void aMemberIsTheSameInASmallAndALargeEnsemble_data();
  void aMemberIsTheSameInASmallAndALargeEnsemble();
  void theNumberOfThreadsChangesNothing_data();
  void theNumberOfThreadsChangesNothing();
  void anotherSeedGivesOtherDraws();
  void fixingOneInputLeavesTheOtherDrawsAsTheyWere();
  void changingOnePriorMovesNoOtherDraw();
  void aFixedInputHasItsValueInEveryMember();
  void keepingFewerQuantitiesChangesNoneOfThem();
  void everyDrawLiesWithinItsRange();
};

namespace {

constexpr std::uint64_t kSeed = 7;
constexpr std::size_t kMembers = 4096;
const std::vector<QuantityId> kKept{quantity("huawei_chips"), quantity("china_compute"), quantity("compute_ratio")};

ThreadPool& pool() {
  static ThreadPool threads(2);
  return threads;
}

Draws drawsOf(std::size_t members, SampleMethod method = SampleMethod::Sobol) {
  return {defaultPriors(), {.members = members, .seed = kSeed, .method = method}, pool()};
}

EnsembleInputs everythingDrawn() {
  EnsembleInputs inputs{.values = defaultParameters(), .drawn = {}, .tables = recordTables()};
  inputs.drawn.set();
  return inputs;
}

std::vector<ParameterId> allParameters() {
  std::vector<ParameterId> ids;
  for (const auto& s : parameterSpecs()) ids.push_back(s.id);
  return ids;
}

bool sameDraws(const Draws& a, const Draws& b, ParameterId id, std::size_t members) {
  return std::ranges::equal(a.of(id).first(members), b.of(id).first(members));
}

bool sameValues(const Ensemble& a, const Ensemble& b, QuantityId id, std::size_t members) {
  for (int month = 0; month < kMonths; ++month)
    if (!std::ranges::equal(a.values(id, month).first(members), b.values(id, month).first(members))) return false;
  return true;
}

const Ensemble& largeEnsemble(SampleMethod method = SampleMethod::Sobol) {
  static const auto sobol = runEnsemble(everythingDrawn(), drawsOf(kMembers, SampleMethod::Sobol), kKept, pool());
  static const auto random = runEnsemble(everythingDrawn(), drawsOf(kMembers, SampleMethod::Random), kKept, pool());
  return method == SampleMethod::Sobol ? sobol : random;
}

// Rows of each method and of a number named `what`.
void addRows(const char* what, std::initializer_list<int> numbers) {
  QTest::addColumn<SampleMethod>("method");
  QTest::addColumn<int>(what);
  for (const auto method : {SampleMethod::Sobol, SampleMethod::Random})
    for (const int number : numbers)
      QTest::addRow("%s, %d %s", std::string(nameOf(method)).c_str(), number, what) << method << number;
}

}  // namespace

// Also numbers of members that no instruction set divides.
void MembersTest::aMemberIsTheSameInASmallAndALargeEnsemble_data() { addRows("members", {1, 7, 13, 64, 65, 1000}); }

void MembersTest::aMemberIsTheSameInASmallAndALargeEnsemble() {
  QFETCH(SampleMethod, method);
  QFETCH(int, members);
  const auto count = static_cast<std::size_t>(members);
  const auto small = drawsOf(count, method);
  const auto large = drawsOf(kMembers, method);
  for (const auto id : allParameters()) QVERIFY(sameDraws(small, large, id, count));
  const auto ensemble = runEnsemble(everythingDrawn(), small, kKept, pool());
  QCOMPARE(ensemble.members(), count);
  for (const auto id : kKept) QVERIFY(sameValues(ensemble, largeEnsemble(method), id, count));
}

void MembersTest::theNumberOfThreadsChangesNothing_data() { addRows("threads", {1, 2, 5}); }

void MembersTest::theNumberOfThreadsChangesNothing() {
  QFETCH(SampleMethod, method);
  QFETCH(int, threads);
  ThreadPool own(static_cast<std::size_t>(threads));
  const Draws draws(defaultPriors(), {.members = kMembers, .seed = kSeed, .method = method}, own);
  const auto ensemble = runEnsemble(everythingDrawn(), draws, kKept, own);
  for (const auto id : kKept) QVERIFY(sameValues(ensemble, largeEnsemble(method), id, kMembers));
}

void MembersTest::anotherSeedGivesOtherDraws() {
  const auto ours = drawsOf(64);
  const Draws other(defaultPriors(), {.members = 64, .seed = kSeed + 1}, pool());
  for (const auto id : allParameters())
    for (std::size_t member = 0; member < 64; ++member) QVERIFY(ours.of(id)[member] != other.of(id)[member]);
}

void MembersTest::fixingOneInputLeavesTheOtherDrawsAsTheyWere() {
  const auto draws = drawsOf(64);
  const auto free = everythingDrawn();
  auto fixed = free;
  constexpr auto kFixed = parameter("die_yield_now");
  fixed.drawn[index(kFixed)] = false;
  for (std::size_t member = 0; member < 64; ++member) {
    const auto before = parametersOf(free, draws, member);
    const auto after = parametersOf(fixed, draws, member);
    for (const auto id : allParameters())
      if (id == kFixed)
        QVERIFY(at(after, id) == at(defaultParameters(), id));
      else
        QVERIFY(at(after, id) == at(before, id));
  }
}

void MembersTest::changingOnePriorMovesNoOtherDraw() {
  constexpr auto kChanged = parameter("die_yield_now");
  auto priors = defaultPriors();
  priors[index(kChanged)] = {Distribution::Triangular, 0.05, 0.1, 0.2};
  const auto before = drawsOf(64);
  const Draws after(priors, {.members = 64, .seed = kSeed}, pool());
  for (const auto id : allParameters()) QCOMPARE(sameDraws(before, after, id, 64), id != kChanged);
}

void MembersTest::aFixedInputHasItsValueInEveryMember() {
  auto inputs = everythingDrawn();
  constexpr auto kFixed = parameter("software_maturity_now");
  inputs.drawn[index(kFixed)] = false;
  at(inputs.values, kFixed) = 0.625;
  const auto ensemble = runEnsemble(inputs, drawsOf(100), {quantity("software_maturity")}, pool());
  for (const double value : ensemble.values(quantity("software_maturity"), 0)) QVERIFY(value == 0.625);
}

// The sector that nothing else reads is left out where none of its quantities is kept.
void MembersTest::keepingFewerQuantitiesChangesNoneOfThem() {
  const auto draws = drawsOf(64);
  for (const auto id : kKept) {
    const auto alone = runEnsemble(everythingDrawn(), draws, {id}, pool());
    QVERIFY(sameValues(alone, largeEnsemble(), id, 64));
  }
}

void MembersTest::everyDrawLiesWithinItsRange() {
  const auto draws = drawsOf(kMembers);
  for (const auto& s : parameterSpecs())
    for (const double value : draws.of(s.id)) QVERIFY2(value >= s.min && value <= s.max, s.key.c_str());
}

QTEST_APPLESS_MAIN(MembersTest)
#include "members_test.moc"
