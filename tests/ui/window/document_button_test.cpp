// The scenario's name in the bar, and what stands under it.
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "tests/ui/window/bar_window.h"
#include "ui/document/recent_files.h"
#include "ui/widgets/mnemonics.h"
#include "ui/window/notice_bar.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kInput = parameter("die_yield_now");

}  // namespace

class DocumentButtonTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { m_test = std::make_unique<BarWindow>(); }
  void cleanup() { m_test.reset(); }
  void everyPresetIsReachedFromTheMenu();
  void newBeginsWithThingsAsTheyStandInOneStep();
  void resetIsOneStep();
  void aLongNameIsCutInItsMiddleAndNeverDropped();
  void theMarkGoesWithWhatIsSaved();
  void filesOfLateStandInTheMenu();
  void aFileThatIsGoneSaysSo();

 private:
  std::unique_ptr<BarWindow> m_test;
};

void DocumentButtonTest::everyPresetIsReachedFromTheMenu() {
  QStringList titles;
  for (const auto* menu : menusBelow(m_test->name().menu()))
    for (const auto* one : menu->actions()) titles += withoutMnemonic(one->text());
  for (const auto& preset : presets())
    QVERIFY2(titles.contains(QString::fromStdString(preset.title)), preset.id.c_str());
}

void DocumentButtonTest::newBeginsWithThingsAsTheyStandInOneStep() {
  m_test->document().setParameter(kInput, 0.4);
  QTest::keyClick(&m_test->window(), Qt::Key_N, Qt::ControlModifier);
  QVERIFY(m_test->document().scenario().parameters.empty());
  QVERIFY(m_test->document().filePath().isEmpty());
  m_test->document().history()->undo();
  QCOMPARE(m_test->document().value(kInput), 0.4);
}

void DocumentButtonTest::resetIsOneStep() {
  m_test->document().setParameter(kInput, 0.4);
  m_test->document().setParameter(parameter("smic_capacity_2028"), 140.0);
  QTest::keyClick(&m_test->window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(m_test->document().scenario().parameters.empty());
  QCOMPARE(m_test->document().history()->count(), 3);
}

void DocumentButtonTest::aLongNameIsCutInItsMiddleAndNeverDropped() {
  m_test->document().rename(QString("Wafers & dies ").repeated(8) + "to the end");
  QCoreApplication::processEvents();  // what the name wants counts
  m_test->window().resize(m_test->window().minimumSizeHint().width(), 720);
  QTRY_VERIFY(m_test->name().text().contains(QChar(0x2026)));
  const QString shown = withoutMnemonic(m_test->name().text());
  QVERIFY2(shown.startsWith("Waf") && shown.contains("end") && shown.endsWith(QString::fromUtf8("▾")),
           qPrintable(shown));
  QVERIFY(m_test->name().isVisible() &&
          m_test->name().width() >= m_test->name().fontMetrics().horizontalAdvance(shown));
  QVERIFY(m_test->name().toolTip().contains("to the end"));
  QVERIFY2(m_test->name().toolTip().contains("Wafers & dies"), qPrintable(m_test->name().toolTip()));
  QCOMPARE(m_test->name().shortcut(), QKeySequence("Alt+F"));
}

void DocumentButtonTest::theMarkGoesWithWhatIsSaved() {
  m_test->document().setParameter(kInput, 0.4);
  m_test->document().rename("Mine");
  m_test->document().markSaved("mine.json");
  QCOMPARE(m_test->name().text(), QString::fromUtf8("Mine ▾"));
  QVERIFY(!m_test->window().isWindowModified());
  m_test->document().setParameter(kInput, 0.5);
  QCOMPARE(m_test->name().text(), QString::fromUtf8("Mine · edited ▾"));
  QVERIFY(m_test->window().isWindowModified());
  QTest::keyClick(&m_test->window(), Qt::Key_S, Qt::ControlModifier);
  QCOMPARE(m_test->name().text(), QString::fromUtf8("Mine ▾"));
}

void DocumentButtonTest::filesOfLateStandInTheMenu() {
  for (int number = 0; number < 10; ++number) {
    const std::string path = "/x/" + std::to_string(number) + ".json";
    m_test->files()[path] = writeScenario({});
    m_test->window().open(QString::fromStdString(path));
  }
  m_test->window().open("/x/5.json");
  const QStringList expected{"/x/5.json", "/x/9.json", "/x/8.json", "/x/7.json",
                             "/x/6.json", "/x/4.json", "/x/3.json", "/x/2.json"};
  QCOMPARE(m_test->window().recentFiles().paths(), expected);
  QStringList shown;
  for (const auto* menu : menusBelow(m_test->name().menu()))
    if (withoutMnemonic(menu->title()) == "Recent")
      for (const auto* one : menu->actions()) shown += withoutMnemonic(one->text());
  QCOMPARE(shown, (QStringList{"5.json", "9.json", "8.json", "7.json", "6.json", "4.json", "3.json", "2.json", "",
                               "Forget them"}));
}

void DocumentButtonTest::aFileThatIsGoneSaysSo() {
  m_test->window().recentFiles().setPaths({"/x/gone.json"});
  emit m_test->name().recentChosen("/x/gone.json");
  const QString said = m_test->window().findChild<NoticeBar*>()->text();
  QVERIFY2(said.contains("gone.json") && said.contains("does not exist"), qPrintable(said));
}

QTEST_MAIN(DocumentButtonTest)
#include "document_button_test.moc"
