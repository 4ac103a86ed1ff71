// Parameters, quantities, presets and records: the data agree with the C++ that reads them, with
// themselves, and with the quarterly record that they were made from.
#include <QRegularExpression>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <set>

#include "core/model/parameter_specs.h"
#include "core/model/records.h"
#include "core/model/run.h"
#include "core/model/sector_specs.h"
#include "core/model/us_output.h"
#include "core/scenario/timeline_rules.h"
#include "tests/resources/data_files.h"

using namespace chokepoint;

class InputsTest : public QObject {
  Q_OBJECT

 private slots:
  void parametersStandInTheOrderOfTheirFields();
  void quantitiesStandInTheOrderOfTheirFields();
  void everyDefaultLiesWithinItsRange_data() { addParameters(); }
  void everyDefaultLiesWithinItsRange();
  void everyPriorIsInOrder_data() { addParameters(); }
  void everyPriorIsInOrder();
  void everyPriorCanBeDrawnFrom_data() { addParameters(); }
  void everyPriorCanBeDrawnFrom();
  void everyInputHasAUnitAndASource_data() { addParameters(); }
  void everyInputHasAUnitAndASource();
  void stopsRiseWithinTheRange_data() { addParameters(); }
  void stopsRiseWithinTheRange();
  void somebodyDecidesEachLeverAndNobodyAnAssumption_data() { addParameters(); }
  void somebodyDecidesEachLeverAndNobodyAnAssumption();
  void evidenceLiesWithinTheRange_data() { addParameters(); }
  void evidenceLiesWithinTheRange();
  void everySectorHasATitle();
  void everySectorIsKnownToTheModel();
  void ranksForSobolAreGivenOnceEach();
  void everyQuantityHasAUnit();
  void ratiosOfSumsNameQuantities();
  void presetsSetKnownInputsWithinTheirRanges_data();
  void presetsSetKnownInputsWithinTheirRanges();
  void theSchemaOfScenariosHasTheInputsAndTheirRanges();
  void theSchemaOfScenariosLetsNothingStartBeforeTheRecordEnds();
  void theMonthsOfARecordIncrease_data() { addRecords(); }
  void theMonthsOfARecordIncrease();
  void everyRecordHasAUnitAndASource_data() { addRecords(); }
  void everyRecordHasAUnitAndASource();
  void theQuarterlyRecordIsSpreadOverItsMonths_data();
  void theQuarterlyRecordIsSpreadOverItsMonths();
  void projectionsBeginWhereTheRecordEnds();

 private:
  static void addParameters();
  static void addRecords();
};

namespace {

void addRows(const Json& list, const char* key) {
  QTest::addColumn<Json>("item");
  for (const auto& item : list) QTest::newRow(item.at(key).get<std::string>().c_str()) << item;
}

std::vector<std::string> column(const Json& list, const char* key) {
  std::vector<std::string> values;
  for (const auto& item : list) values.push_back(item.at(key));
  return values;
}

template <class Struct>
std::vector<std::string> fieldNames() {
  std::vector<std::string> names;
  for (const auto& field : kFields<Struct>) names.emplace_back(field.name);
  return names;
}

const Json& parameterNamed(const std::string& key) {
  static const auto all = load("parameters.json", "parameters");
  const auto found = std::ranges::find_if(all, [&](const Json& p) { return p.at("key") == key; });
  if (found == all.end()) qFatal("no parameter %s", key.c_str());
  return *found;
}

double number(const Json& item, const char* key) { return item.at(key); }

bool withinRange(const Json& parameter, double value) {
  return number(parameter, "min") <= value && value <= number(parameter, "max");
}

const Json& recordNamed(const std::string& name) {
  static const auto all = load("records.json", "tables");
  const auto found = std::ranges::find_if(all, [&](const Json& r) { return r.at("name") == name; });
  if (found == all.end()) qFatal("no record %s", name.c_str());
  return *found;
}

}  // namespace

void InputsTest::addParameters() { addRows(load("parameters.json", "parameters"), "key"); }
void InputsTest::addRecords() { addRows(load("records.json", "tables"), "name"); }

void InputsTest::parametersStandInTheOrderOfTheirFields() {
  QVERIFY(column(load("parameters.json", "parameters"), "key") == fieldNames<Parameters<double>>());
}

void InputsTest::quantitiesStandInTheOrderOfTheirFields() {
  QVERIFY(column(load("quantities.json", "quantities"), "name") == fieldNames<Quantities<double>>());
}

