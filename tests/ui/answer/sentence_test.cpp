// The sentence about real outlooks: each number it says is a median of the ensemble or an end of
// its range of nine runs in ten, and what it says besides is true.
//
// Oracle: the outlook's figures, written by other means than the program's formatter.
#include "ui/answer/sentence.h"

#include <QtTest>

#include "core/runs/scenario_inputs.h"
#include "tests/ui/answer/sentence_text.h"
#include "tests/ui/outlooks.h"
#include "ui/answer/condition.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kYield = parameter("die_yield_now");
constexpr auto kStrictness = parameter("export_control_strictness");
constexpr auto kChipOffset = parameter("chip_control_offset");
constexpr Year k2026{2026};
constexpr Year k2030{2030};

const Outlook& byDefault() {
  static const auto outlook = computedOutlook({});
  return *outlook;
}

Sentence plainly(const Situation& situation) { return withoutRanges(describe(situation)); }

Sentence sentenceOf(const Outlook& outlook, Year year) {
  return plainly({.now = outlook, .byDefault = byDefault(), .year = year});
}

Sentence sentenceOf(const Scenario& scenario, Year year) { return sentenceOf(*computedOutlook(scenario), year); }

GapAttribution partsOf(const Outlook& outlook) {
  ThreadPool pool(2);
  const Draws before(priorsOf({}), outlook.sample, pool);
  const Draws after(priorsOf(outlook.scenario), outlook.sample, pool);
  return attributeChange({byDefault(), before}, {outlook, after}, pool);
}

// Washington sells and Beijing lets them in.
Scenario chipsSold() { return {.parameters = {{kChipOffset, -0.7}, {parameter("beijing_discouragement"), 0.0}}}; }

// "the production gap in 2030 goes from about 27 to 38 times, and the gap in usable compute from
// 12 to 6.2": for a change that shows in both.
QString gapsMove(const Outlook& outlook, Year year, const QString& joint) {
  return QStringLiteral(
             "the production gap in %1 goes from about %2 to %3 times, %4 the gap in usable compute from %5 "
             "to %6.")
      .arg(year.number)
      .arg(twoDigits(made(byDefault(), year).p50), twoDigits(made(outlook, year).p50), joint,
           twoDigits(usable(byDefault(), year).p50), twoDigits(usable(outlook, year).p50));
}

QString chipsMove(const Outlook& outlook, Year year) {
  return QStringLiteral(" Huawei makes about %1 chips, not %2.")
      .arg(chips(volume(outlook, year).p50), chips(volume(byDefault(), year).p50));
}

QString limitOf(const Outlook& outlook, Year year) {
  const auto& [packaging, dies, memory] = outlook.likeliest_bottleneck[yearIndex(year)];
  const QString name = memory > std::max(packaging, dies) ? "Memory"
                       : dies > packaging                 ? "The supply of logic dies"
                                                          : "Packaging";
  return name + " is the likeliest limit.";
}

void compare(const Sentence& sentence, const QString& main, const QString& detail) {
  QCOMPARE(sentence.main, main);
  QCOMPARE(sentence.detail, detail);
}

QString recorded(Year year) { return year == k2026 ? QStringLiteral("Half of 2026 is record.") : QString(); }

void addYears() {
  QTest::addColumn<int>("number");
  for (const int year : {2026, 2028, 2030, 2032}) QTest::addRow("%d", year) << year;
}

// All figures that may be quoted of an outlook in a year.
QSet<QString> quotable(const Outlook& outlook, Year year) {
  QSet<QString> numbers;
  for (const auto& s : {made(outlook, year), usable(outlook, year)})
    for (const double value : {s.p05, s.p50, s.p95}) numbers << twoDigits(value);
  const auto& s = volume(outlook, year);
  for (const double value : {s.p05, s.p50, s.p95}) numbers << chips(value);
  return numbers;
}

