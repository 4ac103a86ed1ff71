// The data files: each fits its schema and names only what there is.
#include <QtTest>

// GCC 12 takes a branch of its own <regex>, which valijson uses, for uninitialised (GCC bug 105562).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

#include "core/base/resources.h"
#include "tests/resources/data_files.h"

using namespace chokepoint;

class DataTest : public QObject {
  Q_OBJECT

 private slots:
  void everyFileFitsItsSchema_data() { addDataFiles(); }
  void everyFileFitsItsSchema();
  void everyFileNamesItsFormat_data() { addDataFiles(); }
  void everyFileNamesItsFormat();
  void noObjectHasAKeyTwice_data() { addAllFiles(); }
  void noObjectHasAKeyTwice();
  void noIdStandsTwice_data();
  void noIdStandsTwice();
  void everyFactThatIsNamedExists_data() { addDataFiles(); }
  void everyFactThatIsNamedExists();
  void everyNumberThatIsNoJudgementLeadsToAFact();
  void noTextIsEmpty_data() { addDataFiles(); }
  void noTextIsEmpty();
  void expressionsNameOnlyWhatThereIs_data();
  void expressionsNameOnlyWhatThereIs();
  void publishedFiguresAreInOrder_data();
  void publishedFiguresAreInOrder();
  void policyEventsStandInTheOrderOfTheirDates();

 private:
  static void addDataFiles();
  static void addAllFiles();
};

namespace {

QStringList violations(const Json& schemaText, const Json& document) {
  valijson::Schema schema;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaText), schema);
  valijson::ValidationResults results;
  valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results);
  QStringList found;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    std::string place;
    for (const auto& part : error.context) place += part;
    found << QString::fromStdString(place + ": " + error.description);
  }
  return found;
}

// "parameters" of "parameters.json".
std::string stem(const std::string& file) { return file.substr(0, file.rfind('.')); }

// The keys that an object of the text has twice; nlohmann's parser silently keeps the last.
QStringList repeatedKeys(std::string_view text) {
  QStringList found;
  std::vector<std::set<std::string>> open;
  const auto note = [&](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) open.emplace_back();
    if (event == Json::parse_event_t::object_end) open.pop_back();
    if (event == Json::parse_event_t::key)
      if (!open.back().insert(parsed.get<std::string>()).second)
        found << QString::fromStdString(parsed.get<std::string>());
    return true;
  };
  std::ignore = Json::parse(text, note);
  return found;
}

// Calls f(key, value) for every member of every object in `json`.
template <class F>
void eachMember(const Json& json, F f) {
  if (json.is_object())
    for (const auto& [key, value] : json.items()) f(key, value);
  if (json.is_structured())
    for (const auto& part : json) eachMember(part, f);
}

std::set<std::string> factIds() {
  std::set<std::string> ids;
  for (const auto& fact : load("facts.json", "facts")) ids.insert(fact.at("id"));
  return ids;
}

std::vector<std::string> factsNamedIn(const Json& json) {
  std::vector<std::string> named;
  eachMember(json, [&](const std::string& key, const Json& value) {
    if (key == "fact") named.push_back(value);
    if (key == "facts" && value.is_array() && !value.empty() && value.front().is_string())
      named.insert(named.end(), value.begin(), value.end());
  });
  return named;
}

// The names that an expression reads, without words of the language and names of presets.
QStringList namesIn(const Json& expression) {
  static const QRegularExpression kPreset(R"(scenario\(\s*[a-z0-9-]+\s*,)");
  static const QRegularExpression kName("[A-Za-z_][A-Za-z0-9_]*");
  static const QStringList kWords{"and", "or", "not", "at", "annual", "mean", "sum", "compute_lag", "scenario"};
  const auto text = QString::fromStdString(expression).replace(kPreset, "(");
  QStringList names;
  for (auto it = kName.globalMatch(text); it.hasNext();)
    if (const auto name = it.next().captured(); !kWords.contains(name)) names << name;
  return names;
}

QStringList presetsIn(const Json& expression) {
  static const QRegularExpression kPreset(R"(scenario\(\s*([a-z0-9-]+)\s*,)");
  QStringList names;
  for (auto it = kPreset.globalMatch(QString::fromStdString(expression)); it.hasNext();) names << it.next().captured(1);
  return names;
}

bool isPreset(const QString& id) {
  const auto presets = load("presets.json", "presets");
  return std::ranges::any_of(presets, [&](const Json& preset) { return preset.at("id") == id.toStdString(); });
}

}  // namespace

void DataTest::addDataFiles() {
  QTest::addColumn<std::string>("file");
  for (const auto name : resourceNames())
    if (!name.starts_with("schemas/")) QTest::newRow(std::string(name).c_str()) << std::string(name);
}

void DataTest::addAllFiles() {
  QTest::addColumn<std::string>("file");
  for (const auto name : resourceNames()) QTest::newRow(std::string(name).c_str()) << std::string(name);
}