void InputsTest::everyDefaultLiesWithinItsRange() {
  QFETCH(Json, item);
  QVERIFY(number(item, "min") < number(item, "max"));
  QVERIFY(withinRange(item, number(item, "central")));
}

void InputsTest::everyPriorIsInOrder() {
  QFETCH(Json, item);
  QVERIFY(withinRange(item, number(item, "low")));
  QVERIFY(withinRange(item, number(item, "high")));
  QVERIFY(number(item, "low") <= number(item, "central"));
  QVERIFY(number(item, "central") <= number(item, "high"));
  QVERIFY(number(item, "low") < number(item, "high"));
}

// A lognormal has a logarithm of low, a beta has its mean inside 0 and 1.
void InputsTest::everyPriorCanBeDrawnFrom() {
  QFETCH(Json, item);
  if (item.at("distribution") == "lognormal") QVERIFY(number(item, "low") > 0.0);
  if (item.at("distribution") == "beta") {
    QVERIFY(number(item, "central") > 0.0 && number(item, "central") < 1.0);
    QVERIFY(number(item, "min") >= 0.0 && number(item, "max") <= 1.0);
  }
}

void InputsTest::everyInputHasAUnitAndASource() {
  QFETCH(Json, item);
  QVERIFY(!item.at("unit").get<std::string>().empty());
  QVERIFY(!item.at("source").get<std::string>().empty());
}

void InputsTest::stopsRiseWithinTheRange() {
  QFETCH(Json, item);
  const auto& stops = item.at("stops");
  for (const auto& stop : stops) QVERIFY(withinRange(item, number(stop, "value")));
  const auto notRising = [](const Json& a, const Json& b) { return number(a, "value") >= number(b, "value"); };
  QVERIFY(std::ranges::adjacent_find(stops, notRising) == stops.end());
}

void InputsTest::somebodyDecidesEachLeverAndNobodyAnAssumption() {
  QFETCH(Json, item);
  QCOMPARE(item.contains("decided_by"), item.at("kind") == "lever");
}

void InputsTest::evidenceLiesWithinTheRange() {
  QFETCH(Json, item);
  for (const auto& published : item.at("evidence"))
    QVERIFY2(withinRange(item, number(published, "value")), published.at("label").get<std::string>().c_str());
}

void InputsTest::everySectorHasATitle() {
  const auto sectors = column(load("sectors.json", "sectors"), "key");
  const std::set<std::string> titled(sectors.begin(), sectors.end());
  for (const auto& sector : column(load("parameters.json", "parameters"), "sector"))
    QVERIFY2(titled.contains(sector), sector.c_str());
  for (const auto& sector : column(load("quantities.json", "quantities"), "sector"))
    QVERIFY2(titled.contains(sector), sector.c_str());
}

// As the code names them, in the order in which they are shown.
void InputsTest::everySectorIsKnownToTheModel() {
  const auto sectors = column(load("sectors.json", "sectors"), "key");
  QVERIFY(std::ranges::equal(sectors, kSectorNames));
}

void InputsTest::ranksForSobolAreGivenOnceEach() {
  std::vector<int> ranks;
  for (const auto& item : load("parameters.json", "parameters"))
    if (item.contains("sobol_rank")) ranks.push_back(item.at("sobol_rank"));
  std::ranges::sort(ranks);
  QVERIFY(!ranks.empty());
  for (std::size_t i = 0; i < ranks.size(); ++i) QCOMPARE(static_cast<std::size_t>(ranks[i]), i + 1);
}

void InputsTest::everyQuantityHasAUnit() {
  for (const auto& unit : column(load("quantities.json", "quantities"), "unit")) QVERIFY(!unit.empty());
}

void InputsTest::ratiosOfSumsNameQuantities() {
  for (const auto& item : load("quantities.json", "quantities"))
    if (item.at("annual").is_object())
      for (const std::string name : item.at("annual").at("ratio")) QVERIFY2(findQuantity(name), name.c_str());
}

void InputsTest::presetsSetKnownInputsWithinTheirRanges_data() { addRows(load("presets.json", "presets"), "id"); }
void InputsTest::presetsSetKnownInputsWithinTheirRanges() {
  QFETCH(Json, item);
  for (const auto& [key, value] : item.at("parameters").items()) {
    QVERIFY2(findParameter(key), key.c_str());
    QVERIFY2(withinRange(parameterNamed(key), value), key.c_str());
  }
}

