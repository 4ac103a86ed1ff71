// What model 1.0 said before it was known, against what was published since.
//
// Oracle: the five statements that 1.0 was handed down with; inside and outside are read off by eye.
#include "core/evidence/past_statements.h"

#include <QtTest>

#include "core/expression/expression.h"

using namespace chokepoint;

class PastStatementsTest : public QObject {
  Q_OBJECT

 private slots:
  void oneOfFourCameTrue() {
    const auto of10 = statementsOf("1.0");
    QCOMPARE(of10.size(), std::size_t{5});
    const auto score = scoreOf(of10);
    QCOMPARE(score.known, std::size_t{4});
    QCOMPARE(score.inside, std::size_t{1});
  }

  void insideIsBetweenTheEnds_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("inside");
    QTest::newRow("below the range") << "us-2026q1" << false;
    QTest::newRow("far below") << "us-2026q2" << false;
    QTest::newRow("none came") << "imports-2026h1" << false;
    QTest::newRow("within") << "imports-2026-08" << true;
  }
  void insideIsBetweenTheEnds() {
    QFETCH(QString, id);
    QTEST(isInside(named(id.toStdString())), "inside");
  }

  // 5,272,404 over 4,682,663; where nothing came to be there is no share.
  void howFarOffIsToldInSharesOfWhatCame() {
    QVERIFY(std::abs(*offBy(named("us-2026q1")) - 0.12594) < 1e-5);
    QVERIFY(!offBy(named("imports-2026h1")));
  }

  void everyStatementCanStillBeReadAndIsInOrder() {
    for (const auto& statement : pastStatements()) {
      QVERIFY2(Expression::parse(statement.expression), statement.id.c_str());
      QVERIFY2(statement.low <= statement.median && statement.median <= statement.high, statement.id.c_str());
      QVERIFY2(statement.published.has_value() == !statement.publisher.empty(), statement.id.c_str());
    }
  }

 private:
  static std::vector<PastStatement> statementsOf(std::string_view version) {
    std::vector<PastStatement> of;
    for (const auto& statement : pastStatements())
      if (statement.modelVersion == version) of.push_back(statement);
    return of;
  }
  static const PastStatement& named(std::string_view id) {
    return *std::ranges::find(pastStatements(), id, &PastStatement::id);
  }
};

QTEST_APPLESS_MAIN(PastStatementsTest)
#include "past_statements_test.moc"
