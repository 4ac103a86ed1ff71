// A file that does not answer holds no window: it goes on, says so, and need not be waited for.
#include <QAbstractButton>
#include <QMessageBox>
#include <QScopeGuard>
#include <QTimer>
#include <QtTest>
#include <future>

#include "core/scenario/scenario_json.h"
#include "tests/ui/coarse_window.h"
#include "ui/window/notice_bar.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// A disk that answers when it is told to; held by whoever still waits for it.
struct SlowDisk {
  std::promise<void> release;
  std::shared_future<void> answer = release.get_future().share();

  FileAccess access() {
    return {.read = [waiting = answer](const std::string&) -> Expected<std::string> {
              waiting.wait();
              return writeScenario({.name = "late"});
            },
            .write = [waiting = answer](const std::string&, std::string_view) -> Expected<std::monostate> {
              waiting.wait();
              return std::monostate{};
            }};
  }
};

// What the box says that is shown, once it is.
class Hand : public QObject {
 public:
  explicit Hand(std::function<void(QMessageBox& box)> does) {
    connect(&m_look, &QTimer::timeout, this, [this, does] {
      ++m_ticks;
      if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
        m_said = box->text();
        does(*box);
      }
    });
    m_look.start(10);
  }
  [[nodiscard]] const QString& said() const { return m_said; }
  [[nodiscard]] int ticks() const { return m_ticks; }

 private:
  QTimer m_look;
  QString m_said;
  int m_ticks = 0;
};

}  // namespace

class PatientFilesTest : public QObject {
  Q_OBJECT

 private slots:
  void whoDoesNotWantToWaitNeedNot() {
    SlowDisk disk;
    const auto release = qScopeGuard([&] { disk.release.set_value(); });
    CoarseWindow window(disk.access());
    const Hand hand([](QMessageBox& box) { QTest::mouseClick(box.buttons().front(), Qt::LeftButton); });
    window.window().open("/net/far.json");
    QCOMPARE(hand.said(), QString("Waiting for far.json, which does not answer yet."));
    QVERIFY(hand.ticks() > 10);  // what else the window does went on
    const QString said = window.window().findChild<NoticeBar*>()->text();
    QVERIFY2(said.contains("/net/far.json: was not opened: it does not answer"), qPrintable(said));
    QVERIFY(window.document().filePath().isEmpty());
  }

  void whatComesLateIsOpened() {
    SlowDisk disk;
    CoarseWindow window(disk.access());
    bool isReleased = false;
    const Hand hand([&](QMessageBox&) {
      if (!std::exchange(isReleased, true)) disk.release.set_value();
    });
    window.window().open("/net/far.json");
    QCOMPARE(window.document().scenario().name, std::string("late"));
    QVERIFY(isReleased);
    QVERIFY(QApplication::activeModalWidget() == nullptr);
  }

  void whatIsNotKnownToBeSavedIsNotSaved() {
    SlowDisk disk;
    const auto release = qScopeGuard([&] { disk.release.set_value(); });
    auto access = disk.access();
    access.read = nullptr;
    CoarseWindow window(access);
    window.document().markSaved("/net/far.json");
    window.document().setParameter(parameter("die_yield_now"), 0.4);
    QVERIFY(QTest::qWaitForWindowActive(&window.window()));
    const Hand hand([](QMessageBox& box) { QTest::mouseClick(box.buttons().front(), Qt::LeftButton); });
    QTest::keyClick(&window.window(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(window.document().isModified());
    const QString said = window.window().findChild<NoticeBar*>()->text();
    QVERIFY2(said.contains("may not have been written: it does not answer"), qPrintable(said));
  }
};

QTEST_MAIN(PatientFilesTest)
#include "patient_files_test.moc"
