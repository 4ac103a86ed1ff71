// Every view of the window answers where somebody is believed, something is fixed, and an estimate is the user's own.
#include <QtTest>

#include "core/scenario/own_evidence.h"
#include "core/scenario/packs.h"
#include "tests/core/scenario/own_estimate.h"
#include "tests/ui/coarse_window.h"
#include "ui/document/document.h"
#include "ui/views/views.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class BelievedViewsTest : public QObject {
  Q_OBJECT

 private slots:
  void everyViewAnswers_data() {
    QTest::addColumn<std::string_view>("view");
    for (const auto& view : views()) QTest::newRow(view.key.data()) << view.key;
  }
  void everyViewAnswers() {
    QFETCH(std::string_view, view);
    CoarseWindow window;
    Scenario scenario =
        withEstimate({.parameters = {{parameter("die_yield_now"), 0.3}, {parameter("export_control_strictness"), 0.8}},
                      .beliefs = findPack("epoch-idc")->beliefs},
                     ownEstimate("mine", "annual(huawei_chips, 2025)", 7e5));
    scenario.beliefs["mine"] = 1.0;
    window.document().replace(scenario, "set", {});
    window.window().answer().details().open(view);
    QTRY_VERIFY_WITH_TIMEOUT(window.isAnswered(), kPatience);
  }
};

QTEST_MAIN(BelievedViewsTest)
#include "believed_views_test.moc"
