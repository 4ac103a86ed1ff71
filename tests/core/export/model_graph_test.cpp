// The graph of the model: what it holds gives the numbers of the run, and its signs are those of
// the slopes.
//
// Oracles: simulate(), central differences, links whose sign is known from what they mean.
#include "core/export/model_graph.h"

#include <QtTest>
#include <cmath>
#include <map>
#include <set>

#include "core/engine/symbol_value.h"
#include "core/export/infix.h"
#include "core/export/run_values.h"
#include "core/model/quantity_specs.h"
#include "tests/core/export/graphs.h"

using namespace chokepoint;

class ModelGraphTest : public QObject {
  Q_OBJECT

 private slots:
  void theGraphGivesTheNumbersOfTheRun_data();
  void theGraphGivesTheNumbersOfTheRun();
  void everyQuantityIsThereAsWhatItIs();
  void everyParameterAndRecordIsThere();
  void aTimelineBringsItsTablesAndLeavesOutTheLevers();
  void linksComeFromWhatIsThere_data();
  void linksComeFromWhatIsThere();
  void tablesGiveTheValuesOfTheRun_data();
  void tablesGiveTheValuesOfTheRun();
  void slopesAreThoseOfSmallDifferences_data();
  void slopesAreThoseOfSmallDifferences();
  void signsAreThoseOfTheSlopesOfAllMonths();
  void knownLinksHaveTheirSigns_data();
  void knownLinksHaveTheirSigns();
};

namespace {

// Computes a month from the graph alone, each quantity when it is first asked for.
class GraphMonth {
 public:
  GraphMonth(const ModelGraph& graph, const std::map<std::string, double>& known, int month)
      : m_graph(graph), m_values(known), m_month(month) {}

  double reference(const std::string& name) const {
    if (const auto found = m_values.find(name); found != m_values.end()) return found->second;
    const double value = valueOf<double>(m_graph.quantities[index(findQuantity(name).value())].equation, *this);
    return m_values[name] = value;
  }
  double table(Table table) const {
    return lookUp(std::ranges::find(m_graph.tables, table, &InputTable::table)->points, m_month);
  }
  double month() const { return m_month; }

 private:
  const ModelGraph& m_graph;
  mutable std::map<std::string, double> m_values;
  int m_month;
};

// All quantities of all months: [month][quantity].
std::vector<std::vector<double>> interpret(const ModelGraph& graph) {
  std::map<std::string, double> inputs;
  for (const auto& p : graph.parameters) inputs[std::string(nameOf(p.id))] = p.value;
  auto standing = inputs;
  for (const auto& q : graph.quantities)
    if (q.start) standing[std::string(nameOf(q.id))] = valueOf<double>(*q.start, GraphMonth(graph, inputs, 0));
  std::vector<std::vector<double>> months;
  for (int month = 0; month < kMonths; ++month) {
    const GraphMonth now(graph, standing, month);
    auto& row = months.emplace_back();
    for (const auto& q : graph.quantities) row.push_back(now.reference(std::string(nameOf(q.id))));
    for (const auto& q : graph.quantities)
      if (q.start) standing[std::string(nameOf(q.id))] += valueOf<double>(q.equation, now);
  }
  return months;
}

// A month of a run in which one name has another value.
class Moved {
 public:
  Moved(const RunValues& values, std::string_view name, double by) : m_values(values), m_name(name), m_by(by) {}

  double reference(std::string_view name) const { return m_values.reference(name) + (name == m_name ? m_by : 0.0); }
  double table(Table table) const { return m_values.table(table) + (tableName(table) == m_name ? m_by : 0.0); }
  double month() const { return m_values.month(); }

