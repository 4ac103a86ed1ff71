// The line at the window's foot: what stands is there until its cause is gone, whatever else is said meanwhile.
#include "ui/window/notice_bar.h"

#include <QToolButton>
#include <QtTest>

using namespace chokepoint::ui;

class NoticeBarTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    m_bar = new NoticeBar(*new QWidget(m_window.get()), m_window.get());
    m_window->show();
  }

  void whatStandsComesBackWhenTheRestHasGone() {
    m_bar->stand("nothing is kept");
    m_bar->warn("cannot be opened");
    QCOMPARE(m_bar->text(), QString("cannot be opened"));
    m_bar->pass();
    QCOMPARE(m_bar->text(), QString("nothing is kept"));
    m_bar->pass();
    QCOMPARE(m_bar->text(), QString("nothing is kept"));
    m_bar->takeBack("nothing is kept");
    QCOMPARE(m_bar->text(), QString());
  }

  void whatIsTakenBackWhileSomethingElseIsSaidDoesNotComeBack() {
    m_bar->stand("nothing is kept");
    m_bar->warn("cannot be opened");
    m_bar->takeBack("nothing is kept");
    QCOMPARE(m_bar->text(), QString("cannot be opened"));
    press("Dismiss");
    QCOMPARE(m_bar->text(), QString());
  }

  void whatIsPutAwayStaysAway() {
    m_bar->stand("nothing is kept");
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    m_bar->tell("done");
    press("Dismiss");
    QCOMPARE(m_bar->text(), QString());
  }

  void whatCanBeDoneIsThereWithItsSentenceAlone() {
    int applied = 0;
    m_bar->stand("another window keeps it", {"Take over", "Keep it here", [&] { ++applied; }});
    m_bar->warn("cannot be opened");
    QVERIFY(button("Take over") == nullptr);
    m_bar->pass();
    press("Take over");
    QCOMPARE(applied, 1);
  }

 private:
  [[nodiscard]] QToolButton* button(const QString& text) {
    for (auto* one : m_bar->findChildren<QToolButton*>())
      if (one->text() == text && !one->isHidden()) return one;
    return nullptr;
  }
  void press(const QString& text) {
    QVERIFY(button(text) != nullptr);
    button(text)->click();
  }

  std::unique_ptr<QWidget> m_window;
  NoticeBar* m_bar = nullptr;
};

QTEST_MAIN(NoticeBarTest)
#include "notice_bar_test.moc"
