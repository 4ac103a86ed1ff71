// Saving, and closing the window: asked only where something would be lost, and done as answered.
#include <QAbstractButton>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "ui/window/main_window.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kInput = parameter("die_yield_now");
const QString kPath = QStringLiteral("scenario.json");

}  // namespace

class SavingTest : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void nothingIsAskedWhereAllIsKept();
  void nothingIsAskedWhereNothingChanged();
  void changesThatWouldBeLostAreAskedAbout_data();
  void changesThatWouldBeLostAreAskedAbout();
  void whatCannotBeSavedDoesNotClose();
  void aScenarioWithoutANameIsNamedAfterItsFile();
  void aFileIsNotReplacedUnaskedBecauseItsSuffixWasLeftOut();

 private:
  // Closes the window and answers a question with `answer`; says whether there was one.
  bool asksWhenClosed(QMessageBox::StandardButton answer);
  // What is open, under its file's name.
  [[nodiscard]] Scenario inItsFile() const {
    Scenario scenario = m_document->scenario();
    scenario.name = m_document->name();
    return scenario;
  }

  std::string m_written;
  bool m_fails = false;
  std::unique_ptr<Document> m_document;
  std::unique_ptr<MainWindow> m_window;
};

void SavingTest::init() {
  m_window.reset();
  m_written.clear();
  m_fails = false;
  m_document = std::make_unique<Document>();
  m_document->load({}, kPath);
  FileAccess files;
  files.write = [this](const std::string& path, std::string_view text) -> Expected<std::monostate> {
    if (m_fails) return Error{ErrorCode::File, path, say("cannot be written")};
    m_written = text;
    return std::monostate{};
  };
  m_window = std::make_unique<MainWindow>(*m_document, files, ProgramInfo{});
  m_window->setSample({.members = kCoarseMembers, .seed = kDefaultSeed});
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

bool SavingTest::asksWhenClosed(QMessageBox::StandardButton answer) {
  bool asked = false;
  QTimer look;
  connect(&look, &QTimer::timeout, this, [&] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (box == nullptr) return;
    asked = true;
    look.stop();
    QTest::mouseClick(box->button(answer), Qt::LeftButton);
  });
  look.start(20);
  m_window->close();
  return asked;
}

void SavingTest::nothingIsAskedWhereAllIsKept() {
  m_document->setParameter(kInput, 0.4);
  QVERIFY(!asksWhenClosed(QMessageBox::Cancel));
  QVERIFY(!m_window->isVisible());
}

void SavingTest::nothingIsAskedWhereNothingChanged() {
  m_window->askBeforeLosingWhen([] { return true; });
  QVERIFY(!asksWhenClosed(QMessageBox::Cancel));
  QVERIFY(!m_window->isVisible());
}

void SavingTest::changesThatWouldBeLostAreAskedAbout_data() {
  QTest::addColumn<QMessageBox::StandardButton>("answer");
  QTest::addColumn<bool>("closes");
  QTest::addColumn<bool>("saves");
  QTest::newRow("cancel") << QMessageBox::Cancel << false << false;
  QTest::newRow("discard") << QMessageBox::Discard << true << false;
  QTest::newRow("save") << QMessageBox::Save << true << true;
}
void SavingTest::changesThatWouldBeLostAreAskedAbout() {
  QFETCH(QMessageBox::StandardButton, answer);
  QFETCH(bool, closes);
  QFETCH(bool, saves);
  m_window->askBeforeLosingWhen([] { return true; });
  m_document->setParameter(kInput, 0.4);
  QVERIFY(asksWhenClosed(answer));
  QCOMPARE(!m_window->isVisible(), closes);
  QCOMPARE(!m_written.empty(), saves);
  if (saves) QCOMPARE(readScenario(m_written, "")->scenario, inItsFile());
}

void SavingTest::whatCannotBeSavedDoesNotClose() {
  m_window->askBeforeLosingWhen([] { return true; });
  m_document->setParameter(kInput, 0.4);
  m_fails = true;
  QVERIFY(asksWhenClosed(QMessageBox::Save));
  QVERIFY(m_window->isVisible());
}

void SavingTest::aScenarioWithoutANameIsNamedAfterItsFile() {
  m_document->replace(findPreset("no-controls")->scenario, QStringLiteral("Preset"));
  m_document->setParameter(parameter("die_yield_now"), 0.4);
  m_document->markSaved(QStringLiteral("folder/my plan.json"));
  QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
  QCOMPARE(m_document->name(), std::string("my plan"));
  const auto written = readScenario(m_written, "");
  QCOMPARE(written->scenario.name, std::string("my plan"));
  QCOMPARE(written->scenario, inItsFile());
  QVERIFY(!m_document->isModified());
}

void SavingTest::aFileIsNotReplacedUnaskedBecauseItsSuffixWasLeftOut() {
  const QTemporaryDir folder;
  QFile there(folder.filePath(QStringLiteral("plan.json")));
  QVERIFY(there.open(QIODevice::WriteOnly));
  there.close();
  bool asked = false;
  QTimer hand;  // of a person who types a name, is asked, says no and gives up
  connect(&hand, &QTimer::timeout, this, [&] {
    auto* modal = QApplication::activeModalWidget();
    if (auto* question = qobject_cast<QMessageBox*>(modal)) {
      asked = true;
      question->reject();
    } else if (auto* dialog = qobject_cast<QFileDialog*>(modal)) {
      auto* name = dialog->findChild<QLineEdit*>();
      if (asked || !m_written.empty()) return dialog->reject();
      name->setText(folder.filePath(QStringLiteral("plan")));
      // Pressed later: a timer does not fire while its slot waits for an answer.
      QTimer::singleShot(0, name, [name] { QTest::keyClick(name, Qt::Key_Return); });
    }
  });
  hand.start(50);
  QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
  QVERIFY(asked);
  QVERIFY(m_written.empty());
}

QTEST_MAIN(SavingTest)
#include "saving_test.moc"
