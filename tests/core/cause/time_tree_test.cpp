// A change over time, run by run: parts are Shapley's by their definition, and add up at every level.
#include "core/cause/time_tree.h"

#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/cause/equation_program.h"
#include "core/engine/symbol_value.h"
#include "core/export/run_values.h"
#include "core/expression/evaluate.h"
#include "core/runs/central_run.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"

using namespace chokepoint;

namespace {

constexpr double kExact = 1e-9;  // of a part, relative to the figure

FigureOverTime figureOf(const std::string& before, const std::string& after, const Period& since, const Period& at) {
  return {since, at, *Expression::parse(before), *Expression::parse(after)};
}
FigureOverTime ofYears(const std::string& quantity, int since, int at) {
  auto figure = figureOf("annual(" + quantity + ", " + std::to_string(since) + ")",
                         "annual(" + quantity + ", " + std::to_string(at) + ")", {{since}, {}}, {{at}, {}});
  figure.quantity = findQuantity(quantity);
  return figure;
}

double sumOf(const std::deque<TimeNode>& nodes) {
  double sum = 0.0;
  for (const auto& node : nodes) sum += node.parts.front();
  return sum;
}

void openAll(TimeTree& tree, std::deque<TimeNode>& nodes, int levels) {
  if (levels == 0) return;
  for (auto& node : nodes) {
    tree.open(node);
    openAll(tree, node.causes, levels - 1);
  }
}

// Of each opened cause, how far its own causes' parts are from its part at most.
double gapBelow(const std::deque<TimeNode>& nodes) {
  double most = 0.0;
  for (const auto& node : nodes)
    if (node.isOpen())
      most = std::max({most, std::abs(sumOf(node.causes) - node.parts.front()), gapBelow(node.causes)});
  return most;
}

// One run's tree.
struct Split {
  Split(const FigureOverTime& figure, const Scenario& scenario, int levels = 1)
      : equations(scenario), root(std::move(*timeRootOf(figure, equations))), tree(figure, *root, equations, 1) {
    openAll(tree, tree.causes(), levels - 1);
    tree.take(0, CentralRun(scenario).subject());
  }

  TimeEquations equations;
  std::unique_ptr<const TimeRoot> root;
  TimeTree tree;
};

const Figure& gap() { return figure("output_ratio"); }
FigureOverTime gapFrom(int since, int at) {
  return {{{since}, {}}, {{at}, {}}, gap().of({since}), gap().of({at}), causesOf(gap()), quantity("output_ratio")};
}

// The mean over all orders of what each of the players changes.
std::vector<double> overAllOrders(std::span<const double> worths, std::size_t players) {
  std::vector<std::size_t> order(players);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<double> parts(players);
  double orders = 0.0;
  do {
    std::size_t moved = 0;
    for (const auto player : order) {
      const std::size_t next = moved | std::size_t{1} << player;
      parts[player] += worths[next] - worths[moved];
      moved = next;
    }
    ++orders;
  } while (std::ranges::next_permutation(order).found);
  for (double& part : parts) part /= orders;
  return parts;
}

}  // namespace

class TimeTreeTest : public QObject {
  Q_OBJECT

 private slots:
  void aProgramIsItsEquation() {
    const Scenario scenario;
    const auto tables = tablesOf(scenario, recordTables());
    const auto run = simulate(values(scenario), tables);
    for (const auto& equation : recordModel(SymbolClock(tables))) {
      const EquationProgram program(equation.value);
      for (const int month : {0, 40, kLastRecorded, kFirstProjected, 100}) {
        std::vector<double> quantities;
        std::vector<double> parameters;
        for (const auto id : program.quantities()) quantities.push_back(run.value(id, month));
        for (const auto id : program.parameters()) parameters.push_back(at(run.parameters, id));
        const double ours = program.value({quantities, parameters, tables, month});
        QCOMPARE(ours, valueOf<double>(equation.value, RunValues(run, tables, month)));
      }
    }
  }

  void partsOfTheLogarithmAreThoseOfAllOrders() {
    const Split split(gapFrom(2026, 2027), {});
    const std::size_t players = split.tree.causes().size();
    std::vector<double> worths(std::size_t{1} << players);
    QVERIFY(split.root->worths(CentralRun({}).subject(), worths));
    for (double& worth : worths) worth = std::log(worth);
    const auto expected = overAllOrders(worths, players);
    for (std::size_t i = 0; i < players; ++i)
      QVERIFY(std::abs(split.tree.causes()[i].parts.front() - expected[i]) < kExact);
  }

