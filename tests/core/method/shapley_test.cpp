// Shapley values of games whose values are published, and that parts always add up.
#include "core/method/shapley.h"

#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/engine/random.h"

using namespace chokepoint;

namespace {

Worth gameOf(std::function<double(const Coalition&)> value) {
  return [value](std::span<const Coalition> coalitions) -> Expected<std::vector<double>> {
    std::vector<double> values;
    for (const auto& coalition : coalitions) values.push_back(value(coalition));
    return values;
  };
}

double sumOf(const ShapleyParts& split) {
  double sum = 0.0;
  for (const auto& part : split.parts) sum += part.part;
  return sum;
}

// Bends, and depends on who else has moved.
double tangled(const Coalition& coalition) {
  double product = 1.0;
  double sum = 0.0;
  for (std::size_t i = 0; i < coalition.size(); ++i)
    if (coalition[i]) {
      product *= 1.0 + 0.1 * static_cast<double>(i);
      sum += std::sin(static_cast<double>(i));
    }
  return product * std::exp(0.3 * sum);
}

}  // namespace

class ShapleyTest : public QObject {
  Q_OBJECT

 private slots:
  // Shapley and Shubik: the first has the left glove, the others a right one each: 2/3, 1/6, 1/6.
  void theGloveGame() {
    const auto split = shapleyParts(3, gameOf([](const Coalition& c) { return c[0] && (c[1] || c[2]) ? 1.0 : 0.0; }));
    constexpr std::array kParts{2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0};
    for (std::size_t i = 0; i < 3; ++i) QVERIFY(std::abs(split->parts[i].part - kParts[i]) < 1e-15);
  }

  // The same game, its worths laid out by mask.
  void ofWorthsThatAreKnownItIsTheSame() {
    for (std::size_t players = 0; players <= 6; ++players) {
      const auto split = shapleyParts(players, gameOf(tangled));
      std::vector<double> worths;
      for (std::size_t mask = 0; mask < std::size_t{1} << players; ++mask) {
        Coalition coalition(players);
        for (std::size_t i = 0; i < players; ++i) coalition[i] = (mask >> i & 1U) != 0;
        worths.push_back(tangled(coalition));
      }
      std::vector<double> parts(players);
      shapleyOf(worths, parts);
      for (std::size_t i = 0; i < players; ++i) QCOMPARE(parts[i], split->parts[i].part);
    }
  }

  // The airport game (Littlechild and Owen 1973): costs 1, 2, 4 give 1/3, 5/6, 17/6.
  void theAirportGame() {
    const auto cost = [](const Coalition& c) { return c[2] ? 4.0 : c[1] ? 2.0 : c[0] ? 1.0 : 0.0; };
    const auto split = shapleyParts(3, gameOf(cost));
    constexpr std::array kParts{1.0 / 3.0, 5.0 / 6.0, 17.0 / 6.0};
    for (std::size_t i = 0; i < 3; ++i) QVERIFY(std::abs(split->parts[i].part - kParts[i]) < 1e-15);
  }

  void partsAddUpToTheChange_data() {
    QTest::addColumn<int>("players");
    for (const int players : {0, 1, 2, 7, 12, 13, 30}) QTest::addRow("%d", players) << players;
  }
  void partsAddUpToTheChange() {
    QFETCH(int, players);
    const auto split = shapleyParts(static_cast<std::size_t>(players), gameOf(tangled), {.orders = 20, .seed = 4});
    QCOMPARE(split->isExact, players <= 12);
    const double change = split->after - split->before;
    QVERIFY(std::abs(sumOf(*split) - change) <= 1e-12 * std::max(1.0, std::abs(split->after)));
  }

  void aSampleIsAsNearToTheExactPartsAsItsErrorsSay() {
    // A thirteenth player who changes nothing makes it a sample.
    const auto withIdler = [](const Coalition& c) { return tangled(Coalition(c.begin(), c.begin() + 8)); };
    const auto exact = shapleyParts(8, gameOf(tangled));
    const auto sampled = shapleyParts(13, gameOf(withIdler), {.orders = 400, .seed = 9});
    for (std::size_t i = 0; i < 8; ++i) {
      const auto& [part, error] = sampled->parts[i];
      QVERIFY(error > 0.0 || i == 0);  // the first moves nothing in this game
      QVERIFY(std::abs(part - exact->parts[i].part) <= 4.5 * error + 1e-12);
    }
    QCOMPARE(sampled->parts[12].part, 0.0);
  }

  // With the luck of the first member of an ensemble with the same seed it would be the order drawn first.
  void ordersAreNotDrawnWithTheLuckOfMembers() {
    constexpr std::size_t kPlayers = 13;
    constexpr std::uint64_t kSeed = 5;
    std::vector<std::size_t> ofMember(kPlayers);
    std::iota(ofMember.begin(), ofMember.end(), std::size_t{0});
    for (std::size_t left = kPlayers; left > 1; --left) {
      const double u = uniform(kSeed, 0, static_cast<std::uint32_t>(kPlayers - left));
      std::swap(ofMember[left - 1], ofMember[static_cast<std::size_t>(u * static_cast<double>(left))]);
    }
    std::vector<std::vector<Coalition>> asked;
    const Worth worth = [&](std::span<const Coalition> coalitions) -> Expected<std::vector<double>> {
      asked.emplace_back(coalitions.begin(), coalitions.end());
      return std::vector<double>(coalitions.size());
    };
    QVERIFY(shapleyParts(kPlayers, worth, {.orders = 2, .seed = kSeed}));
    std::size_t coalitions = 0;
    for (const auto& some : asked) coalitions += some.size();
    QCOMPARE(coalitions, coalitionsFor(kPlayers, {.orders = 2, .seed = kSeed}));
    const auto& first = asked[1];  // after both ends
    QCOMPARE(first.size(), kPlayers + 1);
    bool isTheSame = true;
    for (std::size_t step = 0; step < kPlayers; ++step) isTheSame = isTheSame && first[step + 1][ofMember[step]];
    QVERIFY(!isTheSame);
  }
};

QTEST_APPLESS_MAIN(ShapleyTest)
#include "shapley_test.moc"
