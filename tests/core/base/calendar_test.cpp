// Months and years: January 2022 is month 0, December 2032 month 131, and text is year-month.
// moc cannot read <compare> of the calendar before another header of the library.
// clang-format off
#include <QtTest>
#include <string>

#include "core/base/calendar.h"
// clang-format on

using namespace chokepoint;

class CalendarTest : public QObject {
  Q_OBJECT

 private slots:
  void theRunGoesFromJanuary2022ToDecember2032();
  void aMonthKnowsItsYear();
  void aMonthIsWrittenAndReadBackAlike();
  void aMonthIsReadFromItsOnlyForm_data();
  void aMonthIsReadFromItsOnlyForm();
  void aYearIsFourDigits_data();
  void aYearIsFourDigits();
};

void CalendarTest::theRunGoesFromJanuary2022ToDecember2032() {
  QCOMPARE(january(Year{2022}).index, 0);
  QCOMPARE(december(Year{2032}).index, 131);
  QVERIFY(inRun(Month{0}) && inRun(Month{131}));
  QVERIFY(!inRun(Month{-1}) && !inRun(Month{132}));
  QVERIFY(inRun(Year{2022}) && inRun(Year{2032}));
  QVERIFY(!inRun(Year{2021}) && !inRun(Year{2033}));
}

void CalendarTest::aMonthKnowsItsYear() {
  for (int year = 2022; year <= 2032; ++year)
    for (int month = 1; month <= 12; ++month) QCOMPARE(yearOf(monthOf(Year{year}, month)).number, year);
}

void CalendarTest::aMonthIsWrittenAndReadBackAlike() {
  QCOMPARE(toText(Month{0}), std::string("2022-01"));
  QCOMPARE(toText(Month{47}), std::string("2025-12"));
  QCOMPARE(toText(Month{131}), std::string("2032-12"));
  for (int month = -30; month < 132; ++month) QVERIFY(monthFromText(toText(Month{month})) == Month{month});
}

void CalendarTest::aMonthIsReadFromItsOnlyForm_data() {
  QTest::addColumn<QByteArray>("text");
  for (const auto* text : {"", "2026", "2026-", "2026-1", "2026-13", "2026-00", "2026-001", "26-01", "2026/01",
                           "2026-01-01", " 2026-01", "2026-01 ", "+026-01", "-026-01", "2026--1", "2026-+1", "abcd-01"})
    QTest::newRow(text) << QByteArray(text);
}

void CalendarTest::aMonthIsReadFromItsOnlyForm() {
  QFETCH(QByteArray, text);
  QVERIFY(!monthFromText(text.toStdString()));
}

void CalendarTest::aYearIsFourDigits_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<bool>("read");
  const auto row = [](const char* text, bool read) { QTest::newRow(text) << QByteArray(text) << read; };
  row("2026", true);
  row("1999", true);
  row("", false);
  row("26", false);
  row("02026", false);
  row("202a", false);
  row("-202", false);
  row("+202", false);
  row(" 202", false);
}

void CalendarTest::aYearIsFourDigits() {
  QFETCH(QByteArray, text);
  QFETCH(bool, read);
  QCOMPARE(yearFromText(text.toStdString()).has_value(), read);
}

QTEST_APPLESS_MAIN(CalendarTest)
#include "calendar_test.moc"
