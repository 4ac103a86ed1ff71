// Whatever the model measures in is said in words.
#include "core/model/unit_words.h"

#include <QtTest>

#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"

using namespace chokepoint;

namespace {

std::string said(const std::string& unit) { return inWords(amount({1280.0, 3}, unit)); }

void verifySaid(const std::string& unit) {
  QVERIFY2(said(unit).find_first_of("/*()$_") == std::string::npos, unit.c_str());
}

}  // namespace

class UnitWordsTest : public QObject {
  Q_OBJECT

 private slots:
  void everyUnitOfTheModelHasWords() {
    for (const auto& s : quantitySpecs()) verifySaid(s.unit);
    for (const auto& s : parameterSpecs()) verifySaid(s.unit);
  }

  void aUnitStandsBehindItsNumber() {
    QCOMPARE(said("kwafer/Month"), "1,280 thousand wafers a month");
    QCOMPARE(said("die/wafer"), "1,280 dies per wafer");
  }

  void aPlainNumberHasNone() {
    QCOMPARE(said("Dmnl"), "1,280");
    QVERIFY(!unitWords("Dmnl"));
  }

  void whatHasNoWordsStandsAsItIs() { QCOMPARE(said("furlong"), "1,280 furlong"); }
};

QTEST_APPLESS_MAIN(UnitWordsTest)
#include "unit_words_test.moc"
