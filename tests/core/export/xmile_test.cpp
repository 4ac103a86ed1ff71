// The XMILE document is well formed, complete, and asks of a tool only what simple ones can do.
//
// That it gives our numbers is tested on an independent engine (tests/xmile).
#include "core/export/xmile.h"

#include <QXmlStreamReader>
#include <QtTest>
#include <map>
#include <set>

#include "core/base/message.h"
#include "core/export/infix.h"
#include "core/model/quantity_specs.h"
#include "tests/core/export/graphs.h"

using namespace chokepoint;

class XmileTest : public QObject {
  Q_OBJECT

 private slots:
  void everyNameIsThereOnceAsWhatItIs_data();
  void everyNameIsThereOnceAsWhatItIs();
  void unitsDescriptionsAndRangesAreThere();
  void everyNameThatIsReadIsDefined();
  void conditionalsStandAlone();
  void tablesHoldNothingButTheirFunction();
  void theRunIsTheModels();
  void aTitleMayHoldAnything();
};

namespace {

struct Variable {
  QString tag;
  QMap<QString, QString> parts;  // texts of the elements inside; of a range its limits
};
using Variables = std::map<QString, Variable>;

struct Document {
  QMap<QString, QString> header;  // texts of name, start, stop, dt
  Variables variables;
};

Variable variableFrom(QXmlStreamReader& xml) {
  Variable variable{xml.name().toString(), {}};
  while (xml.readNextStartElement()) {
    const auto part = xml.name().toString();
    if (part == "gf") continue;  // its points stand inside it
    const auto limit = [&xml](const char* name) { return xml.attributes().value(name).toString(); };
    const auto limits = limit("min") + " to " + limit("max");
    const auto text = xml.readElementText();
    variable.parts[part] = part == "range" ? limits : text;
    if (part == "ypts") xml.readNextStartElement();  // the end of gf
  }
  return variable;
}

Document parsed(const std::string& text) {
  Document document;
  QXmlStreamReader xml(QByteArray::fromStdString(text));
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    const auto tag = xml.name().toString();
    if (QStringList{"name", "start", "stop", "dt"}.contains(tag)) document.header[tag] = xml.readElementText();
    if (!QStringList{"aux", "stock", "flow"}.contains(tag)) continue;
    const auto name = xml.attributes().value("name").toString();
    const auto variable = variableFrom(xml);
    if (!document.variables.emplace(name, variable).second) qFatal("%s stands twice", qPrintable(name));
  }
  if (xml.hasError()) qFatal("%s", qPrintable(xml.errorString()));
  return document;
}

const Document& baseline() {
  static const auto document = parsed(toXmile(baselineGraph()));
  return document;
}

QString text(std::string_view name) { return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())); }

// The words of an equation that are no numbers.
QStringList wordsOf(const QString& equation) {
  static const QRegularExpression kWord("[A-Za-z_][A-Za-z0-9_]*");
  static const QRegularExpression kNumber("\\b[0-9.]+(e[-+]?[0-9]+)?\\b");
  QStringList words;
  for (auto it = kWord.globalMatch(QString(equation).remove(kNumber)); it.hasNext();) words << it.next().captured();
  return words;
}

}  // namespace

void XmileTest::everyNameIsThereOnceAsWhatItIs_data() {
  QTest::addColumn<const ModelGraph*>("graph");
  QTest::newRow("baseline") << &baselineGraph();
  QTest::newRow("a timeline") << &timelineGraph();
}

void XmileTest::everyNameIsThereOnceAsWhatItIs() {
  QFETCH(const ModelGraph*, graph);
  const auto document = parsed(toXmile(*graph));
  const auto tagOf = [&](std::string_view name) { return document.variables.at(text(name)).tag; };
  for (const auto& quantity : graph->quantities) {
    const auto name = std::string(nameOf(quantity.id));
    QCOMPARE(tagOf(name), QString(quantity.start ? "stock" : "aux"));
    if (quantity.start) QCOMPARE(document.variables.at(text(name)).parts["inflow"], text(name + "_change"));
    if (quantity.start) QCOMPARE(tagOf(name + "_change"), QString("flow"));
  }
  for (const auto& parameter : graph->parameters)
    QCOMPARE(document.variables.at(text(nameOf(parameter.id))).parts["eqn"], text(plainNumber(parameter.value)));
  for (const auto& table : graph->tables) QCOMPARE(tagOf(tableName(table.table)), QString("aux"));
}

void XmileTest::unitsDescriptionsAndRangesAreThere() {
  for (const auto& s : quantitySpecs()) {
    const auto& parts = baseline().variables.at(text(s.name)).parts;
    QCOMPARE(parts["units"], text(s.unit));
    QCOMPARE(parts["doc"], text(withDates(s.description)));
  }
  for (const auto& s : parameterSpecs()) {
    const auto& parts = baseline().variables.at(text(s.key)).parts;
    QCOMPARE(parts["units"], text(s.unit));
    QCOMPARE(parts["doc"], text(withDates(s.description) + ". Source: " + s.source));
    QCOMPARE(parts["range"], text(plainNumber(s.min) + " to " + plainNumber(s.max)));
  }
}

void XmileTest::everyNameThatIsReadIsDefined() {
  const QSet<QString> words{"TIME", "IF", "THEN", "ELSE", "EXP", "LN", "SQRT", "MIN", "MAX", "LOOKUP"};
  for (const auto& [name, variable] : baseline().variables)
    for (const auto& word : wordsOf(variable.parts["eqn"]))
      QVERIFY2(words.contains(word) || baseline().variables.contains(word), qPrintable(name + " reads " + word));
}

void XmileTest::conditionalsStandAlone() {
  int conditionals = 0;
  for (const auto& [name, variable] : baseline().variables) {
    const auto count = wordsOf(variable.parts["eqn"]).count("IF");
    QVERIFY2(count == 0 || (count == 1 && variable.parts["eqn"].startsWith("IF ")), qPrintable(name));
    conditionals += static_cast<int>(count);
  }
  QVERIFY(conditionals > 20);
}

void XmileTest::tablesHoldNothingButTheirFunction() {
  for (const auto& table : baselineGraph().tables) {
    const auto& parts = baseline().variables.at(text(tableName(table.table))).parts;
    QVERIFY(!parts.contains("eqn"));
    QCOMPARE(parts["xpts"].split(',').size(), static_cast<qsizetype>(table.points.size()));
    QCOMPARE(parts["ypts"].split(',').size(), static_cast<qsizetype>(table.points.size()));
    QCOMPARE(parts["ypts"].split(',').back(), text(plainNumber(table.points.back().second)));
  }
}

void XmileTest::theRunIsTheModels() {
  const auto& header = baseline().header;
  QCOMPARE(header["start"], QString("0"));
  QCOMPARE(header["stop"], QString("131"));
  QCOMPARE(header["dt"], QString("1"));
  QCOMPARE(header["name"], QString("Baseline"));
}

void XmileTest::aTitleMayHoldAnything() {
  auto graph = baselineGraph();
  graph.title = "<a href=\"x\">&amp; \x01\n\xe4\xb8\xad\xef\xbf\xbf\xef\xbf\xbd]]>";
  const auto* written = "<a href=\"x\">&amp;   \xe4\xb8\xad   \xef\xbf\xbd]]>";
  QCOMPARE(parsed(toXmile(graph)).header["name"], QString::fromUtf8(written));
}

QTEST_APPLESS_MAIN(XmileTest)
#include "xmile_test.moc"
