#include "app/bench/window_bench.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QProcess>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <set>
#include <tuple>

#include "app/bench/measure.h"
#include "app/window/application.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"
#include "ui/levers/slider/lever_slider.h"
#include "ui/window/main_window.h"

namespace chokepoint::app {

namespace {

// Sees when both hero charts have been painted since it was reset.
class PaintWatch : public QObject {
 public:
  explicit PaintWatch(ui::AnswerArea& answer) : m_charts{&answer.ratioChart(), &answer.volumeChart()} {
    for (QWidget* chart : m_charts) {
      chart->installEventFilter(this);
      for (QWidget* part : chart->findChildren<QWidget*>()) part->installEventFilter(this);
    }
  }

  void reset() { m_painted.clear(); }
  [[nodiscard]] bool bothPainted() const { return m_painted.size() == m_charts.size(); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Paint)
      for (QWidget* chart : m_charts)
        if (watched == chart || chart->isAncestorOf(static_cast<QWidget*>(watched))) m_painted.insert(chart);
    return false;
  }

 private:
  std::vector<QWidget*> m_charts;
  std::set<QWidget*> m_painted;
};

// Of this thread so far: waiting for the workers is not counted.
double busyMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Stage {
  ui::Document document;
  ui::MainWindow window{document, fileAccess(), programInfo()};
  PaintWatch watch{window.answer()};

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
    while (!isShown() || !watch.bothPainted()) {
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

}  // namespace

Json benchSlider() {
  constexpr int kMoves = 200;
  constexpr int kSteps = 5;
  Stage stage;
  std::ignore = stage.untilFullPainted();
  ui::SliderTrack& track = *stage.window.findChild<ui::LeverSlider*>()->track();
  std::vector<double> milliseconds;
  std::vector<double> untilFull;
  double longestTurn = 0.0;
  for (int move = 0; move < kMoves; ++move) {
    stage.watch.reset();
    QElapsedTimer timer;
    timer.start();
    // Back and forth, so that the slider never stands at an end, where nothing would change.
    press(track, (move / kSteps) % 2 == 0 ? Qt::Key_Left : Qt::Key_Right);
    longestTurn = std::max(longestTurn, stage.untilPainted());
    milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    longestTurn = std::max(longestTurn, stage.untilFullPainted());
    untilFull.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  Json json = summary(milliseconds, 1.0);
  json["to_full_sample_ms"] = summary(untilFull, 1.0);
  json["busiest_turn_of_the_event_loop_ms"] = longestTurn;
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
    if (i > 0) milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    program.waitForFinished();
  }
  return summary(milliseconds, 1.0);
}

}  // namespace chokepoint::app
