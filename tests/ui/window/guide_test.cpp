// The user guide: F1 opens it, its pictures are there, and the commands that it shows exist.
#include "ui/window/guide.h"

#include <QTextBlock>
#include <QTextBrowser>
#include <QtTest>
#include <memory>

#include "tests/ui/coarse_window.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class GuideTest : public QObject {
  Q_OBJECT

 private slots:
  void f1OpensTheGuide() {
    CoarseWindow window;
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), 60000);
    QTest::keyClick(&window.window(), Qt::Key_F1);
    auto* guide = window.window().findChild<Guide*>();
    QVERIFY(guide != nullptr && guide->isVisible());
    QVERIFY(guide->findChild<QTextBrowser*>()->toPlainText().contains("Believe one source and not the others"));
    QTest::keyClick(guide, Qt::Key_Escape);
    QVERIFY(!guide->isVisible());
  }

  void whatChangedIsOneClickAway() {
    CoarseWindow window;
    for (auto* action : window.window().findChildren<QAction*>())
      if (action->text().remove(QChar('&')) == "What has changed") action->trigger();
    auto* guide = window.window().findChild<Guide*>();
    QVERIFY(guide != nullptr && guide->isVisible());
    auto* page = guide->findChild<QTextBrowser*>();
    QCOMPARE(page->textCursor().block().text(), "What version 1.1 changed");
    QVERIFY(page->viewport()->rect().contains(page->cursorRect().topLeft()));
  }

  void picturesAreThereAndFitThePage() {
    Guide guide(nullptr);
    guide.show();
    auto* page = guide.findChild<QTextBrowser*>();
    int pictures = 0;
    for (auto block = page->document()->begin(); block.isValid(); block = block.next())
      for (auto it = block.begin(); !it.atEnd(); ++it) {
        const auto format = it.fragment().charFormat();
        if (!format.isImageFormat()) continue;
        ++pictures;
        const auto picture =
            page->document()->resource(QTextDocument::ImageResource, QUrl(format.toImageFormat().name()));
        QVERIFY2(!picture.value<QImage>().isNull(), qPrintable(format.toImageFormat().name()));
        QVERIFY(picture.value<QImage>().deviceIndependentSize().width() <= page->viewport()->width());
      }
    QCOMPARE(pictures, 2);
  }
};

QTEST_MAIN(GuideTest)
#include "guide_test.moc"
