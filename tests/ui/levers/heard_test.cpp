// What is heard of a lever that is moved in the window: its value at once, the new sentence once it stands, from the
// slider that has the focus and from nothing else.
#include <QAccessible>

#include "tests/ui/coarse_window.h"
#include "tests/ui/levers/listening.h"
#include "ui/answer/sentence_panel.h"
#include "ui/levers/lever_panel.h"
#include "ui/levers/slider/lever_slider.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

struct HeardEvent {
  QAccessible::Event type;
  QObject* from;
};

// Of those that a screen reader might read out.
std::vector<HeardEvent> g_heard;  // the handler is a plain function

void hear(QAccessibleEvent* event) {
  const bool isRead = event->type() == QAccessible::NameChanged || event->type() == QAccessible::DescriptionChanged ||
                      event->type() == QAccessible::ValueChanged || event->type() == QAccessible::Alert;
  if (isRead) g_heard.push_back({event->type(), event->object()});
}

QString described(const HeardEvent& event) {
  const auto* from = QAccessible::queryAccessibleInterface(event.from);
  return QStringLiteral("%1 of %2: %3, %4")
      .arg(static_cast<int>(event.type))
      .arg(event.from->metaObject()->className(), from->text(QAccessible::Name), from->text(QAccessible::Description));
}

}  // namespace

class HeardTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    m_window->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
    waitForAnswer();
    listen(true);
    QVERIFY(QAccessible::isActive());
    track().setFocus();
    g_heard.clear();
    m_before = QAccessible::installUpdateHandler(hear);
  }
  void cleanup() {
    QAccessible::installUpdateHandler(m_before);
    listen(false);
    m_window.reset();
  }

  void aStepIsHeardFromTheSliderAndTheSentenceOnce() {
    QTest::keyClick(&track(), Qt::Key_Right);  // which fixes the input, and so changes its pin
    waitForAnswer();
    g_heard.clear();
    QTest::keyClick(&track(), Qt::Key_Right);
    waitForAnswer();
    QTest::qWait(50);  // whatever else would follow
    QStringList elsewhere;
    int sentences = 0;
    int values = 0;
    for (const auto& event : g_heard) {
      if (event.from != &track()) elsewhere += described(event);
      if (event.from == &track() && event.type == QAccessible::DescriptionChanged) ++sentences;
      if (event.from == &track() && event.type == QAccessible::ValueChanged) ++values;
    }
    QVERIFY2(elsewhere.isEmpty(), qPrintable(elsewhere.join('\n')));
    QCOMPARE(values, 1);
    QCOMPARE(sentences, 1);
    QVERIFY2(description().contains(m_window->window().answer().sentence().plainText()), qPrintable(description()));
  }

  void whereItStandsIsHeardInWordsAndItsValueInNumbers() {
    QVERIFY2(description().startsWith("As today. "), qPrintable(description()));
    QCOMPARE(heard().text(QAccessible::Value), "0.70");
    m_window->document().setParameter(parameter("export_control_strictness"), 0.45);
    QVERIFY2(description().startsWith("As in October 2022. "), qPrintable(description()));
    QCOMPARE(heard().valueInterface()->currentValue().toDouble(), 0.45);
  }

  // It is said with the slider that it came of, not with the next one, nor after a further move.
  void theSentenceBelongsToTheMove() {
    QTest::keyClick(&track(), Qt::Key_Right);
    waitForAnswer();
    const QString sentence = m_window->window().answer().sentence().plainText();
    QVERIFY(description().contains(sentence));
    QTest::keyClick(&track(), Qt::Key_Right);
    QVERIFY(!description().contains(sentence));
  }

  void anAnswerThatNoSliderAskedForIsNotSaid() {
    m_window->click("2030");
    waitForAnswer();
    for (const auto& event : g_heard)
      QVERIFY2(event.from != &track() || event.type != QAccessible::DescriptionChanged, qPrintable(described(event)));
  }

 private:
  void waitForAnswer() { QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience); }
  [[nodiscard]] SliderTrack& track() const {
    return *m_window->window().findChild<LeverSlider*>("export_control_strictness")->track();
  }
  [[nodiscard]] QAccessibleInterface& heard() const { return *QAccessible::queryAccessibleInterface(&track()); }
  [[nodiscard]] QString description() const { return heard().text(QAccessible::Description); }

  std::unique_ptr<CoarseWindow> m_window;
  QAccessible::UpdateHandler m_before = nullptr;
};

QTEST_MAIN(HeardTest)
#include "heard_test.moc"