void DataTest::everyFileFitsItsSchema() {
  QFETCH(std::string, file);
  const auto schema = "schemas/" + stem(file) + ".schema.json";
  QVERIFY2(!resource(schema).empty(), (schema + " is missing").c_str());
  const auto found = violations(load(schema), load(file));
  QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void DataTest::everyFileNamesItsFormat() {
  QFETCH(std::string, file);
  auto name = stem(file);
  std::ranges::replace(name, '_', '-');
  QCOMPARE(load(file, "format").get<std::string>(), "chokepoint-" + name + "/1");
}

void DataTest::noObjectHasAKeyTwice() {
  QFETCH(std::string, file);
  const auto repeated = repeatedKeys(resource(file));
  QVERIFY2(repeated.isEmpty(), qPrintable(repeated.join(' ')));
}

void DataTest::noIdStandsTwice_data() {
  QTest::addColumn<std::string>("file");
  QTest::addColumn<std::string>("list");
  QTest::addColumn<std::string>("key");
  const auto row = [](const char* file, const char* list, const char* key) {
    QTest::newRow(file) << std::string(file) << std::string(list) << std::string(key);
  };
  row("parameters.json", "parameters", "key");
  row("quantities.json", "quantities", "name");
  row("sectors.json", "sectors", "key");
  row("records.json", "tables", "name");
  row("facts.json", "facts", "id");
  row("estimates.json", "estimates", "id");
  row("claims.json", "claims", "id");
  row("presets.json", "presets", "id");
  row("packs.json", "packs", "id");
  row("tensions.json", "tensions", "id");
  row("limits.json", "limits", "id");
  row("glossary.json", "terms", "key");
  row("observables.json", "observables", "key");
  row("figures.json", "figures", "key");
  row("us_output_quarterly.json", "quarters", "quarter");
  row("past_statements.json", "statements", "id");
}

void DataTest::noIdStandsTwice() {
  QFETCH(std::string, file);
  QFETCH(std::string, list);
  QFETCH(std::string, key);
  std::set<std::string> seen;
  for (const auto& item : load(file, list)) {
    const auto id = item.at(key).get<std::string>();
    QVERIFY2(seen.insert(id).second, id.c_str());
  }
  QVERIFY(!seen.empty());
}

void DataTest::everyFactThatIsNamedExists() {
  QFETCH(std::string, file);
  const auto known = factIds();
  for (const auto& fact : factsNamedIn(load(file))) QVERIFY2(known.contains(fact), fact.c_str());
}

// But that of the founding article, which is where it stands.
void DataTest::everyNumberThatIsNoJudgementLeadsToAFact() {
  for (const auto& item : load("parameters.json", "parameters"))
    QVERIFY2(item.at("basis") == "judgement" || !item.at("facts").empty(), item.at("key").get<std::string>().c_str());
  for (const auto& item : load("estimates.json", "estimates"))
    QVERIFY2(item.at("publisher") == "the article" || !item.value("facts", Json::array()).empty(),
             item.at("id").get<std::string>().c_str());
}

// Units and sources above all; only what is shown beside a plain number may have no unit.
void DataTest::noTextIsEmpty() {
  QFETCH(std::string, file);
  eachMember(load(file), [](const std::string& key, const Json& value) {
    if (key == "display" || !value.is_string()) return;
    if ((key == "unit" || key == "label") && value.get<std::string>().empty()) return;  // a stop that is a number alone
    QVERIFY2(!value.get<std::string>().empty(), key.c_str());
  });
}

void DataTest::expressionsNameOnlyWhatThereIs_data() {
  QTest::addColumn<Json>("expression");
  for (const auto& [file, list] : {std::pair{"estimates.json", "estimates"}, std::pair{"claims.json", "claims"},
                                   std::pair{"tensions.json", "tensions"}})
    for (const auto& item : load(file, list))
      QTest::newRow(item.at("id").get<std::string>().c_str()) << item.at("expression");
}

void DataTest::expressionsNameOnlyWhatThereIs() {
  QFETCH(Json, expression);
  for (const auto& name : namesIn(expression))
    QVERIFY2(findQuantity(name.toStdString()) || findParameter(name.toStdString()), qPrintable(name));
  for (const auto& preset : presetsIn(expression)) QVERIFY2(isPreset(preset), qPrintable(preset));
}

void DataTest::publishedFiguresAreInOrder_data() {
  QTest::addColumn<Json>("figure");
  for (const auto& [file, list] : {std::pair{"estimates.json", "estimates"}, std::pair{"facts.json", "facts"}})
    for (const auto& item : load(file, list)) QTest::newRow(item.at("id").get<std::string>().c_str()) << item;
}

// Of low, central and high any may be missing, and a fact's may be words.
void DataTest::publishedFiguresAreInOrder() {
  QFETCH(Json, figure);
  std::vector<double> values;
  for (const auto* key : {"low", "central", "high"})
    if (figure.contains(key) && figure.at(key).is_number()) values.push_back(figure.at(key));
  QVERIFY(std::ranges::is_sorted(values));
}

void DataTest::policyEventsStandInTheOrderOfTheirDates() {
  const auto events = load("policy_events.json", "events");
  QVERIFY(std::ranges::is_sorted(events, {}, [](const Json& event) { return event.at("date").get<std::string>(); }));
}

QTEST_APPLESS_MAIN(DataTest)
#include "data_test.moc"