 private:
  const RunValues& m_values;
  std::string_view m_name;
  double m_by;
};

double stepOf(std::string_view by, const RunValues& values) {
  return 1e-6 * (by.ends_with("_table") ? 1.0 : std::max(1.0, std::abs(values.reference(by))));
}

// The slope between two points nearby; nothing at a kink, where both sides differ.
std::optional<double> differenceSlope(const Symbol& equation, std::string_view by, const RunValues& values) {
  const double step = stepOf(by, values);
  const auto at = [&](double move) { return valueOf<double>(equation, Moved(values, by, move)); };
  const double below = (at(0.0) - at(-step)) / step;
  const double above = (at(step) - at(0.0)) / step;
  // What rounding leaves uncertain, and what curvature adds.
  const double uncertain = 1e-8 * std::abs(at(0.0)) / step + 1e-3 * std::max(std::abs(below), std::abs(above));
  if (!(std::abs(above - below) <= uncertain)) return std::nullopt;
  return (at(step) - at(-step)) / (2.0 * step);
}

std::string linkName(const ComputedQuantity& quantity, const Link& link) {
  return link.from + " -> " + std::string(nameOf(quantity.id));
}

const Symbol& equationOf(const ComputedQuantity& quantity, const Link& link) {
  return link.atStart ? *quantity.start : quantity.equation;
}

void samples() {
  QTest::addColumn<const Sample*>("sample");
  QTest::newRow("baseline") << &baselineSample();
  QTest::newRow("a timeline") << &timelineSample();
}

std::set<std::string> namesOf(const ModelGraph& graph) {
  std::set<std::string> names;
  for (const auto& q : graph.quantities) names.emplace(nameOf(q.id));
  for (const auto& p : graph.parameters) names.emplace(nameOf(p.id));
  for (const auto& t : graph.tables) names.insert(tableName(t.table));
  return names;
}

}  // namespace

void ModelGraphTest::theGraphGivesTheNumbersOfTheRun_data() { samples(); }

// Tables are read between their points, which rounds differently from the run's tables.
void ModelGraphTest::theGraphGivesTheNumbersOfTheRun() {
  QFETCH(const Sample*, sample);
  const auto run = sample->run();
  const auto months = interpret(sample->graph());
  for (std::size_t i = 0; i < kQuantityCount; ++i)
    for (int month = 0; month < kMonths; ++month) {
      const auto id = static_cast<QuantityId>(i);
      const double expected = run.value(id, month);
      const double ours = months[static_cast<std::size_t>(month)][i];
      if (!(std::abs(ours - expected) <= 1e-12 * std::abs(expected)))
        QFAIL((std::string(nameOf(id)) + ", month " + std::to_string(month)).c_str());
    }
}

void ModelGraphTest::everyQuantityIsThereAsWhatItIs() {
  const auto& graph = baselineGraph();
  QCOMPARE(graph.quantities.size(), kQuantityCount);
  std::set<std::string> constants;
  for (std::size_t i = 0; i < kQuantityCount; ++i) {
    const auto& quantity = graph.quantities[i];
    QCOMPARE(index(quantity.id), i);
    QCOMPARE(quantity.kind == VariableKind::Stock, spec(quantity.id).kind == "stock");
    QCOMPARE(quantity.start.has_value(), quantity.kind == VariableKind::Stock);
    QCOMPARE(quantity.initialValue, baselineSample().run().value(quantity.id, 0));
    if (quantity.kind == VariableKind::Constant) constants.emplace(nameOf(quantity.id));
  }
  QVERIFY(constants == (std::set<std::string>{"defects_now", "gross_dies", "other_gross_dies", "strictness_drift"}));
}

void ModelGraphTest::everyParameterAndRecordIsThere() {
  const auto& graph = baselineGraph();
  QCOMPARE(graph.parameters.size(), kParameterCount);
  for (const auto& p : graph.parameters) QCOMPARE(p.value, spec(p.id).defaultValue());
  QCOMPARE(graph.tables.size(), kRecordTables);
  for (const auto& table : graph.tables)
    QVERIFY2(!table.unit.empty() && !table.description.empty() && !table.source.empty(),
             tableName(table.table).c_str());
}

void ModelGraphTest::aTimelineBringsItsTablesAndLeavesOutTheLevers() {
  const auto& graph = timelineGraph();
  QCOMPARE(graph.tables.size(), kTables);
  const auto names = namesOf(graph);
  for (const auto lever : kTimelineLevers) QVERIFY(!names.contains(std::string(nameOf(lever))));
  QCOMPARE(graph.parameters.size(), kParameterCount - kTimelineLevers.size());
}

void ModelGraphTest::linksComeFromWhatIsThere_data() { samples(); }

void ModelGraphTest::linksComeFromWhatIsThere() {
  QFETCH(const Sample*, sample);
  const auto graph = sample->graph();
  const auto names = namesOf(graph);
  QCOMPARE(names.size(), graph.quantities.size() + graph.parameters.size() + graph.tables.size());
  for (const auto& quantity : graph.quantities) {
    std::set<std::pair<std::string, bool>> once;
    for (const auto& link : quantity.reads) {
      QVERIFY2(names.contains(link.from), link.from.c_str());
      QVERIFY2(once.emplace(link.from, link.atStart).second, linkName(quantity, link).c_str());
    }
  }
}

