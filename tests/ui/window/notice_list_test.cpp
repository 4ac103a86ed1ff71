// What an older file has become is told in the window, sentence by sentence, until it is closed.
#include "ui/window/notice_list.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include "tests/ui/coarse_window.h"
#include "ui/theme/theme.h"
#include "ui/window/notice_bar.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kOld = R"({"format": "chokepoint-scenario/1", "model": "1.0",
    "parameters": {"h100e_per_die_now": 0.41, "die_yield_now": 0.4}})";
constexpr auto kNew = R"({"format": "chokepoint-scenario/1", "model": "1.1"})";

FileAccess files() {
  FileAccess access;
  access.read = [](const std::string& path) -> Expected<std::string> {
    return std::string(path == "/a/old.json" ? kOld : kNew);
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

 private:
  [[nodiscard]] NoticeList* list() const { return m_window->findChild<NoticeList*>(); }

  std::unique_ptr<Document> m_document;
  std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(NoticeListTest)
#include "notice_list_test.moc"
