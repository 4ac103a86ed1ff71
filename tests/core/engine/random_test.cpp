// Random numbers against the known answers of their authors, and what they have to be.
//
// The known answers are those of Random123's kat_vectors for philox4x32 with ten rounds (Salmon
// et al., SC 2011). A second Philox stands here, written from the paper: the answers hold it, and
// it holds uniform() for seeds and members that the answers do not cover.
#include "core/engine/random.h"

#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

using namespace chokepoint;

class RandomTest : public QObject {
  Q_OBJECT

 private slots:
  void philoxGivesItsAuthorsKnownAnswers_data();
  void philoxGivesItsAuthorsKnownAnswers();
  void theFirstKnownAnswerIsTheFirstUniformOfSeedZero();
  void uniformIsPhiloxOfSeedMemberAndInput();
  void bitsOfAllOnesStayBelowOne();
  void bitsOfAllZerosStayAboveZero();
  void membersAreSpreadEvenly_data();
  void membersAreSpreadEvenly();
  void neighboursInEverySenseAreUnrelated();
  void theUpperHalvesOfSeedAndMemberCount();
};

namespace {

using Words = std::array<std::uint32_t, 4>;
using Key = std::array<std::uint32_t, 2>;

Words philox(Words counter, Key key) {
  constexpr std::uint64_t kMultiplier0 = 0xD2511F53;
  constexpr std::uint64_t kMultiplier1 = 0xCD9E8D57;
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t product0 = kMultiplier0 * counter[0];
    const std::uint64_t product1 = kMultiplier1 * counter[2];
    counter = {static_cast<std::uint32_t>(product1 >> 32U) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(product1),
               static_cast<std::uint32_t>(product0 >> 32U) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(product0)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

// The upper 53 of 64 bits, and half a step.
double uniformOf(const Words& bits) {
  const std::uint64_t wide = std::uint64_t{bits[0]} << 32U | bits[1];
  return std::ldexp(static_cast<double>(wide >> 11U) + 0.5, -53);
}

Words counterOf(std::uint64_t member, std::uint32_t input) {
  return {static_cast<std::uint32_t>(member), static_cast<std::uint32_t>(member >> 32U), input, 0};
}
Key keyOf(std::uint64_t seed) { return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)}; }

// Found by running Philox backwards with key 0 until the fourth word of the counter came out 0.
struct Place {
  std::uint64_t member = 0;
  std::uint32_t input = 0;
};
constexpr Place kAllOnes{0x5d14d3cb378e211b, 0x7651e617};
constexpr Place kAllZeros{0x2a08c3124d10a3c9, 0x5686cec1};

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  // Of uniforms: mean 1/2, variance 1/12.
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - 0.5) * (b[i] - 0.5);
  return 12.0 * sum / static_cast<double>(a.size());
}

template <class Draw>
std::vector<double> sample(std::size_t count, Draw draw) {
  std::vector<double> values(count);
  for (std::size_t i = 0; i < count; ++i) values[i] = draw(i);
  return values;
}

}  // namespace

void RandomTest::philoxGivesItsAuthorsKnownAnswers_data() {
  QTest::addColumn<Words>("counter");
  QTest::addColumn<Key>("key");
  QTest::addColumn<Words>("answer");
  QTest::newRow("zeros") << Words{} << Key{} << Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
  QTest::newRow("ones") << Words{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff} << Key{0xffffffff, 0xffffffff}
                        << Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd};
  QTest::newRow("digits of pi") << Words{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344} << Key{0xa4093822, 0x299f31d0}
                                << Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
}

void RandomTest::philoxGivesItsAuthorsKnownAnswers() {
  QFETCH(Words, counter);
  QFETCH(Key, key);
  QFETCH(Words, answer);
  QVERIFY(philox(counter, key) == answer);
}

