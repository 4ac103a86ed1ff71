#include "app/bench/window_bench.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QProcess>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <set>
#include <tuple>

#include "app/bench/measure.h"
#include "app/window/application.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/levers/slider/lever_slider.h"
#include "ui/views/frame/details.h"
#include "ui/views/views.h"
#include "ui/window/main_window.h"

namespace chokepoint::app {

namespace {

// Sees when each of some widgets has been painted since it was reset.
class PaintWatch : public QObject {
 public:
  explicit PaintWatch(std::vector<QWidget*> watched) : m_watched(std::move(watched)) {
    for (QWidget* widget : m_watched) {
      widget->installEventFilter(this);
      for (QWidget* part : widget->findChildren<QWidget*>()) part->installEventFilter(this);
    }
  }

  void reset() { m_painted.clear(); }
  [[nodiscard]] bool allPainted() const { return m_painted.size() == m_watched.size(); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Paint)
      for (QWidget* widget : m_watched)
        if (watched == widget || widget->isAncestorOf(static_cast<QWidget*>(watched))) m_painted.insert(widget);
    return false;
  }

 private:
  std::vector<QWidget*> m_watched;
  std::set<QWidget*> m_painted;
};

// Of this thread so far: waiting for the workers is not counted.
double busyMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double millisecondsOf(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

struct Stage {
  ui::Document document;
  ui::MainWindow window{document, fileAccess(), programInfo()};
  PaintWatch watch{{&window.answer().ratioChart(), &window.answer().volumeChart()}};

  Stage() {
    // What was painted before an answer is not that answer.
    QObject::connect(&window, &ui::MainWindow::answered, &watch, [this] { watch.reset(); });
    window.resize(1600, 1000);
    window.show();
    std::ignore = untilPainted();
  }

  // Turns the event loop until what is shown is current and both charts have painted it; returns
  // the longest that one turn kept the thread busy, in milliseconds.
  [[nodiscard]] double untilPainted() const {
    return until([this] { return window.isCurrent(); });
  }
  // The same of the full sample.
  [[nodiscard]] double untilFullPainted() const {
    return until([this] { return window.isFull(); });
  }

 private:
  [[nodiscard]] double until(const std::function<bool()>& isShown) const {
    double longest = 0.0;
    while (!isShown() || !watch.allPainted()) {
      const double before = busyMilliseconds();
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
      longest = std::max(longest, busyMilliseconds() - before);
    }
    return longest;
  }
};

void press(QWidget& widget, int key) {
  QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
  QCoreApplication::sendEvent(&widget, &down);
  QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
  QCoreApplication::sendEvent(&widget, &up);
}

// Of moves of the first slider, in milliseconds.
struct Moves {
  std::vector<double> toPaint;
  std::vector<double> toFull;  // sample, painted too
  double busiestTurn = 0.0;
};

// One after the other, each painted from the full sample before the next.
Moves moveSlider(Stage& stage, int moves) {
  constexpr int kSteps = 5;
  ui::SliderTrack& track = *stage.window.findChild<ui::LeverSlider*>()->track();
  Moves moved;
  for (int move = 0; move < moves; ++move) {
    stage.watch.reset();
    QElapsedTimer timer;
    timer.start();
    // Back and forth, so that the slider never stands at an end, where nothing would change.
    press(track, (move / kSteps) % 2 == 0 ? Qt::Key_Left : Qt::Key_Right);
    moved.busiestTurn = std::max(moved.busiestTurn, stage.untilPainted());
    moved.toPaint.push_back(millisecondsOf(timer));
    moved.busiestTurn = std::max(moved.busiestTurn, stage.untilFullPainted());
    moved.toFull.push_back(millisecondsOf(timer));
  }
  return moved;
}

// Until the view is painted, whatever it waits for then.
double millisecondsToOpen(ui::Details& details, std::string_view key) {
  QElapsedTimer timer;
  timer.start();
  details.open(key);
  const PaintWatch watch({details.openedPage(key)});
  while (!watch.allPainted()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  return millisecondsOf(timer);
}

void waitForDetails(Stage& stage) {
  while (!stage.window.isFull() || !stage.window.answer().isAnswered())
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

// This process's share of the memory that it uses, what it shares with others divided among them.
double megabytesOfMemory() {
  std::ifstream rollup("/proc/self/smaps_rollup");
  for (std::string word; rollup >> word;)
    if (double kilobytes = 0.0; word == "Pss:" && rollup >> kilobytes) return kilobytes / 1024.0;
  return 0.0;
}

}  // namespace

Json benchSlider() {
  constexpr int kMoves = 200;
  Stage stage;
  std::ignore = stage.untilFullPainted();
  const Moves moved = moveSlider(stage, kMoves);
  Json json = summary(moved.toPaint, 1.0);
  json["to_full_sample_ms"] = summary(moved.toFull, 1.0);
  json["busiest_turn_of_the_event_loop_ms"] = moved.busiestTurn;
  return json;
}

Json benchViews() {
  constexpr int kMoves = 10;
  Stage stage;
  std::ignore = stage.untilFullPainted();
  auto& details = stage.window.answer().details();
  Json json;
  for (const auto& view : ui::views()) {
    Json& one = json["each"][std::string(view.key)];
    one["first_opened_ms"] = millisecondsToOpen(details, view.key);
    waitForDetails(stage);
    const Moves moved = moveSlider(stage, kMoves);
    one["slider_to_repaint_ms"] = summary(moved.toPaint, 1.0);
    one["busiest_turn_of_the_event_loop_ms"] = moved.busiestTurn;
    one["memory_mb"] = megabytesOfMemory();  // with all before it
  }
  std::vector<double> opened;
  for (const auto& view : ui::views()) {
    opened.push_back(millisecondsToOpen(details, view.key));
    waitForDetails(stage);
  }
  json["opened_again_ms"] = summary(opened, 1.0);
  json["memory_with_all_open_mb"] = megabytesOfMemory();
  return json;
}

void paintOnceAndSay() {
  const Stage stage;
  std::puts("painted");
  std::fflush(stdout);
}

Expected<Json> benchStart(int times) {
  std::vector<double> milliseconds;
  for (int i = 0; i <= times; ++i) {
    QElapsedTimer timer;
    QProcess program;
    timer.start();
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("bench"), QStringLiteral("--paint-once")});
    if (!program.waitForReadyRead() || !program.readAllStandardOutput().startsWith("painted"))
      return Error{ErrorCode::File, "bench", say("the program could not be started once more")};
    if (i > 0) milliseconds.push_back(millisecondsOf(timer));
    program.waitForFinished();
  }
  return summary(milliseconds, 1.0);
}

}  // namespace chokepoint::app
