// The window as a person uses it: drags, presses and reads, against the real model.
#include "ui/window/main_window.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

#include "core/runs/scenario_inputs.h"
#include "core/scenario/evidence_csv.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/study/outlook.h"
#include "tests/core/study/plain_draws.h"
#include "ui/answer/sentence_panel.h"
#include "ui/charts/ratio_chart.h"
#include "ui/levers/lever_panel.h"
#include "ui/levers/slider/lever_slider.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/details.h"
#include "ui/views/state/chart_tables.h"
#include "ui/window/document_button.h"
#include "ui/window/notice_bar.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// A file system of two files.
struct Files {
  std::map<std::string, std::string> content;

  FileAccess access() {
    return {.read = [this](const std::string& path) -> Expected<std::string> {
              const auto found = content.find(path);
              if (found == content.end()) return Error{ErrorCode::File, path, say("does not exist")};
              return found->second;
            },
            .write = [this](const std::string& path, std::string_view text) -> Expected<std::monostate> {
              content[path] = text;
              return std::monostate{};
            }};
  }
};

QString widest(const QTableView& table, int column) {
  QString found;
  for (int row = 0; row < table.model()->rowCount(); ++row) {
    const QString text = table.model()->index(row, column).data().toString();
    if (text.size() > found.size()) found = text;
  }
  return found;
}

}  // namespace

class MainWindowTest : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void theWindowOpensOnTheAnswer();
  void draggingASliderChangesTheSentence();
  void undoBringsTheSentenceBack();
  void theYearChooserSpeaksOfAnotherYear();
  void whatIsShownIsTheOutlookOfTheScenario();
  void aPresetIsOneStep();
  void aWrongFileLeavesTheScenarioAndSaysWhy();
  void theStatusBarSaysHowFarTheDataGo();
  void aDroppedFileOpens();
  void aDroppedTableIsOfEstimates();
  void savingAndOpeningGivesTheSameScenario();
  void bothThemesCanBeChosenWhileItRuns();
  void theCentralRunIsDrawnWhileItIsAskedFor();
  void aNoteThatNoLongerBelongsIsGrey();
  void theNameTellsWhetherAPresetIsStillThatPreset();
  void noNumberOfATableIsCutOff();

 private:
  [[nodiscard]] QString sentence() const { return m_window->answer().sentence().plainText(); }
  [[nodiscard]] LeverSlider& slider(int number) const { return *m_window->findChildren<LeverSlider*>().at(number); }
  void drop(const QString& path);
  void waitForAnswer() const { QTRY_VERIFY_WITH_TIMEOUT(m_window->isCurrent(), 60000); }

  Files m_files;
  std::unique_ptr<Document> m_document;
  std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init() {
  useTheme(Appearance::Light);
  m_files = {};
  m_document = std::make_unique<Document>();
  m_window = std::make_unique<MainWindow>(*m_document, m_files.access(), ProgramInfo{});
  m_window->setSample({.members = kCoarseMembers, .seed = kDefaultSeed});
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  waitForAnswer();
}

void MainWindowTest::cleanup() {
  m_window.reset();
  m_document.reset();
}

void MainWindowTest::theWindowOpensOnTheAnswer() {
  QVERIFY2(sentence().contains(QStringLiteral("If things stay as in July 2026")), qPrintable(sentence()));
  QVERIFY(sentence().contains(QStringLiteral("in 2027")));
  QVERIFY(sentence().contains(QStringLiteral("memory is the likeliest limit")));
  QVERIFY2(sentence().contains(QRegularExpression("times \\(\\d+–\\d+\\) China")), qPrintable(sentence()));
}

void MainWindowTest::draggingASliderChangesTheSentence() {
  const QString before = sentence();
  auto& strictness = *slider(0).track();
  strictness.setFocus();
  for (int i = 0; i < 20; ++i) QTest::keyClick(&strictness, Qt::Key_Left);
  QVERIFY(m_document->value(parameter("export_control_strictness")) < 0.7);
  waitForAnswer();
  QVERIFY(sentence() != before);
  QVERIFY2(sentence().contains(QStringLiteral("goes from")), qPrintable(sentence()));
}

