// What an older file has become is told in the window, sentence by sentence, until it is closed.
#include "ui/window/notice_list.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include "core/model/version.h"
#include "core/scenario/scenario_json.h"
#include "tests/ui/coarse_window.h"
#include "ui/theme/theme.h"
#include "ui/window/notice_bar.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kOld = R"({"format": "chokepoint-scenario/1", "model": "1.0",
    "parameters": {"h100e_per_die_now": 0.41, "die_yield_now": 0.4}})";
// Calibrated, and what it believed is believed still.
constexpr auto kCalibrated = R"({"format": "chokepoint-scenario/1", "model": "1.0",
    "beliefs": {"huawei-2025-idc": 1}, "posterior": {"beliefs": {"huawei-2025-idc": 1},
    "inputs": ["h100e_per_die_now"], "mean": [0.5], "root": [[1]], "diagnostics": {"seed": 1, "particles": 8,
    "stages": 1, "moves": 1, "acceptance": 0.5, "distinct": 1}}})";
constexpr auto kNew = R"({"format": "chokepoint-scenario/1", "model": "1.1"})";

// Of this model, as a calibration leaves it.
std::optional<Posterior> found() {
  auto text = std::string(kCalibrated);
  for (const auto& [before, now] : {std::pair<std::string, std::string>("1.0", std::string(kModelVersion)),
                                    {"h100e_per_die_now", "h100e_per_910_die"}})
    text.replace(text.find(before), before.size(), now);
  return readScenario(text, "")->scenario.posterior;
}

FileAccess files() {
  FileAccess access;
  access.read = [](const std::string& path) -> Expected<std::string> {
    return std::string(path == "/a/old.json" ? kOld : path == "/a/calibrated.json" ? kCalibrated : kNew);
  };
  return access;
}

}  // namespace

class NoticeListTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    useTheme(Appearance::Dark);
    m_window.reset();
    m_document = std::make_unique<Document>();
    m_window = std::make_unique<MainWindow>(*m_document, files(), ProgramInfo{});
    m_window->setSample({.members = kCoarseMembers, .seed = kDefaultSeed});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  }
  void cleanup() { m_window.reset(); }

  void anOlderFileIsToldOfUntilTheListIsClosed() {
    m_window->open("/a/old.json");
    QCOMPARE(m_document->value(parameter("h100e_per_910_die")), 0.41);
    QVERIFY(list() != nullptr && list()->isVisible() && !list()->isModal());
    for (const auto* sentence : {"made with model 1.0", "h100e_per_die_now is called",
                                 "(die_yield_now) keeps what was "
                                 "set",
                                 "(us_growth_decay) is not set, and its default changed", "new inputs stand"})
      QVERIFY2(list()->text().contains(sentence), qPrintable(list()->text()));
    QVERIFY(list()->findChild<QLabel*>()->text().contains("old.json"));
    // Neither work nor a line that says something else puts it away.
    m_document->setParameter(parameter("die_yield_now"), 0.3);
    m_window->tell("something else");
    m_window->open("/a/new.json");
    QVERIFY(list()->isVisible());
    QVERIFY(list()->text().contains("made with model 1.0"));
    list()->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close)->click();
    QVERIFY(!list()->isVisible());
  }

  void escapeClosesItAndAnotherFileOpensItAgain() {
    m_window->open("/a/old.json");
    QTest::keyClick(list()->findChild<QPlainTextEdit*>(), Qt::Key_Escape);  // which has the focus
    QVERIFY(!list()->isVisible());
    m_window->open("/a/old.json");
    QVERIFY(list()->isVisible());
    QCOMPARE(m_window->findChildren<NoticeList*>().size(), 1);
  }

  void aSecondOlderFileLeavesTheFirstsListThere() {
    m_window->open("/a/old.json");
    m_window->open("/a/calibrated.json");
    QVERIFY(list()->findChild<QLabel*>()->text().contains("calibrated.json"));
    QVERIFY(list()->text().contains("old.json was made with an older model"));
    QVERIFY(list()->text().contains("(die_yield_now) keeps what was set"));
  }

  void aFileOfThisModelOpensWithoutAWord() {
    m_window->open("/a/new.json");
    QVERIFY(list() == nullptr);
    QCOMPARE(m_window->findChild<NoticeBar*>()->text(), QString());
  }

  void itIsReadFromTheKeyboardAndAloud() {
    m_window->open("/a/old.json");
    auto* sentences = list()->findChild<QPlainTextEdit*>();
    QVERIFY(sentences->isReadOnly());
    QCOMPARE(list()->focusWidget(), sentences);
    QTest::keyClick(sentences, Qt::Key_Tab);  // leads on, as it types nothing
    QVERIFY(list()->focusWidget() != sentences);
    auto* spoken = QAccessible::queryAccessibleInterface(sentences);
    QCOMPARE(spoken->text(QAccessible::Name), QString("What has changed since it was made"));
  }

  void calibratingAgainIsAButton() {
    m_window->open("/a/calibrated.json");
    QVERIFY2(list()->text().contains("calibrate again"), qPrintable(list()->text()));
    QVERIFY(calibrate()->isVisible());
    auto* spoken = QAccessible::queryAccessibleInterface(calibrate());
    QCOMPARE(spoken->text(QAccessible::Name), QString("Calibrate again"));
    QVERIFY(spoken->text(QAccessible::Description).contains("given what is believed"));
    // Tab leads from the text to it, and Enter presses it.
    auto* sentences = list()->findChild<QPlainTextEdit*>();
    for (int stop = 0; stop < 3 && list()->focusWidget() != calibrate(); ++stop)
      QTest::keyClick(list()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(list()->focusWidget(), calibrate());
    QTest::keyClick(calibrate(), Qt::Key_Return);
    QCOMPARE(m_window->answer().details().shown().key, std::string_view("sources"));
    auto* stop = stopping();
    QVERIFY(stop != nullptr);  // it calibrates
    QCOMPARE(m_window->focusWidget(), stop);
    QVERIFY(list()->isVisible());
    // A second press does not stop it.
    calibrate()->click();
    QCOMPARE(stopping(), stop);
    stop->click();
    QVERIFY(stopping() == nullptr);
    QVERIFY(sentences->isVisible());
  }

  void whereThereIsNothingToCalibrateThereIsNoButton() {
    m_window->open("/a/old.json");  // which was not calibrated
    QVERIFY(!calibrate()->isVisible());
    m_window->open("/a/calibrated.json");
    QVERIFY(calibrate()->isVisible());
    m_document->setPosterior(found());
    QVERIFY(!calibrate()->isVisible());
    m_document->history()->undo();
    QVERIFY(calibrate()->isVisible());
    m_document->setBeliefs({});
    QVERIFY(!calibrate()->isVisible());
    m_document->history()->undo();
    QVERIFY(calibrate()->isVisible());
    m_window->open("/a/new.json");  // the list is not of this one
    QVERIFY(list()->isVisible() && !calibrate()->isVisible());
  }

  // Enter in the text closes the list, as it did.
  void enterInTheTextCalibratesNothing() {
    m_window->open("/a/calibrated.json");
    QTest::keyClick(list()->findChild<QPlainTextEdit*>(), Qt::Key_Return);
    QVERIFY(stopping() == nullptr);
  }

 private:
  [[nodiscard]] QPushButton* calibrate() const {
    for (auto* button : list()->findChildren<QPushButton*>())
      if (button->text() == "Calibrate again") return button;
    qFatal("the list has no such button");
  }
  // The button that stops a calibration, while there is one.
  [[nodiscard]] QToolButton* stopping() const {
    for (auto* button : m_window->findChildren<QToolButton*>())
      if (button->text() == "Stop" && button->isVisible()) return button;
    return nullptr;
  }
  [[nodiscard]] NoticeList* list() const { return m_window->findChild<NoticeList*>(); }

  std::unique_ptr<Document> m_document;
  std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(NoticeListTest)
#include "notice_list_test.moc"
