// Messages are put into words place by place; nothing of what a user wrote is taken for a place.
#include "core/base/message.h"

#include <QtTest>
#include <limits>

#include "core/base/record_end.h"

using namespace chokepoint;

namespace {

// A language that tells what it is asked for.
class Foreign final : public Words {
 public:
  [[nodiscard]] std::string pattern(const Message& message) const override {
    return "<" + Words::pattern(message) + ">";
  }
  [[nodiscard]] std::string text(const DataText& text) const override { return "[" + text.text + "]"; }
  [[nodiscard]] std::string number(const Number&) const override { return "#"; }
};

}  // namespace

class MessageTest : public QObject {
  Q_OBJECT

 private slots:
  void placesAreFilledInAnyOrderAndAsOftenAsTheyStand() {
    QCOMPARE(inWords(say("%2 of %1 and %2", std::string("a"), std::string("b"))), "b of a and b");
  }

  void whatAUserWroteIsNoPattern() {
    QCOMPARE(inWords(say("%1 is not %2", std::string("%2"), std::string("%1"))), "%2 is not %1");
  }

  void aPercentSignStandsForItself() {
    QCOMPARE(inWords(say("%1 % of all, 100 %", Number{12.345, 3})), "12.3 % of all, 100 %");
  }

  void whatIsCountedHasItsForm() {
    const auto runs = [](std::uint64_t count) { return inWords(sayCount(count, "%n run fits", "%n runs fit")); };
    QCOMPARE(runs(1), "1 run fits");
    QCOMPARE(runs(0), "0 runs fit");
    QCOMPARE(runs(12), "12 runs fit");
  }

  void numbersHaveTheDigitsThatAreAskedFor() {
    QCOMPARE(inWords(say("%1", 0.1)), "0.1");
    QCOMPARE(inWords(say("%1", 1234567)), "1234567");
    QCOMPARE(inWords(say("%1", Number{1234567.0, 3})), "1,230,000");
    QCOMPARE(inWords(say("%1", Number{2.5, 3})), "2.5");
    QCOMPARE(inWords(say("%1", Number{std::numeric_limits<double>::infinity(), 3})), "inf");
    QCOMPARE(inWords(say("%1", Number{-0.00112, 2})), "-0.0011");
    QCOMPARE(inWords(say("%1", Number{70.0, 3})), "70");
    QCOMPARE(inWords(say("%1", Number{70.0, 3, true})), "70.0");
    QCOMPARE(inWords(say("%1", countOf(131072))), "131,072");
  }

  void monthsAndTermsAreSaid() {
    QCOMPARE(inWords(say("%1 in %2", Term{"output_ratio", "Production gap"}, monthOf(Year{2030}, 12))),
             "Production gap in December 2030");
  }

  void listsAreJoined() {
    const auto list = [](Joint joint) {
      return inWords(say("%1", MessageList{{say("a"), say("b"), say("c")}, joint}));
    };
    QCOMPARE(list(Joint::Comma), "a, b, c");
    QCOMPARE(list(Joint::And), "a, b and c");
    QCOMPARE(list(Joint::Or), "a, b or c");
    QCOMPARE(list(Joint::Semicolon), "a; b; c");
    QCOMPARE(list(Joint::Space), "a b c");
    QCOMPARE(inWords(say("(%1)", MessageList{})), "()");
  }

  void aMessageWithinAMessageIsInTheSameLanguage() {
    const auto inner = say("allowed are %1 to %2", 0.5, 1.0);
    QCOMPARE(inWords(say("%1 is too much; %2", DataText{"much"}, inner), Foreign()),
             "<[much] is too much; <allowed are # to #>>");
  }

  void aTextOfResourcesHasItsFiguresInItsPlaces() {
    const DataText text{"%2 dies in {now}, %1 % of all", {Number{12.345, 2}, Number{170000.0, 2}}};
    QCOMPARE(inWords(say("%1", text)), "170,000 dies in " + english().month(kNow) + ", 12 % of all");
    QCOMPARE(inWords(say("%1", DataText{"the gap in %1"})), "the gap in %1");
  }
};

QTEST_APPLESS_MAIN(MessageTest)
#include "message_test.moc"