void ModelGraphTest::tablesGiveTheValuesOfTheRun_data() { samples(); }

void ModelGraphTest::tablesGiveTheValuesOfTheRun() {
  QFETCH(const Sample*, sample);
  for (const auto& table : sample->graph().tables)
    for (int month = 0; month < kMonths; ++month)
      QCOMPARE(lookUp(table.points, month), sample->tables[table.table][static_cast<std::size_t>(month)]);
}

void ModelGraphTest::slopesAreThoseOfSmallDifferences_data() { samples(); }

// Links of which every month lies at a kink are those of clamps that are just reached.
void ModelGraphTest::slopesAreThoseOfSmallDifferences() {
  QFETCH(const Sample*, sample);
  const auto run = sample->run();
  int compared = 0;
  int atKinks = 0;
  for (const auto& quantity : sample->graph().quantities)
    for (const auto& link : quantity.reads)
      for (int month = 0; month < (link.atStart ? 1 : kMonths); month += 3) {
        const auto& equation = equationOf(quantity, link);
        const RunValues values(run, sample->tables, month);
        const auto expected = differenceSlope(equation, link.from, values);
        if (!expected && ++atKinks) continue;
        const double ours = slopeOf(equation, link.from, run, sample->tables, month);
        const double rounding = 1e-12 * std::abs(valueOf<double>(equation, values)) / stepOf(link.from, values);
        ++compared;
        QVERIFY2(std::abs(ours - *expected) <= 1e-4 * std::abs(ours) + rounding,
                 qPrintable(QString::fromStdString(linkName(quantity, link)) +
                            QStringLiteral(", month %1: %2 for %3").arg(month).arg(ours).arg(*expected)));
      }
  QVERIFY2(compared > 10000 && atKinks < compared / 50,
           qPrintable(QStringLiteral("%1, %2").arg(compared).arg(atKinks)));
}

void ModelGraphTest::signsAreThoseOfTheSlopesOfAllMonths() {
  const auto run = baselineSample().run();
  for (const auto& quantity : baselineGraph().quantities)
    for (const auto& link : quantity.reads) {
      std::set<bool> directions;
      for (int month = 0; month < (link.atStart ? 1 : kMonths); ++month) {
        const double slope = slopeOf(equationOf(quantity, link), link.from, run, baselineSample().tables, month);
        QVERIFY2(std::isfinite(slope), linkName(quantity, link).c_str());
        if (slope != 0.0) directions.insert(slope > 0.0);
      }
      const auto expected = directions.empty()       ? Sign::None
                            : directions.size() == 2 ? Sign::Varies
                            : *directions.begin()    ? Sign::Positive
                                                     : Sign::Negative;
      QVERIFY2(link.sign == expected, linkName(quantity, link).c_str());
    }
}

void ModelGraphTest::knownLinksHaveTheirSigns_data() {
  QTest::addColumn<QuantityId>("to");
  QTest::addColumn<std::string>("from");
  QTest::addColumn<Sign>("sign");
  const auto row = [](QuantityId to, const char* from, Sign sign, const char* why) {
    QTest::newRow(why) << to << std::string(from) << sign;
  };
  row(quantity("tool_access"), "tool_control", Sign::Negative, "denied tools are not at hand");
  row(quantity("smic_capacity"), "tool_access", Sign::Positive, "tools at hand add capacity");
  row(quantity("us_installed"), "us_installed", Sign::Negative, "what is in service retires");
  row(quantity("output_ratio"), "china_output", Sign::Negative, "China's output narrows the gap");
  row(quantity("historical_strictness"), "historical_strictness_table", Sign::Positive, "a record shows its table");
  row(quantity("strictness"), "policy_in_force", Sign::None, "by default nothing new is decided");
  row(quantity("smic_capacity"), "smic_capacity", Sign::Varies, "grew by itself on record, wears out later");
  row(quantity("indigenisation"), "indigenisation_now", Sign::Positive, "a start is read from an input");
}

void ModelGraphTest::knownLinksHaveTheirSigns() {
  QFETCH(QuantityId, to);
  QFETCH(std::string, from);
  QFETCH(Sign, sign);
  const auto& reads = baselineGraph().quantities[index(to)].reads;
  const auto link = std::ranges::find(reads, from, &Link::from);
  QVERIFY(link != reads.end());
  QCOMPARE(nameOf(link->sign), nameOf(sign));
}

QTEST_APPLESS_MAIN(ModelGraphTest)
#include "model_graph_test.moc"
