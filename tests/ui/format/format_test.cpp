// Numbers on screen: as many digits as are known, in the user's locale, also where rounding
// carries over into another digit, unit or word.
#include "ui/format/format.h"

#include <QLocale>
#include <QtTest>
#include <array>

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

using Formatter = QString (*)(double);

QString twoDigits(double value) { return significant(value); }

void addRows(std::initializer_list<std::pair<double, const char*>> rows) {
  QTest::addColumn<double>("value");
  QTest::addColumn<QString>("text");
  for (const auto& [value, text] : rows) QTest::addRow("%.10g", value) << value << QString::fromUtf8(text);
}

void compareRow(Formatter format) {
  QFETCH(double, value);
  QTEST(format(value), "text");
}

// What is shown read back, in the same locale.
double readBack(QString text) {
  const double unit = text.endsWith(QStringLiteral(" million")) ? 1e6 : 1.0;
  return QLocale().toDouble(text.remove(QStringLiteral(" million"))) * unit;
}

}  // namespace

class FormatTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void aNumberHasTwoSignificantDigits_data() {
    addRows({{0.0, "0"},         {44.2, "44"},
             {9.94, "9.9"},      {9.96, "10"},
             {99.4, "99"},       {99.6, "100"},
             {996.0, "1,000"},   {1349.0, "1,300"},
             {1.0, "1.0"},       {0.999, "1.0"},
             {0.85, "0.85"},     {0.0994, "0.099"},
             {0.0996, "0.10"},   {0.00012345, "0.00012"},
             {1e6, "1,000,000"}, {-0.052, "−0.052"},
             {-9.97, "−10"},     {-0.056, "−0.056"},
             {7.3, "7.3"},       {12345678.0, "12,000,000"}});
  }
  void aNumberHasTwoSignificantDigits() { compareRow(twoDigits); }

  void digitsCanBeAskedFor() {
    QCOMPARE(significant(1234.5, 1), "1,000");
    QCOMPARE(significant(1234.5, 3), "1,230");
    QCOMPARE(significant(9.996, 3), "10.0");
    QCOMPARE(significant(0.96, 1), "1");
    QCOMPARE(significant(0.0, 3), "0");
  }

  void aCountIsInWordsFromAMillionOn_data() {
    addRows({{0.0, "0"},
             {7.0, "7.0"},
             {696000.0, "700,000"},
             {388000.0, "390,000"},
             {994999.0, "990,000"},
             {995000.0, "1.0 million"},
             {999499.0, "1.0 million"},
             {999500.0, "1.0 million"},
             {1e6, "1.0 million"},
             {1049999.0, "1.0 million"},
             {1050001.0, "1.1 million"},
             {9.96e6, "10 million"},
             {12.3e6, "12 million"}});
  }
  void aCountIsInWordsFromAMillionOn() { compareRow(count); }

  void perCentSaysNeitherNothingNorAllUnlessItIs_data() {
    addRows({{0.0, "0 %"},
             {0.0004, "under 0.1 %"},
             {0.0005, "0.1 %"},
             {0.05, "5.0 %"},
             {0.0994, "9.9 %"},
             {0.0995, "10 %"},
             {0.31, "31 %"},
             {0.5, "50 %"},
             {0.994, "99 %"},
             {0.995, "over 99 %"},
             {0.9999, "over 99 %"},
             {1.0, "100 %"},
             {1.0 - 1e-15, "100 %"}});
  }
  void perCentSaysNeitherNothingNorAllUnlessItIs() { compareRow(percent); }

  // One way for a number and its range, wherever it stands.
  void aRangeIsWrittenOneWay() {
    QCOMPARE(withRange(43.7, 26.2, 80.4), QStringLiteral("44 (26–80)"));
    QCOMPARE(withRange(790000.0, 537000.0, 959000.0), QStringLiteral("0.79 million (0.54–0.96)"));
    QCOMPARE(withRange(5.3e6, 5.1e6, 5.52e6), QStringLiteral("5.3 million (5.1–5.5)"));
    QCOMPARE(withRange(5900.0, 3200.0, 11000.0), QStringLiteral("5,900 (3,200–11,000)"));
    QCOMPARE(rangeAlone(6.5e5, 9.66e5), QStringLiteral("0.65–0.97 million"));
    QCOMPARE(inTwoDigits(4682663.0), QStringLiteral("4.7 million"));
    QCOMPARE(withRange(100.0, 100.0, 100.0), QStringLiteral("100"));
  }

  // A dash before a minus would be read as one of them.
  void aRangeBelowZeroSaysTo() {
    QCOMPARE(withRange(7.9, -13.2, 38.4), QStringLiteral("7.9 (−13 to 38)"));
    QCOMPARE(rangeAlone(-4.0, 4.0), QStringLiteral("−4.0 to 4.0"));
  }

  void aTrueMinusIsReadBack() {
    QCOMPARE(*numberFrom(significant(-9.7)), -9.7);
    QCOMPARE(percent(-0.097), QStringLiteral("−10 %"));
  }

  void aPeriodIsInWords() {
    QCOMPARE(periodName({Year{2032}, Month{126}}), "July 2032");
    QCOMPARE(shortPeriodName({Year{2032}, Month{126}}), "Jul 2032");
    QCOMPARE(periodName({Year{2032}, {}}), "2032");
  }

  void partsAddUpAsPrinted_data() {
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<QVector<double>>("parts");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](const char* name, double from, double to, QVector<double> parts, QStringList texts) {
      QTest::newRow(name) << from << to << parts << texts;
    };
    row("units", 38.0, 32.0, {-6.34, 0.34}, {"−6", ""});
    row("of what rounding moves apart", 40.4, 43.6, {5.4, -2.2}, {"+6", "−2"});
    row("more than the whole", 44.0, 47.0, {163.0, -160.0}, {"+163", "−160"});
    row("tenths", 6.2, 5.8, {-0.44, 0.04}, {"−0.4", ""});
    row("tenths and units", 6.2, 9.2, {3.14, -0.14}, {"+3.1", "−0.1"});
    row("of what is shown as 10", 9.96, 10.3, {0.34}, {""});
    row("no change", 10.0, 10.0, {0.0, 0.0}, {"", ""});
    row("of nothing", 0.0, 0.0, {0.2, -0.2}, {"", ""});
  }
  void partsAddUpAsPrinted() {
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(QVector<double>, parts);
    QFETCH(QStringList, texts);
    const auto shown = signedParts(parts, from, to);
    QCOMPARE(QStringList(shown.begin(), shown.end()), texts);
  }

  // Two digits are off by half of the second at most: a twentieth of the first.
  void whatIsShownIsTheNumberToATwentieth() {
    for (double value = 1.3e-4; value < 1e9; value *= 1.0137) {
      QVERIFY(std::abs(readBack(significant(value)) / value - 1.0) <= 0.0501);
      if (value >= 1.0) QVERIFY(std::abs(readBack(count(value)) / value - 1.0) <= 0.0501);
    }
  }

  // Larger numbers never look smaller: no edge turns 995,000 into 0.99 million.
  void whatIsShownGrowsWithTheNumber() {
    double before = 0.0;
    for (double value = 1.0; value < 2e7; value *= 1.000211) {
      const double shown = readBack(count(value));
      QVERIFY2(shown >= before, qPrintable(count(value)));
      before = shown;
    }
  }

  void aMonthHasItsNameAndYear() {
    QCOMPARE(monthName(Month{0}), "January 2022");
    QCOMPARE(monthName(Month{11}), "December 2022");
    QCOMPARE(monthName(Month{65}), "June 2027");
    QCOMPARE(monthName(Month{131}), "December 2032");
  }

  void aGermanReadsCommas() {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(significant(9.64), "9,6");
    QCOMPARE(significant(1300.0), "1.300");
    QCOMPARE(count(1.13e6), "1,1 million");
    QCOMPARE(percent(0.052), "5,2 %");
    QCOMPARE(percent(0.0001), "under 0,1 %");
    QCOMPARE(signedParts(std::array{-0.44}, 6.2, 5.8).front(), QStringLiteral("−0,4"));
    QCOMPARE(monthName(Month{65}), "Juni 2027");
  }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "format_test.moc"
