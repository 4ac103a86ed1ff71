// When what is set tells most, where the chosen year does not show it: outlooks whose figures are made for the purpose.
#include <QtTest>

#include "tests/ui/answer/made_outlook.h"
#include "tests/ui/answer/sentence_text.h"
#include "ui/answer/sentence.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const Scenario kAssumed{.parameters = {{parameter("die_yield_now"), 0.4}}};

QString detailOf(const Outlook& now) {
  const auto before = outlookWith(40.0, 11.0, 700000.0);
  return withoutRanges(describe({.now = now, .byDefault = before, .year = Year{2028}})).detail;
}

}  // namespace

class EffectTest : public QObject {
  Q_OBJECT

 private slots:
  void aDecisionThatIsToComeIsTheReason() {
    const auto detail = [](const char* month) {
      const Scenario decided{.timeline = std::vector<PolicyEvent>{{*monthFromText(month), 6.0, 0.9}}};
      return detailOf(outlookWith(40.0, 11.0, 700000.0, decided));
    };
    QVERIFY(detail("2030-03").contains("Hardly any change in 2028: what is decided begins in March 2030."));
    QVERIFY(detail("2028-03").contains("Hardly any change in 2028."));
  }

  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  // Of a change that 2028 shows by half of what later or earlier years do.
  void whenItMattersMostIsSaid_data() {
    QTest::addColumn<std::vector<double>>("since2026");
    QTest::addColumn<QString>("words");
    using Gaps = std::vector<double>;
    QTest::newRow("later, and lasting") << Gaps{40, 40, 36, 34, 31, 30, 30}
                                        << " The effect on the production gap is greatest from 2030 on.";
    QTest::newRow("later, and passing") << Gaps{40, 40, 36, 30, 36, 40, 40}
                                        << " The effect on the production gap is greatest in 2029.";
    QTest::newRow("earlier") << Gaps{40, 20, 35, 38, 40, 40, 40}
                             << " The effect on the production gap is greatest in 2027.";
    QTest::newRow("later, with a pause") << Gaps{40, 40, 38, 30, 40, 40, 30}
                                         << " The effect on the production gap is greatest in 2029.";
    QTest::newRow("later, the other way")
        << Gaps{40, 36, 38, 48, 49, 50, 50}
        << " The effect on the production gap is greatest from 2029 on. It goes the other way then: the gap is wider.";
    QTest::newRow("now") << Gaps{40, 40, 30, 31, 30, 30, 29} << "";
    QTest::newRow("all alike") << Gaps{36, 36, 36, 36, 36, 36, 36} << "";
  }
  void whenItMattersMostIsSaid() {
    QFETCH(std::vector<double>, since2026);
    QFETCH(QString, words);
    auto outlook = outlookWith(40.0, 11.0, 700000.0, kAssumed);
    for (std::size_t i = 0; i < since2026.size(); ++i)
      outlook.of(figure("output_ratio")).years[yearIndex(Year{2026}) + i] = around(since2026[i]);
    const auto detail = detailOf(outlook);
    QVERIFY2(words.isEmpty() ? !detail.contains("The effect on") : detail.contains(words), qPrintable(detail));
  }

  // Two hundredths more, and the same two digits: nobody would see what is promised.
  void whatIsNotSeenIsNotPromised() {
    auto outlook = outlookWith(40.0, 11.0, 700000.0, kAssumed);
    outlook.of(figure("output_ratio")).years[yearIndex(Year{2031})] = around(40.4);
    outlook.of(figure("compute_ratio")).years[yearIndex(Year{2031})] = around(11.24);
    QVERIFY(!detailOf(outlook).contains("It matters"));
  }
};

QTEST_GUILESS_MAIN(EffectTest)
#include "effect_test.moc"
