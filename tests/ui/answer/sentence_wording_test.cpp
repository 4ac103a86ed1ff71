// The sentence's words where figures are alike, small or odd: outlooks whose figures are made for
// the purpose, so that each case is met exactly.
#include <QtTest>

#include "tests/ui/answer/made_outlook.h"
#include "tests/ui/answer/sentence_text.h"
#include "ui/answer/sentence.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kMemory = parameter("hbm_domestic_now");
constexpr auto kPackaging = parameter("packaging_growth");
constexpr auto kGrowth = parameter("us_growth_now");
constexpr auto kPlan = parameter("smic_capacity_2028");
constexpr Year k2028{2028};

const Scenario kAssumed{.parameters = {{kYield, 0.4}}};
const Scenario kDecided{.parameters = {{kPlan, 140.0}}};
const Scenario kBoth{.parameters = {{kYield, 0.4}, {kPlan, 140.0}}};

Outlook byDefault() { return outlookWith(40.0, 11.0, 700000.0); }

Sentence sentenceOf(const Outlook& now, const GapAttribution* parts = nullptr, const Outlook& before = byDefault()) {
  return withoutRanges(describe({.now = now, .byDefault = before, .attribution = parts, .year = k2028}));
}

QString detailOf(const Outlook& now) { return sentenceOf(now).detail; }

QString detailWithParts(const Outlook& now, double policy, double assumptions) {
  GapAttribution parts;
  parts.output_ratio.fill({policy, assumptions});
  return sentenceOf(now, &parts).detail;
}

Outlook narrowedTo(double factor, const Scenario& scenario) {
  auto outlook = outlookWith(44.0, 12.0, 800000.0, scenario);
  for (auto& s : outlook.of(figure("output_ratio")).years) s.p95 = s.p05 * std::pow(4.0, factor);
  return outlook;
}

}  // namespace

class SentenceWordingTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void eachLimitIsNamedInGoodGrammar_data() {
    QTest::addColumn<double>("packaging");
    QTest::addColumn<double>("dies");
    QTest::addColumn<QString>("words");
    QTest::newRow("packaging") << 0.5 << 0.2 << "packaging is the likeliest limit.";
    QTest::newRow("dies") << 0.2 << 0.5 << "the supply of logic dies is the likeliest limit.";
    QTest::newRow("memory") << 0.2 << 0.3 << "memory is the likeliest limit.";
  }
  void eachLimitIsNamedInGoodGrammar() {
    QFETCH(double, packaging);
    QFETCH(double, dies);
    QFETCH(QString, words);
    auto outlook = byDefault();
    outlook.likeliest_bottleneck.fill({packaging, dies, 1.0 - packaging - dies});
    QVERIFY(sentenceOf(outlook).main.endsWith("chips; " + words));
  }

  void whatLooksTheSameStays_data() {
    QTest::addColumn<double>("made");
    QTest::addColumn<double>("usable");
    QTest::addColumn<QString>("clauses");
    QTest::newRow("both go") << 44.0 << 12.0
                             << "goes from about 40 to 44 times, and the gap in usable compute from 11 to 12.";
    QTest::newRow("both stay") << 40.4 << 11.4
                               << "stays at about 40 times, and the gap in usable compute at about 11 times.";
    QTest::newRow("one goes")
        << 44.0 << 11.1 << "goes from about 40 to 44 times, and the gap in usable compute stays at about 11 times.";
    QTest::newRow("the other goes")
        << 40.0 << 9.0 << "stays at about 40 times, and the gap in usable compute goes from about 11 to 9.0.";
    QTest::newRow("a digit changes, by a trifle")
        << 40.6 << 11.2
        << "hardly moves, from about 40 to 41 times, and the gap in usable compute stays at about 11 times.";
    QTest::newRow("three per cent that do not show")
        << 38.0 << 11.3 << "goes from about 40 to 38 times, and the gap in usable compute stays at about 11 times.";
  }
  void whatLooksTheSameStays() {
    QFETCH(double, made);
    QFETCH(double, usable);
    QFETCH(QString, clauses);
    const auto main = sentenceOf(outlookWith(made, usable, 800000.0, kAssumed)).main;
    QVERIFY2(main.startsWith("If 40 dies in 100 are good, the production gap in 2028 " + clauses), qPrintable(main));
  }

  void aTrifleThatChangesADigitHardlyMoves_data() {
    QTest::addColumn<double>("made");
    QTest::addColumn<QString>("clauses");
    QTest::newRow("alone") << 44.0
                           << "goes from about 40 to 44 times, and the gap in usable compute hardly moves, from "
                              "about 11 to 12.";
    QTest::newRow("both") << 40.6
                          << "hardly moves, from about 40 to 41 times, and the gap in usable compute from 11 to 12.";
  }
  void aTrifleThatChangesADigitHardlyMoves() {
    QFETCH(double, made);
    QFETCH(QString, clauses);
    const auto now = outlookWith(made, 11.55, 800000.0, kAssumed);
    const auto main = sentenceOf(now, nullptr, outlookWith(40.0, 11.45, 700000.0)).main;
    QVERIFY2(main.contains(clauses), qPrintable(main));
  }

  void theGapsPartOnlyWhereBothAreSeenToMove_data() {
    QTest::addColumn<double>("made");
    QTest::addColumn<double>("usable");
    QTest::addColumn<bool>("part");
    QTest::newRow("apart") << 50.0 << 7.0 << true;
    QTest::newRow("apart the other way") << 30.0 << 15.0 << true;
    QTest::newRow("both up") << 50.0 << 15.0 << false;
    QTest::newRow("both down") << 30.0 << 7.0 << false;
    QTest::newRow("one by a trifle") << 40.5 << 7.0 << false;
    QTest::newRow("one by a twenty-fifth") << 41.6 << 7.0 << false;
    QTest::newRow("one not in the digits shown") << 50.0 << 10.7 << false;
  }
  void theGapsPartOnlyWhereBothAreSeenToMove() {
    QFETCH(double, made);
    QFETCH(double, usable);
    QFETCH(bool, part);
    const auto main = sentenceOf(outlookWith(made, usable, 700000.0, kDecided)).main;
    QCOMPARE(main.startsWith("The two gaps part. If "), part);
    QCOMPARE(main.contains(" times, but the gap in usable compute from "), part);
  }

  void aVolumeThatLooksTheSameIsAboutAsBefore_data() {
    QTest::addColumn<double>("chips");
    QTest::addColumn<QString>("words");
    QTest::newRow("more") << 800000.0 << "about 800,000 chips, not 700,000.";
    QTest::newRow("a trifle, unseen") << 704000.0 << "about 700,000 chips, about as before.";
    QTest::newRow("a trifle, seen") << 712000.0 << "about 710,000 chips, little changed from 700,000.";
    QTest::newRow("less") << 650000.0 << "about 650,000 chips, not 700,000.";
    QTest::newRow("millions") << 1.23e6 << "about 1.2 million chips, not 700,000.";
  }
  void aVolumeThatLooksTheSameIsAboutAsBefore() {
    QFETCH(double, chips);
    QFETCH(QString, words);
    const auto main = sentenceOf(outlookWith(44.0, 12.0, chips, kAssumed)).main;
    QVERIFY2(main.endsWith(" Huawei makes " + words), qPrintable(main));
  }

  void aVolumeOfMillionsThatLooksTheSameIsAboutAsBefore() {
    const auto before = outlookWith(40.0, 11.0, 1.06e6);
    const auto now = outlookWith(44.0, 12.0, 1.14e6, kAssumed);
    const auto main = sentenceOf(now, nullptr, before).main;
    QVERIFY2(main.endsWith(" Huawei makes about 1.1 million chips, about as before."), qPrintable(main));
  }

  void partsAddUpToTheGapsAsPrinted_data() {
    QTest::addColumn<double>("policy");
    QTest::addColumn<double>("assumptions");
    QTest::addColumn<QString>("words");
    QTest::newRow("units") << 6.4 << -2.4 << "about +6 comes from decisions and about \u22122 from what you assumed.";
    QTest::newRow("tens") << 26.6 << -22.6
                          << "about +27 comes from decisions and about \u221223 from what you assumed.";
    QTest::newRow("policy alone") << 4.1 << -0.1
                                  << "about +4 comes from decisions and next to nothing from what you assumed.";
    QTest::newRow("assumptions alone") << 0.2 << 3.8
                                       << "next to nothing comes from decisions and about +4 from what you assumed.";
  }
  void partsAddUpToTheGapsAsPrinted() {
    QFETCH(double, policy);
    QFETCH(double, assumptions);
    QFETCH(QString, words);
    const auto detail = detailWithParts(outlookWith(44.0, 12.0, 800000.0, kBoth), policy, assumptions);
    QVERIFY2(detail.contains("Of the change in the production gap, " + words), qPrintable(detail));
  }

  void ofNoChangeNobodyHasAPart() {
    QVERIFY(!detailWithParts(outlookWith(40.0, 12.0, 800000.0, kBoth), 0.3, -0.3).contains("Of the change"));
  }

  void partsAreOnlyToldWhereBothMoved() {
    for (const auto& scenario : {kAssumed, kDecided})
      QVERIFY(!detailWithParts(outlookWith(44.0, 12.0, 800000.0, scenario), 4.0, 0.0).contains("Of the change"));
  }

  void whereHardlyAnythingMovesTheReasonIsAnotherLimit_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("words");
    const auto fixed = [](ParameterId id, double value) { return Scenario{.parameters = {{id, value}}}; };
    const QString dies = "Hardly any change in 2028: memory, not the supply of logic dies, is the likelier limit.";
    QTest::newRow("yield") << kAssumed << dies;
    QTest::newRow("plan") << kDecided << dies;
    QTest::newRow("both") << kBoth << dies;
    QTest::newRow("packaging") << fixed(kPackaging, 0.9) << "memory, not packaging, is the likelier limit.";
    QTest::newRow("the limit itself") << fixed(kMemory, 70000.0) << "Hardly any change in 2028.";
    QTest::newRow("no limit's input") << fixed(kGrowth, 0.9) << "Hardly any change in 2028.";
    QTest::newRow("of several limits") << Scenario{.parameters = {{kYield, 0.4}, {kMemory, 70000.0}}}
                                       << "Hardly any change in 2028.";
    QTest::newRow("timeline") << Scenario{.timeline = std::vector<PolicyEvent>{}} << "Hardly any change in 2028.";
  }
  void whereHardlyAnythingMovesTheReasonIsAnotherLimit() {
    QFETCH(Scenario, scenario);
    QFETCH(QString, words);
    const auto detail = detailOf(outlookWith(40.7, 11.1, 706000.0, scenario));
    QVERIFY2(detail.contains(words), qPrintable(detail));
    QVERIFY(!detail.contains("It matters"));
  }

  void whatMattersLaterIsSaid() {
    auto outlook = outlookWith(40.0, 11.0, 700000.0, kAssumed);
    outlook.of(figure("huawei_chips")).years[yearIndex(Year{2026})] = around(900000.0);  // earlier: not to be told
    outlook.of(figure("huawei_chips")).years[yearIndex(Year{2031})] = around(900000.0);
    outlook.of(figure("compute_ratio")).years[yearIndex(Year{2030})] = around(12.0);
    const auto detail = detailOf(outlook);
    QVERIFY2(detail.contains("is the likelier limit. It matters by 2030."), qPrintable(detail));
  }

  void aChangeOfAnyOfTheThreeIsAChange() {
    QVERIFY(!detailOf(outlookWith(41.0, 11.0, 700000.0, kAssumed)).contains("Hardly"));
    QVERIFY(!detailOf(outlookWith(40.0, 11.6, 700000.0, kAssumed)).contains("Hardly"));
    QVERIFY(detailOf(outlookWith(40.0, 11.3, 700000.0, kAssumed)).contains("Hardly"));  // "11" as before
    QVERIFY(!detailOf(outlookWith(40.0, 11.0, 680000.0, kAssumed)).contains("Hardly"));
    QVERIFY(detailOf(outlookWith(40.0, 11.0, 700000.0, kAssumed)).contains("Hardly"));
  }

  void aNarrowerRangeIsNoKnowledge_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("words");
    const PriorSpec own{Distribution::Triangular, 0.3, 0.4, 0.5};
    QTest::newRow("fixed") << kAssumed << "is narrower because you fixed what is uncertain.";
    QTest::newRow("own prior") << Scenario{.priors = {{kYield, own}}} << "is narrower because of what you assumed.";
    QTest::newRow("both") << kBoth << "is narrower, and part of what is uncertain is set by you.";
    QTest::newRow("policy") << kDecided << "";
  }
  void aNarrowerRangeIsNoKnowledge() {
    QFETCH(Scenario, scenario);
    QFETCH(QString, words);
    const auto narrow = detailOf(narrowedTo(0.85, scenario));
    QVERIFY2(words.isEmpty() || narrow.contains("The range of the production gap " + words), qPrintable(narrow));
    QCOMPARE(narrow.contains("narrower"), !words.isEmpty());
    QVERIFY(!detailOf(narrowedTo(0.95, scenario)).contains("narrower"));
  }

  void aRangeWithoutWidthIsANumber() {
    auto outlook = byDefault();
    outlook.of(figure("output_ratio")).years.fill({40.1, 40.1, 40.2, 40.2, 40.2});
    const QString main = plain(describe({.now = outlook, .byDefault = outlook, .year = k2028}).main);
    QVERIFY2(main.contains("about 40 times (40) China's AI compute"), qPrintable(main));
  }

  // Of several things to say, the line beside the sentence has the first; the others are behind a link.
  void theLineBesideTheSentenceHasOneThingToSay() {
    const auto before = byDefault();
    const auto now = outlookWith(40.7, 11.1, 706000.0, kAssumed);
    const auto sentence = describe({.now = now, .byDefault = before, .year = k2028});
    QCOMPARE(sentence.detail,
             "Hardly any change in 2028: memory, not the supply of logic dies, is the likelier limit.");
    QCOMPARE(sentence.rest, QStringList{"Nobody decided anything: you assumed it."});
  }

  // Of a gap that the sentence has no words for; the two that it has need none.
  void theGapThatIsShownIsTold() {
    const auto before = byDefault();
    const Situation situation{.now = before, .byDefault = before, .year = k2028, .shown = &figure("unit_ratio")};
    const QString detail = describe(situation).detail;
    QVERIFY2(detail.startsWith("The gap in chips in 2028 is about "), qPrintable(detail));
    for (const char* told : {"output_ratio", "compute_ratio"})
      QCOMPARE(describe({.now = before, .byDefault = before, .year = k2028, .shown = &figure(told)}).detail,
               describe({.now = before, .byDefault = before, .year = k2028}).detail);
  }

  void aPastThatNothingMovesIsToldAsItWas() {
    const auto before = byDefault();
    auto now = before;
    now.scenario = kDecided;
    const QString main = plain(describe({.now = now, .byDefault = before, .year = Year{2024}}).main);
    QVERIFY2(main.startsWith("In 2024, U.S. firms made about "), qPrintable(main));
  }

  void aPastThatIsMovedIsToldInThePast() {
    const auto before = byDefault();
    auto now = before;
    now.scenario = kAssumed;
    now.of(figure("output_ratio")).years.fill({50.0, 55.0, 60.0, 65.0, 70.0});
    const QString main = plain(describe({.now = now, .byDefault = before, .year = Year{2024}}).main);
    QVERIFY2(main.startsWith("If ") && main.contains("the production gap in 2024 was about 60 times (50–70), not "),
             qPrintable(main));
  }

  void wordsOfTheUserDoNotBecomeMarkup() {
    const Scenario scenario{.parameters = {{parameter("huawei_export_share"), 0.2}}};
    const auto before = byDefault();
    const auto now = outlookWith(44.0, 12.0, 800000.0, scenario);
    const auto html = describe({.now = now, .byDefault = before, .year = k2028}).main;
    QVERIFY2(html.startsWith("If &quot;Huawei's exports&quot; is 20\u00a0%, the <b style="), qPrintable(html));
  }
};

QTEST_GUILESS_MAIN(SentenceWordingTest)
#include "sentence_wording_test.moc"