QStringList numbersIn(const QString& text) {
  static const QRegularExpression number(QStringLiteral("\\d[\\d,]*(\\.\\d+)?( million)?"));
  QStringList found;
  for (auto match = number.globalMatch(text); match.hasNext();) {
    QString digits = match.next().captured();
    while (digits.endsWith(',')) digits.chop(1);
    found << digits;
  }
  return found;
}

// Both in one, without what the user has set.
QString said(const Sentence& sentence, const Scenario& scenario) {
  QString text = sentence.main + ' ' + sentence.detail;
  return text.remove(conditionOf(scenario).replace(QChar::Nbsp, QChar(' ')));
}

}  // namespace

class SentenceTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void theBaselineIsMediansAndTheirRanges_data() { addYears(); }
  void theBaselineIsMediansAndTheirRanges() {
    QFETCH(int, number);
    const Year year{number};
    const auto& outlook = byDefault();
    const auto& limits = outlook.likeliest_bottleneck[yearIndex(year)];
    const QString limit = limits.hbm > limits.dies ? "memory" : "the supply of logic dies";
    QVERIFY(std::max(limits.hbm, limits.dies) > limits.packaging);
    compare(
        sentenceOf(outlook, year),
        QStringLiteral("If things stay as in July 2026, U.S. firms make about %1 times China's AI compute in %2 and "
                       "can call on about %3 times what China can use. Huawei makes about %4 chips; %5 is the "
                       "likeliest limit.")
            .arg(twoDigits(made(outlook, year).p50))
            .arg(number)
            .arg(twoDigits(usable(outlook, year).p50), chips(volume(outlook, year).p50), limit),
        recorded(year));
  }

  void eachRangeStandsBehindItsNumber() {
    const QString main = plain(describe({.now = byDefault(), .byDefault = byDefault(), .year = k2030}).main);
    const auto expect = [&](const QString& words) { QVERIFY2(main.contains(words), qPrintable(main + " / " + words)); };
    expect(twoDigits(made(byDefault(), k2030).p50) + " times " + bracket(made(byDefault(), k2030)));
    expect(twoDigits(usable(byDefault(), k2030).p50) + " times " + bracket(usable(byDefault(), k2030)));
    expect(chips(volume(byDefault(), k2030).p50) + ' ' + bracketOfChips(volume(byDefault(), k2030)) + " chips");
  }

  void ofAChangeBothRangesStandBehindTheirNumbers() {
    const auto outlook = computedOutlook({.parameters = {{kStrictness, 0.9}}});
    const QString main = plain(describe({.now = *outlook, .byDefault = byDefault(), .year = k2030}).main);
    const QString words = QStringLiteral("from about %1 %2 to %3 times %4")
                              .arg(twoDigits(made(byDefault(), k2030).p50), bracket(made(byDefault(), k2030)),
                                   twoDigits(made(*outlook, k2030).p50), bracket(made(*outlook, k2030)));
    QVERIFY2(main.contains(words), qPrintable(main + " / " + words));
  }

  void aYearOnRecordIsToldInThePast() {
    const auto sentence = sentenceOf(byDefault(), Year{2024});
    QVERIFY2(sentence.main.startsWith("In 2024, U.S. firms made about "), qPrintable(sentence.main));
    QVERIFY(sentence.main.endsWith(" was the likeliest limit."));
    QCOMPARE(sentence.detail, "All of 2024 is record, as the model rebuilds it.");
  }

  void aNameAndNotesMakeNoOtherWorld() {
    const auto sentence = sentenceOf(Scenario{.name = "Mine", .notes = "For Tuesday"}, k2026);
    const auto expected = sentenceOf(byDefault(), k2026);
    compare(sentence, expected.main, expected.detail);
  }

  void aPolicyThatChangesIsTheConditionOfAChange() {
    const auto outlook = computedOutlook({.parameters = {{kStrictness, 0.9}}});
    compare(sentenceOf(*outlook, k2030),
            "If export controls stand at 0.90, " + gapsMove(*outlook, k2030, "and") + chipsMove(*outlook, k2030),
            limitOf(*outlook, k2030));
  }

  void anAssumptionIsNobodysDecision() {
    const auto outlook = computedOutlook({.parameters = {{kYield, 0.06}}});
    const auto sentence = sentenceOf(*outlook, k2030);
    QCOMPARE(sentence.main,
             "If 6 dies in 100 are good, " + gapsMove(*outlook, k2030, "and") + chipsMove(*outlook, k2030));
    QVERIFY2(sentence.detail.startsWith("Nobody decided anything: you assumed it. "), qPrintable(sentence.detail));
  }

  void ofBothTheSentenceSaysHowMuchIsWhose() {
    const auto outlook = computedOutlook({.parameters = {{kStrictness, 0.1}, {kYield, 0.6}}});
    const auto parts = partsOf(*outlook);
    constexpr Year k2027{2027};
    const auto& part = parts.output_ratio[yearIndex(k2027)];
    QVERIFY(part.policy < -0.5 && part.assumptions < -0.5);
    const auto sentence = plainly({.now = *outlook, .byDefault = byDefault(), .attribution = &parts, .year = k2027});
    QVERIFY2(
        sentence.main.startsWith("If export controls stand at 0.10 and 60 dies in 100 are good, the production gap"),
        qPrintable(sentence.main));
    const QString whose = QStringLiteral(
                              "Of the change in the production gap, about \u2212%1 comes from decisions and about "
                              "\u2212%2 from what you assumed.")
                              .arg(qRound(-part.policy))
                              .arg(qRound(-part.assumptions));
    QVERIFY2(sentence.detail.contains(whose), qPrintable(sentence.detail + "\n" + whose));
    QVERIFY(!sentence.detail.contains("Nobody decided"));
  }

  void untilItIsKnownWhoseDoingItIsNothingIsSaidOfIt() {
    const auto sentence = sentenceOf(Scenario{.parameters = {{kStrictness, 0.1}, {kYield, 0.6}}}, k2026);
    QVERIFY2(!sentence.detail.contains("change"), qPrintable(sentence.detail));
    QVERIFY(!sentence.detail.contains("Nobody"));
  }

  void aPresetHasItsOwnWords() {
    const auto outlook = outlookOfPreset("no-controls");
    const auto sentence = sentenceOf(*outlook, k2030);
    QVERIFY2(sentence.main.contains("If Washington lifts all export controls and Beijing lets four chips in five in, "
                                    "the production gap in 2030"),
             qPrintable(sentence.main));
  }

  void aTimelineIsPolicy() {
    const auto outlook = computedOutlook({.timeline = {{{.start = {58}, .months = 10, .target = 0.95}}}});
    const auto sentence = sentenceOf(*outlook, k2030);
    QCOMPARE(sentence.main, "If export controls stand at 0.95 from November 2026, " + gapsMove(*outlook, k2030, "and") +
                                chipsMove(*outlook, k2030));
    QVERIFY(!sentence.detail.contains("assumed"));
  }

  void whereTheTwoGapsPartThatIsSaidFirst() {
    const auto outlook = computedOutlook(chipsSold());
    QVERIFY(made(*outlook, k2030).p50 > made(byDefault(), k2030).p50);
    QVERIFY(usable(*outlook, k2030).p50 < usable(byDefault(), k2030).p50);
    QCOMPARE(sentenceOf(*outlook, k2030).main, "The two gaps part. If " + plain(conditionOf(chipsSold())) + ", " +
                                                   gapsMove(*outlook, k2030, "but") + chipsMove(*outlook, k2030));
  }

  void anInputThatMovesNoGapHardlyMatters() {
    const auto outlook = computedOutlook({.parameters = {{parameter("power_subsidy"), 0.9}}});
    const auto sentence = sentenceOf(*outlook, k2026);
    QCOMPARE(sentence.main, QStringLiteral("If \"Local subsidy of the power bill\" is 90 %, the production gap in 2026 "
                                           "stays at about %1 times, and the gap in usable compute at about %2 times. "
                                           "Huawei makes about %3 chips, about as before.")
                                .arg(twoDigits(made(byDefault(), k2026).p50), twoDigits(usable(byDefault(), k2026).p50),
                                     chips(volume(byDefault(), k2026).p50)));
    QCOMPARE(sentence.detail, "Hardly any change in 2026. Half of 2026 is record.");
  }

  // Enforcement stops smuggled chips: neither the production gap nor Huawei's volume knows of it.
  void aChangeOfTheUsableGapAloneIsAChange() {
    const auto outlook = computedOutlook({.parameters = {{parameter("enforcement_offset"), 0.3}}});
    QVERIFY(std::abs(usable(*outlook, k2030).p50 / usable(byDefault(), k2030).p50 - 1.0) > 0.02);
    QVERIFY(!sentenceOf(*outlook, k2030).detail.contains("Hardly"));
  }

  void aLeverSetWhereItStoodMovesNothing() {
    const auto sentence = sentenceOf(Scenario{.parameters = {{kStrictness, 0.7}}}, k2026);
    QVERIFY2(sentence.main.startsWith(
                 "If export controls stand at 0.70 (today), the production gap in 2026 stays at about "),
             qPrintable(sentence.main));
    QCOMPARE(sentence.detail, QStringLiteral("Nothing moves: what is set is as by default. %1 %2")
                                  .arg(limitOf(byDefault(), k2026), recorded(k2026)));
  }

  void anAssumptionFixedAtItsDefaultIsAssumed() {
    const auto outlook = computedOutlook({.parameters = {{kYield, 0.25}}});
    const auto sentence = sentenceOf(*outlook, k2026);
    QVERIFY(sentence.main.startsWith("If 25 dies in 100 are good, the production gap in 2026 "));
    QVERIFY(sentence.detail.contains("Nobody decided anything: you assumed it."));
    QVERIFY(!sentence.detail.contains("Nothing moves"));
  }

  void everyNumberIsAMedianOrAnEndOfItsRange_data() {
    QTest::addColumn<QString>("id");
    for (const auto& preset : presets()) QTest::addRow("%s", preset.id.c_str()) << QString::fromStdString(preset.id);
  }
  void everyNumberIsAMedianOrAnEndOfItsRange() {
    QFETCH(QString, id);
    auto outlook = *outlookOfPreset(id.toStdString());
    outlook.central = {};  // and never of the central run: there is none to read
    for (int number = 2026; number <= kLastYear; ++number) {
      const Year year{number};
      const auto sentence = sentenceOf(outlook, year);
      const auto allowed = quotable(outlook, year) + quotable(byDefault(), year);
      for (const QString& figure : numbersIn(said(sentence, outlook.scenario)))
        QVERIFY2(allowed.contains(figure) || (figure.toInt() > kLastYearOnRecord.number && figure.toInt() <= kLastYear),
                 qPrintable(figure + " in: " + sentence.main + ' ' + sentence.detail));
      QVERIFY(!said(sentence, outlook.scenario).contains(QRegularExpression("\\bwill\\b")));
    }
  }

  void aGermanReadsCommas() {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const auto outlook = computedOutlook(chipsSold());
    const auto sentence = sentenceOf(*outlook, Year{2032});
    QVERIFY2(sentence.main.contains("0,70 looser than the rest"), qPrintable(sentence.main));
    QVERIFY2(sentence.main.contains(gapsMove(*outlook, Year{2032}, "but")), qPrintable(sentence.main));
    QVERIFY(sentence.main.contains(QRegularExpression("\\d,\\d million")));
    QVERIFY(!(sentence.main + sentence.detail).contains(QRegularExpression("\\d\\.\\d{1,2}\\b")));
  }
};

QTEST_GUILESS_MAIN(SentenceTest)
#include "sentence_test.moc"