void RandomTest::theFirstKnownAnswerIsTheFirstUniformOfSeedZero() {
  QVERIFY(uniform(0, 0, 0) == std::ldexp(static_cast<double>(0x6627e8d5e169c58dULL >> 11U) + 0.5, -53));
}

void RandomTest::uniformIsPhiloxOfSeedMemberAndInput() {
  for (const std::uint64_t seed : {0ULL, 1ULL, 0x299f31d0a4093822ULL, ~0ULL})
    for (const std::uint64_t member : {0ULL, 1ULL, 4095ULL, 0x100000000ULL, 0x85a308d3243f6a88ULL})
      for (const std::uint32_t input : {0U, 1U, 84U, 0x13198a2eU})
        QVERIFY(uniform(seed, member, input) == uniformOf(philox(counterOf(member, input), keyOf(seed))));
}

// (2^53 - 1 + 1/2) / 2^53 rounds to one, which a quantile cannot take.
void RandomTest::bitsOfAllOnesStayBelowOne() {
  const auto bits = philox(counterOf(kAllOnes.member, kAllOnes.input), keyOf(0));
  QCOMPARE((std::uint64_t{bits[0]} << 32U | bits[1]) >> 11U, (std::uint64_t{1} << 53U) - 1);
  QVERIFY(uniform(0, kAllOnes.member, kAllOnes.input) == std::nextafter(1.0, 0.0));
}

void RandomTest::bitsOfAllZerosStayAboveZero() {
  const auto bits = philox(counterOf(kAllZeros.member, kAllZeros.input), keyOf(0));
  QCOMPARE((std::uint64_t{bits[0]} << 32U | bits[1]) >> 11U, std::uint64_t{0});
  QVERIFY(uniform(0, kAllZeros.member, kAllZeros.input) == 0x1p-54);
}

void RandomTest::membersAreSpreadEvenly_data() {
  QTest::addColumn<quint32>("input");
  for (const quint32 input : {0U, 1U, 42U, 84U}) QTest::addRow("input %u", input) << input;
}

// Kolmogorov and Smirnov's distance of n uniforms stays below 1.95 / sqrt(n) in 999 of 1,000.
void RandomTest::membersAreSpreadEvenly() {
  QFETCH(quint32, input);
  constexpr std::size_t kCount = 100000;
  auto values = sample(kCount, [&](std::size_t i) { return uniform(1, i, input); });
  std::ranges::sort(values);
  double distance = 0.0;
  for (std::size_t i = 0; i < kCount; ++i)
    distance = std::max({distance, std::abs(values[i] - static_cast<double>(i) / kCount),
                         std::abs(values[i] - static_cast<double>(i + 1) / kCount)});
  QVERIFY(distance < 1.95 / std::sqrt(static_cast<double>(kCount)));
}

// The correlation of n independent pairs has a standard error of 1 / sqrt(n); four are allowed.
void RandomTest::neighboursInEverySenseAreUnrelated() {
  constexpr std::size_t kCount = 100000;
  const double bound = 4.0 / std::sqrt(static_cast<double>(kCount));
  const auto first = sample(kCount, [](std::size_t i) { return uniform(1, i, 0); });
  QVERIFY(std::abs(correlation(first, sample(kCount, [](std::size_t i) { return uniform(1, i + 1, 0); }))) < bound);
  QVERIFY(std::abs(correlation(first, sample(kCount, [](std::size_t i) { return uniform(1, i, 1); }))) < bound);
  QVERIFY(std::abs(correlation(first, sample(kCount, [](std::size_t i) { return uniform(2, i, 0); }))) < bound);
}

void RandomTest::theUpperHalvesOfSeedAndMemberCount() {
  constexpr std::uint64_t kUpper = 1ULL << 32U;
  const std::set<double> different{uniform(1, 1, 1), uniform(1 + kUpper, 1, 1), uniform(1, 1 + kUpper, 1)};
  QCOMPARE(different.size(), std::size_t{3});
}

QTEST_APPLESS_MAIN(RandomTest)
#include "random_test.moc"
