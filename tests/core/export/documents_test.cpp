// The documents for people, for Graphviz and for programs are complete and can be read.
#include <QtTest>
#include <set>

#include "core/base/json.h"
#include "core/export/dot.h"
#include "core/export/equation_text.h"
#include "core/export/infix.h"
#include "core/export/markdown.h"
#include "core/export/model_json.h"
#include "core/model/quantity_specs.h"
#include "core/model/sector_specs.h"
#include "tests/core/export/graphs.h"

using namespace chokepoint;

class DocumentsTest : public QObject {
  Q_OBJECT

 private slots:
  void markdownTellsOfEveryQuantity_data();
  void markdownTellsOfEveryQuantity();
  void markdownTellsOfEveryInputAndTable();
  void markdownTablesKeepTheirColumns();
  void markdownLinksHaveTheirSigns();
  void dotIsWellFormed_data();
  void dotIsWellFormed();
  void dotHasANodeForEveryNameAndAnArrowForEveryLink();
  void dotArrowsFollowTheSign();
  void jsonHoldsEveryQuantity();
  void jsonHoldsEveryLink();
  void jsonHoldsEveryParameterAndTable();
  void aTitleMayHoldAnything();
};

namespace {

const QString kName = R"re("((?:[^"\\]|\\.)*)")re";

QString text(std::string_view plain) { return QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size())); }

Json jsonOf(const ModelGraph& graph) {
  const auto json = readJson(toModelJson(graph), "model");
  if (!json) qFatal("%s", inWords(json.errors()).c_str());
  return *json;
}

// Every line but the first and last: what Graphviz's grammar allows of what is written.
bool isDotLine(const QString& line) {
  static const QString kValue = "(" + kName + "|[a-z]+|LR)";
  static const QString kList = R"( \[[a-z]+=)" + kValue + "(, [a-z]+=" + kValue + R"()*\])";
  static const QRegularExpression kLine("^ *(" + kName + "( -> " + kName + ")?" + kList + ";|[a-z]+=" + kValue +
                                        ";|subgraph " + kName + R"( \{|\})$)");
  return kLine.match(line).hasMatch();
}

const QStringList& dotLines() {
  static const auto lines = text(toDot(baselineGraph())).trimmed().split('\n');
  return lines;
}

const Json& find(const Json& list, std::string_view name) {
  const auto found = std::ranges::find_if(list, [&](const Json& item) { return item.at("name") == name; });
  if (found == list.end()) qFatal("%s is missing", std::string(name).c_str());
  return *found;
}

void addGraphs() {
  QTest::addColumn<const ModelGraph*>("graph");
  QTest::newRow("baseline") << &baselineGraph();
  QTest::newRow("a timeline") << &timelineGraph();
}

}  // namespace

void DocumentsTest::markdownTellsOfEveryQuantity_data() { addGraphs(); }

void DocumentsTest::markdownTellsOfEveryQuantity() {
  QFETCH(const ModelGraph*, graph);
  const auto document = text(toMarkdown(*graph));
  for (const auto& quantity : graph->quantities) {
    const auto& s = spec(quantity.id);
    const auto section = document.section("### `" + text(s.name) + "` ", 1).section("\n###", 0, 0);
    QVERIFY2(section.contains(text("= " + readableText(quantity.equation) + "\n")) ||
                 section.contains(text("by " + readableText(quantity.equation) + "\n")),
             s.name.c_str());
    QVERIFY2(section.contains(s.unit == "Dmnl" ? QString("without unit") : "in " + text(s.unit).replace('*', "\\*")),
             s.name.c_str());
    QVERIFY2(section.contains(text(nameOf(quantity.kind))), s.name.c_str());
  }
  for (const auto& sector : sectorSpecs())
    QCOMPARE(document.contains("\n## " + text(sector.title) + "\n"), sector.key != "power");
}

void DocumentsTest::markdownTellsOfEveryInputAndTable() {
  const auto document = text(toMarkdown(baselineGraph()));
  for (const auto& s : parameterSpecs())
    QCOMPARE(document.count("\n| `" + text(s.key) + "` | " + text(nameOf(s.kind)) + " | " +
                            text(plainNumber(s.defaultValue())) + " |"),
             1);
  for (const auto& table : baselineGraph().tables)
    QCOMPARE(document.count("\n### `" + text(tableName(table.table)) + "`\n"), 1);
}

void DocumentsTest::markdownTablesKeepTheirColumns() {
  static const QRegularExpression kSeparator(R"((?<!\\)\|)");
  int rows = 0;
  for (const auto& line : text(toMarkdown(baselineGraph())).split('\n'))
    if (line.startsWith('|')) {
      QVERIFY2(line.count(kSeparator) == 9, qPrintable(line));
      ++rows;
    }
  QCOMPARE(rows, 2 + static_cast<int>(kParameterCount));
}

void DocumentsTest::markdownLinksHaveTheirSigns() {
  const auto document = text(toMarkdown(baselineGraph()));
  QVERIFY(document.contains("\nReads `us_output` **+**, `us_units` **-**.\n"));
  QVERIFY(document.contains("\nReads `software_maturity_now` **+** at the start, "));
}

void DocumentsTest::dotIsWellFormed_data() { addGraphs(); }

