// The line beside the sentence: what there is no room for is a click away.
#include "ui/answer/sentence_panel.h"

#include <QToolButton>
#include <QtTest>

using namespace chokepoint::ui;

namespace {

const QString kDetail =
    QStringLiteral("Hardly any change in 2027: what is decided begins in June 2031, and not before.");

QToolButton& more(SentencePanel& panel) {
  for (auto* button : panel.findChildren<QToolButton*>())
    if (button->text() == "more") return *button;
  qFatal("there is no link to more");
}

}  // namespace

class SentencePanelTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsCutIsSaidByMore() {
    SentencePanel panel;
    panel.setSentence({"It is so.", kDetail, {}});
    panel.resize(1200, 200);
    panel.show();
    QVERIFY(!more(panel).isVisible());
    panel.resize(panel.fontMetrics().horizontalAdvance(kDetail) / 2, 200);
    QVERIFY(more(panel).isVisible());
    QVERIFY(more(panel).toolTip().contains("June 2031"));
    panel.resize(1200, 200);
    QVERIFY(!more(panel).isVisible());
  }

  void whatIsNotCutIsNotSaidTwice() {
    SentencePanel panel;
    panel.setSentence({"It is so.", kDetail, {"Half of 2026 is record."}});
    panel.resize(1200, 200);
    panel.show();
    QVERIFY(more(panel).isVisible());
    QVERIFY(!more(panel).toolTip().contains("June 2031"));
  }
};

QTEST_MAIN(SentencePanelTest)
#include "sentence_panel_test.moc"
