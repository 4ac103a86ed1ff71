// Where a number comes from: every estimate, input and record says it, and one click leads there.
#include "ui/format/provenance.h"

#include <QTextBrowser>
#include <QTextDocument>
#include <QTreeView>
#include <QtTest>
#include <memory>

#include "core/evidence/facts.h"
#include "tests/ui/coarse_window.h"
#include "ui/answer/answer_area.h"
#include "ui/charts/ratio_chart.h"
#include "ui/levers/lever_panel.h"
#include "ui/levers/slider/slider_track.h"
#include "ui/widgets/field_label.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

QString plain(const QString& html) {
  QTextDocument text;
  text.setHtml(html);
  return text.toPlainText();
}

// What each fact that a number rests on has to say. Its code says nothing to who reads an estimate; what an input or a
// record rests on is cited by it.
enum class Codes { None, Cited };
void expectFacts(const QString& text, const std::vector<std::string>& facts, Codes codes) {
  for (const auto& id : facts) {
    const Fact& fact = *findFact(id);
    const QRegularExpression code(
        QStringLiteral("\\b%1 %2").arg(id.c_str(), QRegularExpression::escape(QString::fromStdString(fact.quantity))));
    QVERIFY2(code.match(text).hasMatch() == (codes == Codes::Cited), qPrintable(text));
    QVERIFY2(text.contains("Seen at " + QString::fromStdString(fact.publisher)), qPrintable(text));
    QVERIFY2(text.contains(QString::fromStdString(fact.period)), qPrintable(text));
    if (!fact.first.empty())
      QVERIFY2(text.contains("First said by " + QString::fromStdString(fact.first)), qPrintable(text));
  }
  if (!facts.empty()) QVERIFY2(text.contains("grade "), qPrintable(text));
}

}  // namespace

class ProvenanceTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void everyEstimateSaysWhereItComesFrom() {
    for (const auto& estimate : estimates()) {
      const QString text = plain(provenanceOf(estimate));
      QVERIFY2(text.contains(QString::fromStdString(estimate.publisher)), estimate.id.c_str());
      QVERIFY2(text.contains("In the model: only if you believe it"), estimate.id.c_str());
      QVERIFY2(!estimate.facts.empty() || text.contains("No source but the article itself"), estimate.id.c_str());
      expectFacts(text, estimate.facts, Codes::None);
    }
  }

  void everyInputSaysHowItsNumbersCameAbout() {
    for (const auto& s : parameterSpecs()) {
      const QString text = plain(provenanceOf(s, Scenario()));
      QVERIFY2(text.contains("In the model: " + basisText(s.basis)), s.key.c_str());
      QVERIFY2((text.contains("the prior has nine in ten from") || text.contains("is likely")) &&
                   text.contains("allowed are"),
               s.key.c_str());
      QVERIFY2(s.basis == "judgement" || !s.facts.empty(), s.key.c_str());
      expectFacts(text, s.facts, Codes::Cited);
    }
  }

  void everyRecordSaysWhatItIsMadeOf() {
    for (const auto& record : recordSpecs()) {
      const QString text = plain(provenanceOf(record));
      QVERIFY2(text.contains("In the model: " + basisText(record.basis)), record.name.c_str());
      QVERIFY2(text.contains(QString::fromStdString(record.unit)), record.name.c_str());
      expectFacts(text, record.facts, Codes::Cited);
    }
  }

  void aClickOnASlidersTitleLeadsThere() {
    CoarseWindow window;
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), 60000);
    for (auto* title : window.window().levers().findChildren<TitleLabel*>())
      if (title->text() == "Good dies per 100, July 2026") QTest::mouseClick(title, Qt::LeftButton);
    QVERIFY2(shown(window).contains("Good dies per 100, July 2026"), qPrintable(shown(window)));
  }

  void aClickOnAMarkLeadsThere() {
    CoarseWindow window;
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), 60000);
    emit window.window().answer().ratioChart().estimateClicked(findEstimate("ratio-2025-epoch"));
    QVERIFY2(shown(window).contains("23.4 times"), qPrintable(shown(window)));
  }

  void theKeyboardLeadsThereFromASlider() {
    CoarseWindow window;
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), 60000);
    auto& slider = window.named<SliderTrack>("Good dies per 100, July 2026");
    QTest::keyClick(&slider, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY2(shown(window).contains("Good dies per 100, July 2026"), qPrintable(shown(window)));
    QVERIFY(window.named<QTreeView>("Whose numbers").hasFocus());
  }

  void theKeyboardLeadsThereFromAMark() {
    CoarseWindow window;
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), 60000);
    auto& chart = window.window().answer().ratioChart();
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Up);  // the last one
    QVERIFY2(chart.reading().startsWith("CFR (McGuire), 2027"), qPrintable(chart.reading()));
    QTest::keyClick(&chart, Qt::Key_Return);
    QVERIFY2(shown(window).contains("estimate, by CFR"), qPrintable(shown(window)));
  }

 private:
  static QString shown(CoarseWindow& window) {
    return window.named<QTextBrowser>("Where the number comes from").toPlainText();
  }
};

QTEST_MAIN(ProvenanceTest)
#include "provenance_test.moc"
