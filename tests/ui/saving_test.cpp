// Closing the window: asked only where changes would be lost, and done as answered.
#include <QAbstractButton>
#include <QMessageBox>
#include <QTimer>
#include <QtTest>

#include "core/scenario/scenario_json.h"
#include "ui/main_window.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kInput = parameter("die_yield_now");
const QString kPath = QStringLiteral("scenario.json");

}  // namespace

class ClosingTest : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void nothingIsAskedWhereAllIsKept();
  void nothingIsAskedWhereNothingChanged();
  void changesThatWouldBeLostAreAskedAbout_data();
  void changesThatWouldBeLostAreAskedAbout();
  void whatCannotBeSavedDoesNotClose();

 private:
  // Closes the window and answers a question with `answer`; says whether there was one.
  bool asksWhenClosed(QMessageBox::StandardButton answer);

  std::string m_written;
  bool m_fails = false;
  std::unique_ptr<Document> m_document;
  std::unique_ptr<MainWindow> m_window;
};

void ClosingTest::init() {
  m_window.reset();
  m_written.clear();
  m_fails = false;
  m_document = std::make_unique<Document>();
  m_document->load({}, kPath);
  FileAccess files;
  files.write = [this](const std::string& path, std::string_view text) -> Expected<std::monostate> {
    if (m_fails) return Error{ErrorCode::File, path, "cannot be written"};
    m_written = text;
    return std::monostate{};
  };
  m_window = std::make_unique<MainWindow>(*m_document, files, ProgramInfo{});
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

bool ClosingTest::asksWhenClosed(QMessageBox::StandardButton answer) {
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

void ClosingTest::nothingIsAskedWhereAllIsKept() {
  m_document->setParameter(kInput, 0.4);
  QVERIFY(!asksWhenClosed(QMessageBox::Cancel));
  QVERIFY(!m_window->isVisible());
}

void ClosingTest::nothingIsAskedWhereNothingChanged() {
  m_window->askBeforeLosingWhen([] { return true; });
  QVERIFY(!asksWhenClosed(QMessageBox::Cancel));
  QVERIFY(!m_window->isVisible());
}

void ClosingTest::changesThatWouldBeLostAreAskedAbout_data() {
  QTest::addColumn<QMessageBox::StandardButton>("answer");
  QTest::addColumn<bool>("closes");
  QTest::addColumn<bool>("saves");
  QTest::newRow("cancel") << QMessageBox::Cancel << false << false;
  QTest::newRow("discard") << QMessageBox::Discard << true << false;
  QTest::newRow("save") << QMessageBox::Save << true << true;
}
void ClosingTest::changesThatWouldBeLostAreAskedAbout() {
  QFETCH(QMessageBox::StandardButton, answer);
  QFETCH(bool, closes);
  QFETCH(bool, saves);
  m_window->askBeforeLosingWhen([] { return true; });
  m_document->setParameter(kInput, 0.4);
  QVERIFY(asksWhenClosed(answer));
  QCOMPARE(!m_window->isVisible(), closes);
  QCOMPARE(!m_written.empty(), saves);
  if (saves) QCOMPARE(readScenario(m_written, "")->scenario, m_document->scenario());
}

void ClosingTest::whatCannotBeSavedDoesNotClose() {
  m_window->askBeforeLosingWhen([] { return true; });
  m_document->setParameter(kInput, 0.4);
  m_fails = true;
  QVERIFY(asksWhenClosed(QMessageBox::Save));
  QVERIFY(m_window->isVisible());
}

QTEST_MAIN(ClosingTest)
#include "closing_test.moc"
