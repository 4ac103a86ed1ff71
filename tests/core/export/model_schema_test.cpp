// What `chokepoint model --format json` writes fits its published schema, which refuses what is wrong.
#include <QtTest>

// GCC 12 takes a branch of its own <regex>, which valijson uses, for uninitialised (GCC bug 105562).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <memory>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

#include "core/base/resources.h"
#include "core/export/model_json.h"
#include "tests/core/export/graphs.h"

using namespace chokepoint;

namespace {

using nlohmann::json;

const valijson::Schema& publishedSchema() {
  static const auto schema = [] {
    const auto text = json::parse(resource("schemas/model.schema.json"));
    auto parsed = std::make_unique<valijson::Schema>();
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(text), *parsed);
    return parsed;
  }();
  return *schema;
}

QStringList violationsIn(const json& document) {
  valijson::ValidationResults results;
  valijson::Validator().validate(publishedSchema(), valijson::adapters::NlohmannJsonAdapter(document), &results);
  QStringList found;
  for (valijson::ValidationResults::Error error; results.popError(error);)
    found << QString::fromStdString(error.description);
  return found;
}

json documentOf(const ModelGraph& graph) { return json::parse(toModelJson(graph)); }

}  // namespace

class ModelSchemaTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsWrittenFitsTheSchema() {
    for (const auto* graph : {&baselineGraph(), &timelineGraph()}) {
      const auto found = violationsIn(documentOf(*graph));
      QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }
  }

  void whatIsWrongIsRefused_data() {
    QTest::addColumn<std::string>("patch");
    const auto row = [](const char* name, const char* patch) { QTest::newRow(name) << std::string(patch); };
    row("another format", R"({"op": "replace", "path": "/format", "value": "chokepoint-model/2"})");
    row("a part missing", R"({"op": "remove", "path": "/links"})");
    row("a part too many", R"({"op": "add", "path": "/notes", "value": ""})");
    row("an unknown sign", R"({"op": "replace", "path": "/links/0/sign", "value": "?"})");
    row("a value in words", R"({"op": "replace", "path": "/parameters/0/value", "value": "much"})");
    row("a stock without a start", R"({"op": "replace", "path": "/quantities/0/kind", "value": "stock"})");
    row("a point without a value", R"({"op": "replace", "path": "/tables/0/points/0", "value": [3]})");
  }
  void whatIsWrongIsRefused() {
    QFETCH(std::string, patch);
    const auto document = documentOf(baselineGraph()).patch(json::array({json::parse(patch)}));
    QVERIFY(!violationsIn(document).isEmpty());
  }
};

QTEST_APPLESS_MAIN(ModelSchemaTest)
#include "model_schema_test.moc"
