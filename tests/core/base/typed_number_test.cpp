// Numbers as people type them, on the command line, in boxes and in tables.
#include "core/base/typed_number.h"

#include <QtTest>
#include <limits>

using namespace chokepoint;

class TypedNumberTest : public QObject {
  Q_OBJECT

 private slots:
  void whatPeopleTypeIsRead_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const auto row = [](const char* text, double value) { QTest::newRow(text) << QString::fromUtf8(text) << value; };
    row("0.25", 0.25);
    row(" 7 ", 7.0);
    row("+7", 7.0);
    row("-3.5", -3.5);
    row("\u22123.5", -3.5);
    row("010", 10.0);
    row("1e4", 1e4);
    row("9E+05", 9e5);
    row("10_000", 1e4);
    row("1 000 000.5", 1000000.5);
    row("60\u00A0000", 6e4);
    row("60\u202F000", 6e4);
    row("60k", 6e4);
    row("1.5M", 1.5e6);
    row("1.1 k", 1100.0);
  }
  void whatPeopleTypeIsRead() {
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto number = typedNumber(text.toStdString());
    QVERIFY(number);
    QCOMPARE(number->value, value);
    QVERIFY(!number->isPercent);
  }

  void nothingElseIs_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"",       " ",    "-",        "k",    "%",    "0x10", "1e999",     "nan", "inf",
                             "1__000", "1_00", "1000_000", "_100", "100_", "1 00", "1.000_000", "k60", "60kk",
                             "60m",    "1e3k", "5 %k",     "5k%",  "--5",  "+-5",  "1.2.3"})
      QTest::newRow(text) << text;
  }
  void nothingElseIs() {
    QFETCH(QString, text);
    const auto number = typedNumber(text.toStdString());
    QVERIFY(!number);
    QVERIFY(inWords(number.errors().front().sentence).find("is not a number") != std::string::npos);
  }

  void aPercentSignIsTold() {
    for (const char* text : {"25%", "25 %", "25\u00A0%", "25\u202F%"}) {
      const auto number = typedNumber(text);
      QVERIFY2(number && number->isPercent, text);
      QCOMPARE(number->value, 25.0);
    }
  }

  // 0,25 and 2,026 look alike.
  void aCommaIsRefusedWithWhatToWrite() {
    for (const char* text : {"0,25", "2,026", "1,000,000", "1,000.5", "25,5 %"}) {
      const auto number = typedNumber(text);
      QVERIFY(!number);
      QVERIFY2(inWords(number.errors().front().sentence).find("write a point") != std::string::npos, text);
    }
  }

  void whereItIsTheDecimalSignItIsReadAsThat() {
    QCOMPARE(typedNumber("0,25", Comma::Decimal)->value, 0.25);
    QCOMPARE(typedNumber("1 000,5", Comma::Decimal)->value, 1000.5);
    QCOMPARE(typedNumber("0.25", Comma::Decimal)->value, 0.25);
    QVERIFY(!typedNumber("1,000,000", Comma::Decimal));
    QVERIFY(!typedNumber("1.000,5", Comma::Decimal));
  }

  void thereAPointThatMayPartThousandsIsAsked() {
    for (const char* text : {"750.000", "1.234.567", "-1.234"}) {
      const auto number = typedNumber(text, Comma::Decimal);
      QVERIFY2(!number, text);
      QVERIFY(inWords(number.errors().front().sentence).find("may be thousands") != std::string::npos);
    }
    QCOMPARE(typedNumber("0.505", Comma::Decimal)->value, 0.505);
  }

  void countsAreWholeAndDecimal() {
    QCOMPARE(typedCount("010"), std::optional<std::uint64_t>(10));
    QCOMPARE(typedCount("1e4"), std::optional<std::uint64_t>(10000));
    QCOMPARE(typedCount("10_000"), std::optional<std::uint64_t>(10000));
    QCOMPARE(typedCount("10k"), std::optional<std::uint64_t>(10000));
    QCOMPARE(typedCount("18446744073709551615"),
             std::optional<std::uint64_t>(std::numeric_limits<std::uint64_t>::max()));
    for (const char* text : {"", "-1", "0x10", "1.5", "18446744073709551616", "5%", "1,000", "nan"})
      QVERIFY2(!typedCount(text), text);
  }
};

QTEST_APPLESS_MAIN(TypedNumberTest)
#include "typed_number_test.moc"
