// The document's file, written by somebody else meanwhile: nobody's work is replaced unasked, and it is said.
#include <QAbstractButton>
#include <QFileDialog>
#include <QMessageBox>
#include <QTimer>
#include <QtTest>

#include "core/scenario/scenario_json.h"
#include "tests/ui/window/bar_window.h"
#include "ui/document/file_on_disk.h"
#include "ui/window/notice_bar.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kInput = parameter("die_yield_now");
const std::string kFile = "/x/s.json";
const QString kPath = QString::fromStdString(kFile);

std::string textWith(double value) {
  Scenario scenario{.name = "s"};
  scenario.parameters[kInput] = value;
  return writeScenario(scenario);
}

}  // namespace

class ChangedOnDiskTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_test = std::make_unique<BarWindow>();
    file() = textWith(0.3);
    m_test->window().open(kPath);
    QCOMPARE(m_test->document().filePath(), kPath);
  }

  void whatOthersHaveWrittenIsReplacedOnlyByWhoSaysSo_data() {
    QTest::addColumn<QString>("answer");
    QTest::addColumn<double>("inFile");
    QTest::addColumn<double>("inWindow");
    QTest::addColumn<bool>("isModified");
    QTest::newRow("neither") << "Cancel" << 0.5 << 0.4 << true;
    QTest::newRow("theirs") << "Open theirs" << 0.5 << 0.5 << false;
    QTest::newRow("mine") << "Save mine" << 0.4 << 0.4 << false;
    QTest::newRow("both") << "Save as ..." << 0.5 << 0.4 << true;
  }
  void whatOthersHaveWrittenIsReplacedOnlyByWhoSaysSo() {
    QFETCH(QString, answer);
    edit(0.4);
    file() = textWith(0.5);
    QVERIFY(saveAnswering(answer));
    QFETCH(double, inFile);
    QCOMPARE(readScenario(file(), "")->scenario.parameters.at(kInput), inFile);
    QFETCH(double, inWindow);
    QCOMPARE(m_test->document().value(kInput), inWindow);
    QFETCH(bool, isModified);
    QCOMPARE(m_test->document().isModified(), isModified);
    QCOMPARE(m_isAskedWhere, answer == "Save as ...");
    if (answer == "Open theirs") {
      m_test->document().history()->undo();
      QCOMPARE(m_test->document().value(kInput), 0.4);
    }
  }

  // The draft knows what its file held.
  void afterARestartItIsAskedToo() {
    const auto digest = m_test->document().fileDigest();
    QCOMPARE(digest, digestOf(textWith(0.3)));
    m_test = std::make_unique<BarWindow>();
    file() = textWith(0.5);
    m_test->document().noteFile(kPath, digest);
    m_test->document().recover(readScenario(textWith(0.4), "")->scenario, kPath);
    comeForward();
    QTRY_VERIFY2(said().startsWith("s.json is no longer as it was read or written here"), qPrintable(said()));
    QVERIFY(saveAnswering("Cancel"));
    QCOMPARE(file(), textWith(0.5));
  }

  void whereItIsNotKnownWhatTheFileHeldItIsAsked() {
    m_test = std::make_unique<BarWindow>();
    file() = textWith(0.5);
    m_test->document().recover(readScenario(textWith(0.4), "")->scenario, kPath);
    QVERIFY(saveAnswering("Cancel"));
    QCOMPARE(file(), textWith(0.5));
  }

  void aFileThatWasOnlyTouchedIsNotAskedAbout() {
    edit(0.4);
    QVERIFY(!saveAnswering("Cancel"));
    QCOMPARE(readScenario(file(), "")->scenario.parameters.at(kInput), 0.4);
    edit(0.45);
    QVERIFY(!saveAnswering("Cancel"));
    comeForward();
    QCOMPARE(said(), QString());
  }

  void whoHasWrittenTheSameIsNotAskedAbout() {
    edit(0.4);
    file() = textWith(0.4);
    QVERIFY(!saveAnswering("Cancel"));
    QVERIFY(!m_test->document().isModified());
  }

  void aDeletedFileIsWrittenAgain() {
    edit(0.4);
    m_test->files().clear();
    comeForward();
    QTRY_VERIFY2(said().startsWith("s.json is no longer where it was: it was deleted or moved."), qPrintable(said()));
    QVERIFY(!saveAnswering("Cancel"));
    QCOMPARE(readScenario(file(), "")->scenario.parameters.at(kInput), 0.4);
    QCOMPARE(said(), QString());
  }

  void itIsSaidOnceWhenTheWindowComesForward() {
    comeForward();
    QCOMPARE(said(), QString());
    file() = textWith(0.5);
    comeForward();
    QTRY_VERIFY2(said().startsWith("s.json is no longer as it was read or written here"), qPrintable(said()));
    m_test->window().findChild<NoticeBar*>()->takeBack(said());
    comeForward();
    QTest::qWait(50);
    QCOMPARE(said(), QString());
    file() = textWith(0.6);
    comeForward();
    QTRY_VERIFY(!said().isEmpty());
    file() = textWith(0.3);  // as it was
    comeForward();
    QTRY_COMPARE(said(), QString());
  }

  void whatIsSaidIsOverOnceAnotherIsOpened() {
    file() = textWith(0.5);
    comeForward();
    QTRY_VERIFY(!said().isEmpty());
    m_test->files()["/x/other.json"] = textWith(0.7);
    m_test->window().open("/x/other.json");
    QCOMPARE(said(), QString());
  }

 private:
  [[nodiscard]] std::string& file() { return m_test->files()[kFile]; }
  [[nodiscard]] QString said() { return m_test->window().findChild<NoticeBar*>()->text(); }
  void edit(double value) { m_test->document().setParameter(kInput, value); }

  void comeForward() {
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(&m_test->window(), &activated);
  }

  // Saves and answers a question with the button of that text; says whether there was one. Asked for a name, gives up.
  bool saveAnswering(const QString& answer) {
    bool isAsked = false;
    m_isAskedWhere = false;
    QTimer hand;
    connect(&hand, &QTimer::timeout, this, [&] {
      auto* modal = QApplication::activeModalWidget();
      if (auto* where = qobject_cast<QFileDialog*>(modal)) {
        m_isAskedWhere = true;
        return where->reject();
      }
      auto* box = qobject_cast<QMessageBox*>(modal);
      if (box == nullptr) return;
      isAsked = true;
      for (auto* button : box->buttons())
        if (button->text().remove('&') == answer) QTest::mouseClick(button, Qt::LeftButton);
    });
    hand.start(20);
    m_test->action("save").trigger();
    return isAsked;
  }

  bool m_isAskedWhere = false;
  std::unique_ptr<BarWindow> m_test;
};

QTEST_MAIN(ChangedOnDiskTest)
#include "changed_on_disk_test.moc"
