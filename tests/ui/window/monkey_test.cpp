// A monkey at the window: thousands of random clicks, drags, keys and wheels over all views. Nothing crashes, no
// message box opens, and the window does not grow.
//
// Random, but the same each time. CHOKEPOINT_MONKEY_EVENTS asks for more of them than CI takes.
#include <QFileDialog>
#include <QMessageBox>
#include <QSpinBox>
#include <random>

#include "tests/ui/coarse_window.h"
#include "ui/views/views.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr int kEventsInCi = 3000;
constexpr int kBetweenViews = 150;

int eventsWanted() {
  bool ok = false;
  const int asked = qEnvironmentVariableIntValue("CHOKEPOINT_MONKEY_EVENTS", &ok);
  return ok ? asked : kEventsInCi;
}

const std::array kKeys{Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Left,  Qt::Key_Right,  Qt::Key_Up,     Qt::Key_Down,
                       Qt::Key_Home, Qt::Key_End,     Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape, Qt::Key_PageUp,
                       Qt::Key_Menu, Qt::Key_Delete,  Qt::Key_5,     Qt::Key_A,      Qt::Key_F10};

// Whatever stops the window is sent away; a message box is remembered.
class Doorkeeper : public QObject {
 public:
  Doorkeeper() { startTimer(20); }
  QStringList boxes;

 protected:
  void timerEvent(QTimerEvent*) override {
    if (auto* popup = QApplication::activePopupWidget(); popup != nullptr && ++m_ticks % 10 == 0) popup->close();
    auto* modal = QApplication::activeModalWidget();
    if (modal == nullptr) return;
    if (const auto* box = qobject_cast<QMessageBox*>(modal)) boxes += box->text();
    modal->close();
  }

 private:
  int m_ticks = 0;
};

class Monkey {
 public:
  Monkey(CoarseWindow& window, unsigned seed) : m_window(window), m_luck(seed) {}

  void act(int event) {
    if (event % kBetweenViews == 0) return openView(event / kBetweenViews);
    switch (upTo(6)) {
      case 0: return press();
      case 1: return drag();
      case 2: return turnWheel();
      default: return QTest::keyClick(focused(), kKeys[static_cast<std::size_t>(upTo(kKeys.size()))], modifier());
    }
  }

 private:
  int upTo(std::size_t count) { return std::uniform_int_distribution<int>(0, static_cast<int>(count) - 1)(m_luck); }

  Qt::KeyboardModifier modifier() { return upTo(8) == 0 ? Qt::ShiftModifier : Qt::NoModifier; }

  QWidget* focused() {
    QWidget* focus = QApplication::focusWidget();
    return focus != nullptr ? focus : &m_window.window();
  }

  // What is under a point of the window.
  std::pair<QWidget*, QPoint> anywhere() {
    QWidget& window = m_window.window();
    const QPoint at(upTo(static_cast<std::size_t>(window.width())), upTo(static_cast<std::size_t>(window.height())));
    QWidget* child = window.childAt(at);
    return child != nullptr ? std::pair(child, child->mapFrom(&window, at)) : std::pair(&window, at);
  }

  void press() {
    const auto [widget, at] = anywhere();
    if (upTo(10) == 0)
      QTest::mouseDClick(widget, Qt::LeftButton, Qt::NoModifier, at);
    else
      QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, at);
  }

  void drag() {
    const auto [widget, at] = anywhere();
    QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, at);
    QTest::mouseMove(widget, at + QPoint(upTo(200) - 100, upTo(40) - 20));
    QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, at + QPoint(upTo(200) - 100, upTo(40) - 20));
  }

  void turnWheel() {
    const auto [widget, at] = anywhere();
    QWheelEvent wheel(at, widget->mapToGlobal(at), {}, {0, upTo(2) == 0 ? 120 : -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &wheel);
  }

  void openView(int number) {
    const auto table = views();
    m_window.window().answer().details().open(table[static_cast<std::size_t>(number) % table.size()].key);
  }

  CoarseWindow& m_window;
  std::mt19937 m_luck;
};

}  // namespace

class MonkeyTest : public QObject {
  Q_OBJECT

 private slots:
  void aMonkeyBreaksNothing() {
    CoarseWindow window;
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), kPatience);
    Doorkeeper doorkeeper;
    for (const ViewSpec& view : views()) window.window().answer().details().open(view.key);
    Monkey monkey(window, 20261129);
    const int events = eventsWanted();
    qsizetype widgetsHalfWay = 0;
    for (int event = 0; event < events; ++event) {
      monkey.act(event);
      QCoreApplication::processEvents();
      QVERIFY2(window.window().isVisible(), qPrintable(QString::number(event)));
      if (event == events / 2) widgetsHalfWay = QApplication::allWidgets().size();
    }
    QCOMPARE(doorkeeper.boxes, QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(window.window().isFull(), kPatience);
    // All views were made before; what is opened beside them is not much.
    constexpr double kMostGrowth = 1.25;
    QVERIFY2(static_cast<double>(QApplication::allWidgets().size()) < kMostGrowth * static_cast<double>(widgetsHalfWay),
             qPrintable(QStringLiteral("%1 after %2").arg(QApplication::allWidgets().size()).arg(widgetsHalfWay)));
  }
};

QTEST_MAIN(MonkeyTest)
#include "monkey_test.moc"
