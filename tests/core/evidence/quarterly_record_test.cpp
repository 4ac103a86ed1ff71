// A month on record says which published quarter it is spread from, and who is held there at an older figure.
//
// Oracle: resources/us_output_quarterly.json, read here by itself.
#include "core/evidence/quarterly_record.h"

#include <QRegularExpression>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "core/base/record_end.h"
#include "core/base/resources.h"

using namespace chokepoint;

namespace {

const nlohmann::json& published() {
  static const auto document = nlohmann::json::parse(resource("us_output_quarterly.json"));
  return document.at("quarters");
}

QString said(const std::optional<Message>& message) {
  return message ? QString::fromStdString(inWords(*message)) : QString();
}

// "Google and Amazon"
QString heldOf(const nlohmann::json& quarter) {
  QStringList names;
  for (const std::string name : quarter.at("held_at_last_published")) names << QString::fromStdString(name);
  return names.join(" and ");
}

// What stands behind the quarter's name: "(5.28 million H100e)".
double amountIn(const QString& sentence) {
  static const QRegularExpression kAmount("Q\\d \\(([0-9.,]+)( million)? [Hc]");
  const auto match = kAmount.match(sentence);
  return match.captured(1).remove(',').toDouble() * (match.captured(2).isEmpty() ? 1.0 : 1e6);
}

QStringList notesOf(const std::vector<QuantityId>& shown, bool annual) {
  QStringList notes;
  for (const auto& note : recordNotes(shown, annual)) notes << QString::fromStdString(inWords(note));
  return notes;
}

}  // namespace

class QuarterlyRecordTest : public QObject {
  Q_OBJECT

 private slots:
  void everyMonthOnRecordNamesItsQuarterAndWhatWasPublished_data() {
    QTest::addColumn<QuantityId>("of");
    QTest::addColumn<std::string>("column");
    QTest::addColumn<bool>("isOutput");
    const auto row = [](const char* of, const char* column, bool isOutput) {
      QTest::newRow(of) << *findQuantity(of) << std::string(column) << isOutput;
    };
    row("us_output", "us_output_h100e", true);
    row("us_output_recorded", "us_output_h100e", true);
    row("us_units", "us_units", true);
    row("us_units_recorded", "us_units", true);
    row("us_bandwidth", "us_bandwidth_h100bw", true);
    row("us_bandwidth_recorded", "us_bandwidth_h100bw", true);
    row("licensed_imports", "sales_to_china_h100e", false);
    row("imports_recorded", "sales_to_china_h100e", false);
    row("licensed_bandwidth", "sales_to_china_h100bw", false);
    row("imports_bandwidth_recorded", "sales_to_china_h100bw", false);
  }
  void everyMonthOnRecordNamesItsQuarterAndWhatWasPublished() {
    QFETCH(QuantityId, of);
    QFETCH(std::string, column);
    QFETCH(bool, isOutput);
    QCOMPARE(3 * published().size(), std::size_t{kRecordEnds.index + 1});
    for (int month = 0; month <= kRecordEnds.index; ++month) {
      const auto& quarter = published()[static_cast<std::size_t>(month / 3)];
      const auto sentence = said(restsOn(of, Month{month}));
      const auto name = QString::fromStdString(quarter.at("quarter"));
      QVERIFY2(sentence.contains(": spread from the published quarter " + name + " ("), qPrintable(sentence));
      // As said, in three digits.
      const double figure = quarter.at(column);
      QVERIFY2(std::abs(amountIn(sentence) - figure) <= 0.005 * figure, qPrintable(sentence));
      const auto held = heldOf(quarter);
      const auto tail = "; designers held at their last published quarter: " + held;
      QCOMPARE(sentence.endsWith(tail), isOutput && !held.isEmpty());
      QCOMPARE(sentence.contains("held"), isOutput && !held.isEmpty());
    }
  }

  void theSentenceReadsAsAPersonWouldSayIt() {
    QCOMPARE(said(restsOn(quantity("us_output"), *monthFromText("2026-06"))),
             QString("U.S. output, June 2026: spread from the published quarter 2026Q2 (5.28 million H100e); "
                     "designers held at their last published quarter: Google and Amazon"));
    QCOMPARE(said(restsOn(quantity("licensed_imports"), *monthFromText("2025-11"))),
             QString("Licensed imports, November 2025: spread from the published quarter 2025Q4 (10,500 H100e)"));
  }

  void nothingIsSaidOfWhatIsProjectedOrComputed() {
    for (int month = kNow.index; month < kYears * 12; ++month) QVERIFY(!restsOn(quantity("us_output"), Month{month}));
    for (const auto of : {quantity("us_installed"), quantity("output_ratio"), quantity("us_output_projected"),
                          quantity("huawei_chips"), quantity("licensed_installed")})
      for (const int month : {0, kRecordEnds.index}) QVERIFY(!restsOn(of, Month{month}));
    QVERIFY(!restsOn(quantity("us_output"), Month{-1}));
  }

  void aYearSaysWhoIsHeldInWhichQuarter() {
    QHash<int, QStringList> byYear;
    for (const auto& quarter : published())
      if (const auto held = heldOf(quarter); !held.isEmpty()) {
        const auto name = QString::fromStdString(quarter.at("quarter"));
        byYear[name.left(4).toInt()] << held + " in " + name;
      }
    QVERIFY(!byYear.isEmpty());
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      const auto who = byYear.value(year).join(", ");
      const auto sentence = who.isEmpty() ? QString() : "designers held at their last published quarter: " + who;
      for (const auto of : {quantity("us_output"), quantity("us_units"), quantity("us_bandwidth")})
        QCOMPARE(said(heldIn(of, Year{year})), sentence);
      QVERIFY(!heldIn(quantity("licensed_imports"), Year{year}));
    }
  }

  void aTableNamesWhatIsSpreadAndWhoIsHeld() {
    const std::vector shown{quantity("output_ratio"), quantity("us_output"), quantity("licensed_imports")};
    const QString held =
        "us_output: designers held at their last published quarter: Amazon in 2026Q1, Google and Amazon in 2026Q2";
    QCOMPARE(notesOf(shown, false),
             (QStringList{"us_output and licensed_imports: months up to June 2026 are spread from published quarters",
                          held}));
    QCOMPARE(notesOf(shown, true), QStringList{held});
    QCOMPARE(notesOf({quantity("licensed_imports")}, true), QStringList());
    QCOMPARE(notesOf({quantity("output_ratio")}, false), QStringList());
  }
};

QTEST_APPLESS_MAIN(QuarterlyRecordTest)
#include "quarterly_record_test.moc"
