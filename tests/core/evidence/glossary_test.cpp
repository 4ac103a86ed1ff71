// The glossary: each word is explained, and whoever asks for one by its id or its figure finds it.
#include "core/evidence/glossary.h"

#include <QtTest>
#include <set>

#include "core/runs/figures.h"

using namespace chokepoint;

class GlossaryTest : public QObject {
  Q_OBJECT

 private slots:
  void twentyWordsAndMoreAreExplained() {
    QVERIFY(glossary().size() >= 20);
    std::set<std::string> terms;
    for (const auto& term : glossary()) {
      QVERIFY2(terms.insert(term.term).second, term.term.c_str());
      QVERIFY2(term.says.ends_with('.'), term.says.c_str());
      QCOMPARE(&glossaryTerm(term.id), &term);
    }
  }

  void headlinesAreExplainedByTheirFigure() {
    for (const auto& term : glossary())
      for (const auto& key : term.figures) {
        const auto* figure = findFigure(key);
        QVERIFY2(figure != nullptr && figure->headline, key.c_str());
        QCOMPARE(termOfFigure(key), &term);
      }
    for (const Figure& figure : figuresWith(&Figure::headline)) QVERIFY2(termOfFigure(figure.key), figure.key.c_str());
  }
};

QTEST_APPLESS_MAIN(GlossaryTest)
#include "glossary_test.moc"
