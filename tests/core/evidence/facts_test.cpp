// What facts say of one another.
#include "core/evidence/facts.h"

#include <QtTest>
#include <algorithm>

using namespace chokepoint;

class FactsTest : public QObject {
  Q_OBJECT

 private slots:
  void notesSpeakOfFactsThatThereAre() {
    for (const Fact& fact : facts())
      for (const std::string& id : factsNamedIn(fact.note))
        QVERIFY2(findFact(id) != nullptr, qPrintable(QString::fromStdString(fact.id + ": " + fact.note)));
  }

  // Whoever reads a note is not to know what H07 is. H20 and L20 are chips too.
  void noBareCodeStandsInANote() {
    for (const Fact& fact : facts())
      for (const Fact& other : facts()) {
        if (other.id == "H20" || other.id == "L20" || fact.note.find(other.id) == std::string::npos) continue;
        const QRegularExpression bare(QStringLiteral("(?<!\\{)\\b%1\\b").arg(other.id.c_str()));
        QVERIFY2(!bare.match(QString::fromStdString(fact.note)).hasMatch(),
                 qPrintable(QString::fromStdString(fact.id + ": " + fact.note)));
      }
  }

  void namesAreFoundInTheirOrder() {
    QCOMPARE(factsNamedIn("It contradicts {H07} and {H12}, {"), (std::vector<std::string>{"H07", "H12"}));
    QVERIFY(factsNamedIn("Nothing").empty());
  }
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
