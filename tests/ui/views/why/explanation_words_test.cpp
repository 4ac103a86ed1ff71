// The view tells what core's sentences tell, cause beneath what it acts on.
#include "ui/views/why/explanation_words.h"

#include <QTextDocument>
#include <QtTest>

#include "core/scenario/presets.h"
#include "core/study/why/explain_words.h"
#include "ui/format/words.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kGap = quantity("output_ratio");
constexpr Month kDecember2030{107};

Explanation explained(const Scenario& to) { return explain(splitRuns({}, to), kGap, kDecember2030); }

QString plain(const QString& html) {
  QTextDocument document;
  document.setHtml(html);
  return document.toPlainText();
}

void verifyTold(const QString& text, const Explanation& explanation, const CauseLink& link) {
  for (const auto& cause : link.causes) {
    const QString sentence = worded(linkSentence(explanation, explanation.root, cause));
    QVERIFY2(text.contains(sentence), qPrintable(sentence));
    verifyTold(text, explanation, cause);
  }
}

}  // namespace

class ExplanationWordsTest : public QObject {
  Q_OBJECT

 private slots:
  void everyLinkAndEveryInputIsTold() {
    const auto found = explained(findPreset("breakthrough")->scenario);
    const QString text = plain(wordsOf(found, "Default & more"));
    QVERIFY2(text.startsWith("Production gap: 8.43 in December 2030 in place of 18.4; 9.96 lower."), qPrintable(text));
    QVERIFY(text.contains("Compared with: Default & more;"));
    verifyTold(text, found, found.root);
    for (const auto& input : found.inputs) QVERIFY(text.contains(worded(inputSentence(found, input))));
  }

  void namesOfCausesAreBold() {
    const auto found = explained(findPreset("breakthrough")->scenario);
    QVERIFY(wordsOf(found, {}).contains("<li><b>Chinese output</b>: "));
  }

  void whereNothingDiffersThatIsAllThatIsSaid() {
    const QString text = plain(wordsOf(explained({}), "Default"));
    QCOMPARE(text.section('\n', 0, 0), "Nothing differs: Production gap is 18.4 in December 2030 in both.");
    QVERIFY(!text.contains("along all paths"));
  }
};

QTEST_MAIN(ExplanationWordsTest)
#include "explanation_words_test.moc"