void MainWindowTest::undoBringsTheSentenceBack() {
  const QString before = sentence();
  m_document->setParameter(parameter("die_yield_now"), 0.4);
  waitForAnswer();
  QVERIFY(sentence().contains(QStringLiteral("you assumed")));
  QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
  waitForAnswer();
  QCOMPARE(sentence(), before);
}

void MainWindowTest::theYearChooserSpeaksOfAnotherYear() {
  for (auto* button : m_window->findChildren<QToolButton*>())
    if (button->text() == QStringLiteral("2030")) QTest::mouseClick(button, Qt::LeftButton);
  QVERIFY2(sentence().contains(QStringLiteral("in 2030")), qPrintable(sentence()));
}

// The figures on screen are those of the engine asked directly, with the same draws.
void MainWindowTest::whatIsShownIsTheOutlookOfTheScenario() {
  m_document->setParameter(parameter("smic_capacity_2028"), 140.0);
  waitForAnswer();
  Workshop workshop{ThreadPool(1), {}};
  const auto& scenario = m_document->scenario();
  const auto drawn = plainDraws(scenario, {.members = kCoarseMembers, .seed = kDefaultSeed}, workshop.pool);
  const auto outlook = computeOutlook(scenario, drawn, workshop);
  auto& chart = m_window->answer().ratioChart();
  chart.setReadingYear(Year{2030});
  const double median = outlook->annual(figure("output_ratio"), Year{2030}).p50;
  const QString shown = QLocale().toString(std::round(median), 'f', 0);
  QVERIFY2(chart.reading().contains(shown), qPrintable(chart.reading() + QStringLiteral(" lacks ") + shown));
}

void MainWindowTest::aPresetIsOneStep() {
  m_document->replace(findPreset("open-sales-closed-tools")->scenario, QStringLiteral("Preset"));
  waitForAnswer();
  m_window->answer().setYear(Year{2030});
  QVERIFY2(sentence().startsWith(QStringLiteral("The two gaps part.")), qPrintable(sentence()));
  m_document->history()->undo();
  waitForAnswer();
  QVERIFY(m_document->scenario().parameters.empty());
}

void MainWindowTest::aWrongFileLeavesTheScenarioAndSaysWhy() {
  m_document->setParameter(parameter("die_yield_now"), 0.4);
  const Scenario before = m_document->scenario();
  m_files.content["wrong.json"] =
      R"({"format": "chokepoint-scenario/1", "model": "1.1", "parameters": {"die_yield": 2}})";
  const auto placeOf = [](const QWidget& widget) { return QRect(widget.mapToGlobal(QPoint()), widget.size()); };
  const QRect place = placeOf(m_window->answer());
  m_window->open(QStringLiteral("wrong.json"));
  QCOMPARE(m_document->scenario(), before);
  const QString said = m_window->findChild<NoticeBar*>()->text();
  QVERIFY2(said.contains(QStringLiteral("die_yield_now")), qPrintable(said));
  // What is said moves nothing, and is seen whole.
  QCoreApplication::processEvents();
  QCOMPARE(placeOf(m_window->answer()), place);
  const auto& notice = *m_window->findChild<NoticeBar*>();
  QVERIFY(m_window->rect().contains(notice.geometry()));
  QVERIFY(!notice.geometry().intersects(m_window->statusBar()->geometry()));
}

void MainWindowTest::theStatusBarSaysHowFarTheDataGo() {
  const auto* dated = m_window->statusBar()->findChild<QLabel*>(QStringLiteral("muted"));
  QCOMPARE(
      dated->text(),
      QStringLiteral("Record to June 2026 · decisions listed to September 2026: none since June 2026 moves a path"));
}

void MainWindowTest::drop(const QString& path) {
  QMimeData mime;
  mime.setUrls({QUrl::fromLocalFile(path)});
  QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &dropped);
  QCoreApplication::processEvents();  // who drags is answered before the file is read
}

void MainWindowTest::aDroppedFileOpens() {
  m_files.content["/x/y.json"] = writeScenario(findPreset("no-controls")->scenario);
  drop("/x/y.json");
  QCOMPARE(m_document->value(parameter("export_control_strictness")), 0.0);
  waitForAnswer();
  QVERIFY(sentence().contains(QStringLiteral("lifts all export controls")));
}

