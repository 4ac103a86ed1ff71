// A panel computes nothing while the settings change, and answers once they have come to rest, be they as they were.
#include "ui/views/frame/analysis_panel.h"

#include <QtTest>
#include <atomic>
#include <thread>

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// Its question takes until it is stopped, or until it may end.
class SlowPanel : public AnalysisPanel {
 public:
  explicit SlowPanel(Analyst& analyst) : AnalysisPanel(analyst, nullptr) {}

  std::atomic<bool> mayEnd = false;
  std::atomic<int> begun = 0;
  std::atomic<int> stopped = 0;

 protected:
  void pose() override {
    ask(
        [this](Workshop&, const RunWatch& watch) -> Expected<int> {
          ++begun;
          while (!mayEnd && !watch.stop.stop_requested()) std::this_thread::yield();
          if (watch.stop.stop_requested()) ++stopped;
          return 0;
        },
        [](int) {});
  }
};

Study study() {
  return {.scenario = {},
          .sample = {},
          .of = *Expression::parse("annual(output_ratio, 2027)"),
          .name = "the production gap in 2027"};
}

}  // namespace

class AnalysisPanelTest : public QObject {
  Q_OBJECT

 private slots:
  void whatIsComputedIsStoppedWhileSettingsChange() {
    Analyst analyst;
    SlowPanel panel(analyst);
    panel.show();
    panel.setStudy(study());
    QTRY_COMPARE(panel.begun.load(), 1);
    panel.holdBack();
    QTRY_COMPARE(panel.stopped.load(), 1);
    QTest::qWait(300);
    QCOMPARE(panel.begun.load(), 1);
    QVERIFY(!panel.isAnswered());
  }

  void aStudyThatComesBackAsItWasIsAnswered() {
    Analyst analyst;
    SlowPanel panel(analyst);
    panel.show();
    panel.setStudy(study());
    panel.holdBack();
    panel.setStudy(study());
    panel.mayEnd = true;
    QTRY_VERIFY(panel.isAnswered());
    panel.holdBack();
    panel.setStudy(study());
    QVERIFY(panel.isAnswered());  // it was, and nothing has changed
    QCOMPARE(panel.begun.load(), 1);
  }
};

QTEST_MAIN(AnalysisPanelTest)
#include "analysis_panel_test.moc"
