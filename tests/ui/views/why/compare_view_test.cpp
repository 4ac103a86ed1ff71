// How a difference from another scenario comes about, as it stands in the window: three lines and a picture first, all
// of it on demand.
#include <QStackedWidget>

#include "core/study/why/explain_words.h"
#include "tests/ui/coarse_window.h"
#include "ui/answer/answer_area.h"
#include "ui/format/words.h"
#include "ui/views/why/cause_arrows.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class CompareViewTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    m_window->document().setParameter(parameter("export_control_strictness"), 0.1);
    m_window->openView("Compare");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  void cleanup() { m_window.reset(); }

  void itBeginsWithThreeLinesAndAPicture() {
    const auto found = explain(splitRuns({}, m_window->document().scenario()), quantity("output_ratio"),
                               december(Year{2027}), {.depth = 6});
    const auto lines = inBrief(found);
    QCOMPARE(lines.size(), 3U);
    QStringList said;
    for (const auto& line : lines) said += worded(line);
    QVERIFY2(m_window->words().contains(said.join(QChar('\n'))), qPrintable(m_window->words()));
    QVERIFY(said[2].startsWith("It begins with “How strict"));
    QVERIFY(arrows().isVisible());
  }

  // Who does not see it hears what each arrow says.
  void thePictureSaysWhatItShows() {
    const QString told = arrows().accessibleDescription();
    QVERIFY2(told.contains("% of Production gap: lower"), qPrintable(told));
    QVERIFY2(told.count(';') >= 2, qPrintable(told));
    const QImage picture = arrows().grab().toImage();
    QVERIFY(picture.width() > 300 && picture.height() > 80);
  }

  // In a narrow window the farthest causes give way, never what is explained.
  void thePictureFitsWhereItStands() {
    for (const QSize size : {QSize(1280, 720), QSize(1024, 768), QSize(1600, 1000)}) {
      m_window->window().resize(size);
      QTRY_COMPARE(m_window->window().size(), size);
      QTRY_VERIFY(arrows().width() <= arrows().parentWidget()->width());
      QVERIFY(arrows().accessibleDescription().contains("% of Production gap: lower"));
    }
  }

  void allCausesAreOneClickAway() {
    m_window->click("All causes");
    auto& text = m_window->named<QTextBrowser>("How the difference comes about");
    QVERIFY(text.toPlainText().contains("along all paths it lowers Production gap"));
    QVERIFY(!arrows().isVisible());
    m_window->click("All causes");
    QVERIFY(arrows().isVisible());
  }

  void ofNoDifferenceThereIsNoPicture() {
    m_window->document().resetAll();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered() && !arrows().isVisible(), kPatience);
  }

 private:
  [[nodiscard]] CauseArrows& arrows() { return *m_window->window().findChild<CauseArrows*>(); }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(CompareViewTest)
#include "compare_view_test.moc"
