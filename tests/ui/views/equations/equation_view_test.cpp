// How a quantity is computed, as it stands in the window.
#include <QTextBrowser>

#include "tests/ui/coarse_window.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class EquationViewTest : public QObject {
  Q_OBJECT

 private slots:
  void anEquationLeadsToWhatItReads() {
    CoarseWindow window;
    window.openView("How is it computed");
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), kPatience);
    auto& text = window.named<QTextBrowser>("How it is computed");
    QVERIFY2(text.toPlainText().contains("output_ratio = us_output / china_output"), qPrintable(text.toPlainText()));
    emit text.anchorClicked(QUrl("china_output"));
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), kPatience);
    QVERIFY(text.toPlainText().contains("china_output = huawei_output + other_output"));
    QVERIFY(text.toPlainText().contains("It is read by:"));
  }
};

QTEST_MAIN(EquationViewTest)
#include "equation_view_test.moc"
