// The model against an independent system-dynamics engine: 16 cases, all quantities, all months.
#include <QtTest>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"
#include "core/model/records.h"
#include "core/model/run.h"
#include "tests/reference/csv_table.h"

using namespace chokepoint;

class ReferenceTest : public QObject {
  Q_OBJECT

 private slots:
  void theModelEqualsTheIndependentEngine_data();
  void theModelEqualsTheIndependentEngine();
};

namespace {

const QString kFolder = QStringLiteral(CHOKEPOINT_TEST_DATA "/reference/");

nlohmann::json cases() {
  std::ifstream file((kFolder + "cases.json").toStdString());
  return nlohmann::json::parse(file);
}

// Quantities that the engine does not compute. Each has another proof.
const std::vector<std::string_view> kOursAlone{};

Run runOf(const nlohmann::json& overrides) {
  auto p = defaultParameters();
  for (const auto& [key, value] : overrides.items()) at(p, findParameter(key).value()) = value.get<double>();
  return simulate(p, recordTables());
}

// The bound of the specification: relative where the reference is above 1e-6 in size. The
// reference is printed to 13 digits.
bool agrees(double ours, double reference) {
  const double size = std::abs(reference);
  return std::abs(ours - reference) <= 1e-9 * (size > 1e-6 ? size : 1e-6);
}

}  // namespace

void ReferenceTest::theModelEqualsTheIndependentEngine_data() {
  QTest::addColumn<QString>("name");
  const auto all = cases();
  QCOMPARE(all.size(), std::size_t{16});
  for (const auto& [name, overrides] : all.items()) QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void ReferenceTest::theModelEqualsTheIndependentEngine() {
  QFETCH(QString, name);
  const auto reference = readCsvTable((kFolder + name + ".csv").toStdString());
  QCOMPARE(reference.rows.size(), std::size_t{kMonths});
  for (const auto& spec : quantitySpecs())
    QVERIFY2(std::ranges::count(reference.names, spec.name) + std::ranges::count(kOursAlone, spec.name) == 1,
             std::string(spec.name).c_str());
  const auto run = runOf(cases().at(name.toStdString()));
  for (std::size_t i = 0; i < reference.names.size(); ++i) {
    const auto id = findQuantity(reference.names[i]).value();
    for (int month = 0; month < kMonths; ++month) {
      const double expected = reference.rows[static_cast<std::size_t>(month)][i];
      const double ours = run.value(id, month);
      QVERIFY2(agrees(ours, expected), qPrintable(QStringLiteral("%1, month %2: %3 for %4")
                                                      .arg(QString::fromStdString(reference.names[i]))
                                                      .arg(month)
                                                      .arg(ours, 0, 'g', 17)
                                                      .arg(expected, 0, 'g', 17)));
    }
  }
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "reference_test.moc"
