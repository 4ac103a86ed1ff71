// A value, or everything that is wrong with what the user gave.
#include "core/base/expected.h"

#include <QtTest>
#include <memory>

using namespace chokepoint;

class ExpectedTest : public QObject {
  Q_OBJECT

 private slots:
  void aValueIsNoError();
  void anErrorIsNoValue();
  void everyViolationIsKeptInOrder();
  void errorsAreOneLineEachWithTheirPlaces();
  void placesLieWithinPlaces();
  void aValueThatCannotBeCopiedMovesOut();
};

void ExpectedTest::aValueIsNoError() {
  const Expected<int> value(7);
  QVERIFY(value.ok());
  QVERIFY(static_cast<bool>(value));
  QCOMPARE(*value, 7);
}

void ExpectedTest::anErrorIsNoValue() {
  const Expected<int> error(Error{ErrorCode::File, "a.json", say("cannot be read")});
  QVERIFY(!error.ok());
  QCOMPARE(error.errors().size(), std::size_t{1});
  QVERIFY(error.errors().front().code == ErrorCode::File);
}

void ExpectedTest::everyViolationIsKeptInOrder() {
  const Expected<int> errors(Errors{{.place = "a", .sentence = say("one")}, {.place = "b", .sentence = say("two")}});
  QCOMPARE(errors.errors().size(), std::size_t{2});
  QVERIFY(errors.errors().at(1).place == "b");
}

void ExpectedTest::errorsAreOneLineEachWithTheirPlaces() {
  QCOMPARE(inWords(Errors{{.place = say("line %1", 3), .sentence = say("is empty")},
                          {.place = "", .sentence = say("is too long")}}),
           "line 3: is empty\nis too long");
  QCOMPARE(inWords(Errors{}), "");
}

void ExpectedTest::placesLieWithinPlaces() {
  QCOMPARE(inWords(placeIn("a.json", say("line %1", 3))), "a.json, line 3");
  QVERIFY(placeIn("", "b") == "b" && placeIn("a", "") == "a" && placeIn("", "").empty());
}

void ExpectedTest::aValueThatCannotBeCopiedMovesOut() {
  Expected<std::unique_ptr<int>> value(std::make_unique<int>(3));
  QCOMPARE(**value, 3);
  const auto taken = std::move(value).value();
  QCOMPARE(*taken, 3);
}

QTEST_APPLESS_MAIN(ExpectedTest)
#include "expected_test.moc"
