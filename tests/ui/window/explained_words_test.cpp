// Words of the first screen that not everybody knows say under the pointer, and to the keyboard, what they mean.
#include <QAccessible>
#include <QToolTip>

#include "tests/ui/coarse_window.h"
#include "ui/answer/answer_area.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/format/term_words.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class ExplainedWordsTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QTRY_VERIFY_WITH_TIMEOUT(m_window.isAnswered(), kPatience); }

  void theLineOverAChartExplainsItself_data() {
    QTest::addColumn<QString>("term");
    for (const char* term : {"Log scale", "Median", "Band"}) QTest::newRow(term) << term;
  }
  void theLineOverAChartExplainsItself() {
    QFETCH(QString, term);
    const auto& chart = m_window.window().answer().ratioChart();
    QVERIFY(chart.subtitle().contains(term.toLower()));
    QVERIFY2(chart.toolTip().contains(term + ": "), qPrintable(chart.toolTip()));
  }

  void aLabelExplainsItselfToTheKeyboardToo_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::newRow("brackets") << "in brackets: nine runs in ten" << explainedTerm("nine-in-ten");
    QTest::newRow("strictness") << "Strictness of the controls" << explainedTerm("strictness");
  }
  void aLabelExplainsItselfToTheKeyboardToo() {
    QFETCH(QString, text);
    QFETCH(QString, term);
    const auto* label = labelled(text);
    QVERIFY(label != nullptr);
    QVERIFY(label->focusPolicy() & Qt::TabFocus);
    QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<QLabel*>(label))->text(QAccessible::Description), term);
  }

  void whatBindsIsExplainedWhereItStands() {
    auto* chart = m_window.window().answer().findChildren<VolumeChart*>().front();
    auto* plot = chart->childAt(chart->rect().center());
    bool isExplained = false;
    for (int y = plot->height() - 1; y > plot->height() / 2 && !isExplained; y -= 3) {
      QTest::mouseMove(plot, QPoint(plot->width() / 2, y));
      isExplained = QToolTip::text().contains("What binds: ") && QToolTip::text().contains("Packaging: ");
    }
    QVERIFY(isExplained);
  }

 private:
  [[nodiscard]] const QLabel* labelled(const QString& text) {
    for (const auto* label : m_window.window().findChildren<QLabel*>())
      if (label->text() == text && label->isVisible()) return label;
    return nullptr;
  }

  CoarseWindow m_window;
};

QTEST_MAIN(ExplainedWordsTest)
#include "explained_words_test.moc"
