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
  void aValueThatCannotBeCopiedMovesOut();
};

void ExpectedTest::aValueIsNoError() {
  const Expected<int> value(7);
  QVERIFY(value.ok());
  QVERIFY(static_cast<bool>(value));
  QCOMPARE(*value, 7);
}

void ExpectedTest::anErrorIsNoValue() {
  const Expected<int> error(Error{ErrorCode::File, "a.json", "cannot be read"});
  QVERIFY(!error.ok());
  QCOMPARE(error.errors().size(), std::size_t{1});
  QVERIFY(error.errors().front().code == ErrorCode::File);
}

void ExpectedTest::everyViolationIsKeptInOrder() {
  const Expected<int> errors(Errors{{.place = "a", .sentence = "one"}, {.place = "b", .sentence = "two"}});
  QCOMPARE(errors.errors().size(), std::size_t{2});
  QCOMPARE(errors.errors().at(1).place, std::string("b"));
}

void ExpectedTest::errorsAreOneLineEachWithTheirPlaces() {
  QCOMPARE(toText(Errors{{.place = "line 3", .sentence = "is empty"}, {.place = "", .sentence = "is too long"}}),
           std::string("line 3: is empty\nis too long"));
  QCOMPARE(toText(Errors{}), std::string());
}

void ExpectedTest::aValueThatCannotBeCopiedMovesOut() {
  Expected<std::unique_ptr<int>> value(std::make_unique<int>(3));
  QCOMPARE(**value, 3);
  const auto taken = std::move(value).value();
  QCOMPARE(*taken, 3);
}

QTEST_APPLESS_MAIN(ExpectedTest)
#include "expected_test.moc"