void InputsTest::theSchemaOfScenariosHasTheInputsAndTheirRanges() {
  const auto inputs = load("schemas/scenario.schema.json").at(Json::json_pointer("/properties/parameters/properties"));
  QCOMPARE(inputs.size(), kParameterCount);
  for (const auto& [key, allowed] : inputs.items()) {
    QVERIFY2(findParameter(key), key.c_str());
    QVERIFY2(number(allowed, "minimum") == number(parameterNamed(key), "min"), key.c_str());
    QVERIFY2(number(allowed, "maximum") == number(parameterNamed(key), "max"), key.c_str());
  }
}

void InputsTest::theSchemaOfScenariosLetsNothingStartBeforeTheRecordEnds() {
  const auto starts =
      load("schemas/scenario.schema.json").at(Json::json_pointer("/properties/timeline/items/properties/start/anyOf"));
  const QRegularExpression written(QString::fromStdString(starts.at(0).at("pattern")));
  for (int month = kLastRecorded - 12; month < kMonths; ++month)
    QCOMPARE(written.match(QString::fromStdString(toText(Month{month}))).hasMatch(), mayStart(Month{month}));
  QCOMPARE(starts.at(1).at("minimum").get<int>(), kLastRecorded);
}

void InputsTest::theMonthsOfARecordIncrease() {
  QFETCH(Json, item);
  const auto& points = item.at("points");
  QVERIFY(points.size() >= 2);
  const auto notLater = [](const Json& a, const Json& b) { return a.at(0).get<double>() >= b.at(0).get<double>(); };
  QVERIFY(std::ranges::adjacent_find(points, notLater) == points.end());
}

void InputsTest::everyRecordHasAUnitAndASource() {
  QFETCH(Json, item);
  QVERIFY(!item.at("unit").get<std::string>().empty());
  QVERIFY(!item.at("source").get<std::string>().empty());
}

void InputsTest::theQuarterlyRecordIsSpreadOverItsMonths_data() {
  QTest::addColumn<std::string>("record");
  QTest::addColumn<std::string>("column");
  QTest::newRow("output") << std::string("us_output_recorded") << std::string("us_output_h100e");
  QTest::newRow("chips") << std::string("us_units_recorded") << std::string("us_units");
  QTest::newRow("bandwidth") << std::string("us_bandwidth_recorded") << std::string("us_bandwidth_h100bw");
  QTest::newRow("imports") << std::string("imports_recorded") << std::string("sales_to_china_h100e");
  QTest::newRow("imported bandwidth") << std::string("imports_bandwidth_recorded")
                                      << std::string("sales_to_china_h100bw");
}

// Three months add up to what was published; the points are written with seven digits.
void InputsTest::theQuarterlyRecordIsSpreadOverItsMonths() {
  QFETCH(std::string, record);
  QFETCH(std::string, column);
  const auto quarters = load("us_output_quarterly.json", "quarters");
  const auto& points = recordNamed(record).at("points");
  QCOMPARE(points.size(), 3 * quarters.size());
  QCOMPARE(points.size(), std::size_t{kLastRecorded + 1});
  for (std::size_t i = 0; i < quarters.size(); ++i) {
    double sum = 0.0;
    for (std::size_t month = 3 * i; month < 3 * i + 3; ++month) {
      QCOMPARE(points[month].at(0).get<std::size_t>(), month);
      sum += points[month].at(1).get<double>();
    }
    const double published = number(quarters[i], column.c_str());
    QVERIFY2(std::abs(sum - published) <= 1e-6 * published, quarters[i].at("quarter").get<std::string>().c_str());
  }
}

void InputsTest::projectionsBeginWhereTheRecordEnds() {
  for (const auto& record : recordSpecs())
    if (record.name == "historical_strictness" || record.name.starts_with("us_"))
      QCOMPARE(record.points.back().first, double(kLastRecorded));
  const auto run = simulate(defaultParameters(), recordTables());
  QCOMPARE(run.value(quantity("us_output_projected"), kLastRecorded),
           run.value(quantity("us_output_recorded"), kLastRecorded));
  QCOMPARE(run.value(quantity("us_units_projected"), kLastRecorded),
           run.value(quantity("us_units_recorded"), kLastRecorded));
  QCOMPARE(run.value(quantity("strictness"), kLastRecorded),
           recordTables()[Table::historical_strictness][kLastRecorded]);
}

QTEST_APPLESS_MAIN(InputsTest)
#include "inputs_test.moc"