  // Two causes: half of what each changes first and half of what it changes last.
  void ofARatioEachSumHasItsOwnLogarithm() {
    const Split split(ofYears("unit_ratio", 2026, 2027), {});
    const CentralRun run({});
    const auto growth = [&](const std::string& of) {
      const auto number = [&](const char* year) {
        return *evaluateNumber(*Expression::parse("annual(" + of + ", " + year + ")"), run.subject());
      };
      return std::log(number("2027") / number("2026"));
    };
    QVERIFY(std::abs(split.tree.causes()[0].parts.front() - growth("us_units")) < kExact);
    QVERIFY(std::abs(split.tree.causes()[1].parts.front() + growth("huawei_chips")) < kExact);
  }

  void partsAddUpAtEveryLevel_data() {
    QTest::addColumn<FigureOverTime>("figure");
    QTest::addColumn<Scenario>("scenario");
    const auto* preset = findPreset("no-controls");
    const Scenario loosened{.timeline = {{{.start = {58}, .months = 10, .target = 0.2}}}};
    for (const auto& [name, scenario] :
         {std::pair{"default", Scenario{}}, std::pair{"preset", preset->scenario}, std::pair{"timeline", loosened}}) {
      QTest::addRow("gap, %s", name) << gapFrom(2026, 2027) << scenario;
      QTest::addRow("gap over years, %s", name) << gapFrom(2024, 2030) << scenario;
      QTest::addRow("equation, %s", name) << ofYears("huawei_output", 2026, 2027) << scenario;
      QTest::addRow("last of a year, %s", name) << ofYears("china_compute", 2026, 2028) << scenario;
      QTest::addRow("ratio, %s", name) << ofYears("bandwidth_ratio", 2025, 2026) << scenario;
      QTest::addRow("expression, %s", name)
          << figureOf("annual(us_output, 2026) / mean(dies_used * wafers, 2026)",
                      "annual(us_output, 2027) / mean(dies_used * wafers, 2027)", {{2026}, {}}, {{2027}, {}})
          << scenario;
      QTest::addRow("lag, %s", name) << figureOf("compute_lag(2026-12)", "compute_lag(2027-12)", {{2026}, {}},
                                                 {{2027}, {}})
                                     << scenario;
      auto month =
          figureOf("at(huawei_chips, 2026-03)", "at(huawei_chips, 2027-08)", {{2026}, Month{50}}, {{2027}, Month{67}});
      month.quantity = quantity("huawei_chips");
      QTest::addRow("month, %s", name) << month << scenario;
    }
  }
  void partsAddUpAtEveryLevel() {
    QFETCH(FigureOverTime, figure);
    QFETCH(Scenario, scenario);
    const Split split(figure, scenario, 5);
    const auto& tree = split.tree;
    QCOMPARE(tree.known().front(), 1);
    const bool isLog = tree.hasLogarithms();
    const double before = tree.before().front();
    const double after = tree.after().front();
    const double change = isLog ? std::log(after / before) : after - before;
    const double size = isLog ? 1.0 : std::abs(before) + std::abs(after);
    QVERIFY2(std::abs(sumOf(tree.causes()) - change) < kExact * size, qPrintable(QString::number(change)));
    const double below = gapBelow(tree.causes());
    QVERIFY2(below < kExact * size, qPrintable(QString::number(below)));
  }

  void downToStocksRecordsAndTheMonthItself() {
    const Split split(gapFrom(2026, 2027), {}, 40);
    int stocks = 0;
    const auto visit = [&](auto& self, const std::deque<TimeNode>& nodes) -> void {
      for (const auto& node : nodes) {
        if (node.isOpen()) {
          self(self, node.causes);
          continue;
        }
        const auto id = node.cause.quantity;
        if (id && spec(*id).kind == "auxiliary") QVERIFY2(split.equations.find(*id) == nullptr, spec(*id).name.c_str());
        if (id && spec(*id).kind == "stock") ++stocks;
      }
    };
    visit(visit, split.tree.causes());
    QVERIFY(stocks > 3);
  }

  void noEquationReadsMoreThanCanBeSplit() {
    const TimeEquations equations({});
    for (const auto& s : quantitySpecs())
      if (const auto* equation = equations.find(s.id)) QVERIFY(equation->causes().size() <= 12);
  }

  void whatCannotBeSplitIsSaid() {
    const TimeEquations equations({});
    const auto refused = [&](const FigureOverTime& figure, const char* says) {
      const auto root = timeRootOf(figure, equations);
      return !root && QString::fromStdString(inWords(root.errors())).contains(says);
    };
    QVERIFY(refused(ofYears("us_installed", 2026, 2027), "is a stock"));
    QVERIFY(refused(ofYears("us_output_recorded", 2024, 2025), "is a record"));
    QVERIFY(refused(figureOf("sum(us_output, 2026-12)", "sum(us_output, 2027-12)", {{2026}, {}}, {{2027}, {}}),
                    "adds up from January 2022 on"));
    QVERIFY(refused(figureOf("lifetime", "lifetime", {{2026}, {}}, {{2027}, {}}), "reads no quantity"));
  }
};

QTEST_GUILESS_MAIN(TimeTreeTest)
#include "time_tree_test.moc"
