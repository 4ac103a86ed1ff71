// The dates of a period are moved, and nothing else is.
// moc cannot read <compare> of the calendar before another header of the library.
// clang-format off
#include <QtTest>
#include <string>

#include "core/expression/redate.h"
#include "tests/core/expression/runs.h"
// clang-format on

using namespace chokepoint;

namespace {

constexpr DateMove kYearBack{.first = january(Year{2027}), .last = december(Year{2027}), .months = -12};

QString textOf(const char* text, const DateMove& move = kYearBack) {
  const auto moved = redated(parsed(text), move);
  return moved ? QString::fromStdString(moved->expression.text()) : QStringLiteral("none");
}

}  // namespace

class RedateTest : public QObject {
  Q_OBJECT

 private slots:
  void datesOfThePeriodAreMoved() {
    QCOMPARE(textOf("annual(output_ratio, 2027)"), "annual(output_ratio, 2026)");
    QCOMPARE(textOf("at(us_output / (us_units + 1), 2027-06 ) * 2"), "at(us_output / (us_units + 1), 2026-06 ) * 2");
    QCOMPARE(textOf("compute_lag(2027-12)"), "compute_lag(2026-12)");
    QCOMPARE(textOf("mean(us_output, 2027) / sum(us_output, 2027-03)"),
             "mean(us_output, 2026) / sum(us_output, 2026-03)");
  }

  void numbersAndOtherDatesStandWhereTheyStood() {
    const auto moved = redated(parsed("annual(us_output, 2027) - annual(us_output, 2025) + 2027"), kYearBack);
    QCOMPARE(moved->expression.text(), "annual(us_output, 2026) - annual(us_output, 2025) + 2027");
    QCOMPARE(moved->moved, std::size_t{1});
    QCOMPARE(moved->still, std::size_t{1});
  }

  // A scenario's name may hold what looks like the end of a call.
  void namesInQuotesAreLeftAlone() {
    QCOMPARE(textOf("annual(scenario(\"a) 2027, b\", us_output), 2027)"),
             "annual(scenario(\"a) 2027, b\", us_output), 2026)");
  }

  void aDateCannotLeaveTheRun() {
    const DateMove before{.first = january(Year{2022}), .last = december(Year{2022}), .months = -12};
    QVERIFY(!redated(parsed("annual(us_output, 2022)"), before));
  }
};

QTEST_GUILESS_MAIN(RedateTest)
#include "redate_test.moc"