void DocumentsTest::dotIsWellFormed() {
  QFETCH(const ModelGraph*, graph);
  const auto lines = text(toDot(*graph)).trimmed().split('\n');
  QCOMPARE(lines.front(), QString("digraph chokepoint {"));
  int depth = 1;
  for (const auto& line : lines.mid(1)) {
    QVERIFY2(depth > 0 && isDotLine(line), qPrintable(line));
    depth += line.endsWith('{') ? 1 : line.endsWith('}') ? -1 : 0;
  }
  QCOMPARE(depth, 0);
}

void DocumentsTest::dotHasANodeForEveryNameAndAnArrowForEveryLink() {
  static const QRegularExpression kNode("^ +" + kName + " \\[");
  static const QRegularExpression kArrow("^ +" + kName + " -> " + kName + " \\[");
  std::set<QString> nodes;
  std::size_t arrows = 0;
  for (const auto& line : dotLines())
    if (const auto node = kNode.match(line); node.hasMatch())
      QVERIFY2(nodes.insert(node.captured(1)).second, qPrintable(line));
  for (const auto& line : dotLines())
    if (const auto arrow = kArrow.match(line); arrow.hasMatch()) {
      QVERIFY2(nodes.contains(arrow.captured(1)) && nodes.contains(arrow.captured(2)), qPrintable(line));
      ++arrows;
    }
  QCOMPARE(nodes.size(), kQuantityCount + kParameterCount + kRecordTables);
  std::size_t links = 0;
  for (const auto& quantity : baselineGraph().quantities) links += quantity.reads.size();
  QCOMPARE(arrows, links);
}

void DocumentsTest::dotArrowsFollowTheSign() {
  QVERIFY(dotLines().contains(R"(  "tool_control" -> "tool_access" [label="-", arrowhead=tee];)"));
  QVERIFY(dotLines().contains(R"(  "us_output" -> "us_chip" [label="+", arrowhead=normal];)"));
  QVERIFY(dotLines().contains(R"(  "smic_capacity" -> "smic_capacity" [label="varies", arrowhead=diamond];)"));
  QVERIFY(dotLines().contains(R"(  "policy_in_force" -> "strictness" [label="0", arrowhead=empty, style=dotted];)"));
}

void DocumentsTest::jsonHoldsEveryQuantity() {
  const auto json = jsonOf(baselineGraph());
  QCOMPARE(json.at("format"), Json("chokepoint-model/1"));
  QCOMPARE(json.at("quantities").size(), kQuantityCount);
  for (const auto& quantity : baselineGraph().quantities) {
    const auto& s = spec(quantity.id);
    const auto& item = find(json.at("quantities"), s.name);
    QCOMPARE(item.at("unit"), Json(s.unit));
    QCOMPARE(item.at("kind"), Json(nameOf(quantity.kind)));
    QCOMPARE(item.at("equation"), Json(readableText(quantity.equation)));
    QCOMPARE(item.contains("start"), quantity.start.has_value());
    if (quantity.start) QCOMPARE(item.at("initial_value").get<double>(), baselineSample().run().value(quantity.id, 0));
  }
}

void DocumentsTest::jsonHoldsEveryLink() {
  const auto json = jsonOf(baselineGraph());
  auto item = json.at("links").begin();
  for (const auto& quantity : baselineGraph().quantities)
    for (const auto& link : quantity.reads) {
      QVERIFY(*item == Json({{"from", link.from},
                             {"to", nameOf(quantity.id)},
                             {"sign", nameOf(link.sign)},
                             {"at_start", link.atStart}}));
      ++item;
    }
  QVERIFY(item == json.at("links").end());
}

void DocumentsTest::jsonHoldsEveryParameterAndTable() {
  auto moved = baselineSample();
  moved.parameters.die_yield_now = 0.3;
  const auto json = jsonOf(moved.graph());
  QCOMPARE(json.at("parameters").size(), kParameterCount);
  for (const auto& s : parameterSpecs()) {
    const auto& item = find(json.at("parameters"), s.key);
    QCOMPARE(item.at("default").get<double>(), s.defaultValue());
    QCOMPARE(item.at("value").get<double>(), s.key == "die_yield_now" ? 0.3 : s.defaultValue());
    QCOMPARE(item.at("min").get<double>(), s.min);
    QCOMPARE(item.at("max").get<double>(), s.max);
    QCOMPARE(item.at("unit"), Json(s.unit));
    QCOMPARE(item.at("source"), Json(s.source));
  }
  QCOMPARE(json.at("tables").size(), kRecordTables);
  for (const auto& record : recordSpecs()) {
    const auto points = find(json.at("tables"), record.name + "_table").at("points");
    const bool same = points.get<std::vector<std::pair<double, double>>>() == record.points;
    QVERIFY2(same, record.name.c_str());
  }
}

void DocumentsTest::aTitleMayHoldAnything() {
  auto graph = baselineGraph();
  graph.title = "a|\"b\\\n# \x01`*_";
  QCOMPARE(jsonOf(graph).at("title"), Json(graph.title));
  QVERIFY(text(toMarkdown(graph)).startsWith("# The model: a\\|\"b\\\\ \\#  \\`\\*\\_\n"));
  QVERIFY(toDot(graph).find("\n  label=\"a|\\\"b\\\\ #  `*_\";\n") != std::string::npos);
}

QTEST_APPLESS_MAIN(DocumentsTest)
#include "documents_test.moc"