void MainWindowTest::aDroppedTableIsOfEstimates() {
  m_files.content["/x/y.CSV"] = evidenceTemplate();
  drop("/x/y.CSV");
  QCOMPARE(m_document->scenario().evidence.size(), std::size_t{1});
  waitForAnswer();
  QVERIFY2(sentence().contains("If you believe only Who says so"), qPrintable(sentence()));
}

void MainWindowTest::savingAndOpeningGivesTheSameScenario() {
  m_document->setParameter(parameter("die_yield_now"), 0.1 + 0.2);
  const Scenario before = m_document->scenario();
  m_document->markSaved(QStringLiteral("s.json"));
  QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
  QVERIFY(m_files.content.contains("s.json"));
  m_document->resetAll();
  m_window->open(QStringLiteral("s.json"));
  QCOMPARE(m_document->scenario().parameters, before.parameters);
  QVERIFY(!m_document->isModified());
}

void MainWindowTest::bothThemesCanBeChosenWhileItRuns() {
  const QColor light = m_window->grab().toImage().pixelColor(700, 30);
  useTheme(Appearance::Dark);
  QCoreApplication::processEvents();
  const QColor dark = m_window->grab().toImage().pixelColor(700, 30);
  QVERIFY(light.lightness() > 200);
  QVERIFY(dark.lightness() < 60);
}

void MainWindowTest::theCentralRunIsDrawnWhileItIsAskedFor() {
  const auto picture = [&] { return m_window->answer().ratioChart().grab().toImage(); };
  const auto actions = m_window->findChildren<QAction*>();
  auto* central = *std::ranges::find(actions, QStringLiteral("central-run"), &QObject::objectName);
  const QImage before = picture();
  central->trigger();
  QTRY_VERIFY(picture() != before);
  central->trigger();
  QTRY_COMPARE(picture(), before);
}

void MainWindowTest::aNoteThatNoLongerBelongsIsGrey() {
  const auto labels = m_window->levers().findChildren<QLabel*>();
  const auto* note = *std::ranges::find_if(labels, [](const auto* l) { return l->text().contains("delivers"); });
  QVERIFY(note->isEnabled());
  m_window->levers().setNotesStale(true);
  QVERIFY(!note->isEnabled());
}

void MainWindowTest::theNameTellsWhetherAPresetIsStillThatPreset() {
  const auto* title = m_window->findChild<DocumentButton*>();
  const auto* preset = findPreset("no-controls");
  const QString name = QString::fromStdString(preset->title);
  QCOMPARE(title->text(), QStringLiteral("As things stand ▾"));
  m_document->replace(preset->scenario, QStringLiteral("Preset"));
  QTRY_COMPARE(title->text(), name + " ▾");
  m_document->setParameter(parameter("die_yield_now"), 0.4);
  QTRY_COMPARE(title->text(), name + " · edited ▾");
  QCOMPARE(title->accessibleName(), "Scenario: " + name + " · edited");
  QCOMPARE(m_window->windowTitle(), name + "[*] – Chokepoint");
  QVERIFY(m_window->isWindowModified());
  m_document->resetAll();
  QVERIFY2(!title->text().contains(name), qPrintable(title->text()));
}

void MainWindowTest::noNumberOfATableIsCutOff() {
  m_document->setParameter(parameter("die_yield_now"), 0.01);
  m_document->setParameter(parameter("smic_capacity_2028"), 5.0);
  QTRY_VERIFY_WITH_TIMEOUT(m_window->isCurrent(), 60000);
  m_window->answer().showDetails();
  m_window->answer().details().open("tables");
  auto* choice = m_window->findChild<ChartTables*>()->findChild<QComboBox*>();
  int cells = 0;
  for (int page = 0; page < choice->count(); ++page) {
    choice->setCurrentIndex(page);
    for (const auto* table : m_window->findChildren<QTableView*>())
      for (int column = 0; table->isVisible() && column < table->model()->columnCount(); ++column, ++cells)
        QVERIFY(table->columnWidth(column) >= table->fontMetrics().horizontalAdvance(widest(*table, column)) + 12);
  }
  QVERIFY(cells > 20);
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
