// What edits do to the document, beside those of one input (document_test.cpp).
#include <QtTest>

#include "ui/document/document.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr ParameterId kYield = parameter("die_yield_now");

}  // namespace

class DocumentEditsTest : public QObject {
  Q_OBJECT

 private slots:
  // Each of them is checked as it is made.
  void aDragOfAThousandEditsIsOneStep() {
    Document document;
    document.beginGesture();
    for (int i = 0; i < 1000; ++i) document.setParameter(kYield, 0.3 + 0.0005 * i);
    document.endGesture();
    QCOMPARE(document.history()->count(), 1);
    QCOMPARE(document.value(kYield), 0.3 + 0.0005 * 999);
  }

  void aPolicyThatIsNotAllowedIsNoStep() {
    Document document;
    const QSignalSpy changed(&document, &Document::changed);
    const auto policy = [](std::vector<PolicyEvent> events) { return Scenario{.timeline = std::move(events)}; };
    QVERIFY(!document.setPolicy(policy({{.target = -0.3}})));
    QVERIFY(!document.setPolicy(policy({{.target = 0.3}, {.target = 0.4}})));
    QVERIFY(document.scenario() == Scenario());
    QCOMPARE(document.history()->count(), 0);
    QCOMPARE(changed.count(), 0);
    QVERIFY(document.setPolicy(policy({{.target = 0.3}})));
    QCOMPARE(document.history()->count(), 1);
  }

  void beliefIsSwitchedAndWeighedInSteps() {
    Document document;
    document.believe({"huawei-2025-idc", "huawei-2025-epoch"}, true);
    QCOMPARE(document.scenario().beliefs, (Beliefs{{"huawei-2025-idc", 1.0}, {"huawei-2025-epoch", 1.0}}));
    QVERIFY(document.weigh("huawei-2025-idc", 2.5));
    QCOMPARE(document.scenario().beliefs.at("huawei-2025-idc"), 2.5);
    QVERIFY(document.weigh("huawei-2025-idc", 2.5));  // nothing new
    for (const double wrong : {-1.0, 101.0}) QVERIFY(!document.weigh("huawei-2025-idc", wrong));
    document.believe({"huawei-2025-epoch"}, false);
    QCOMPARE(document.history()->count(), 3);
    QVERIFY(document.weigh("huawei-2025-idc", 0.0));
    QVERIFY(document.scenario().beliefs.empty());
    while (document.history()->canUndo()) document.history()->undo();
    QVERIFY(document.scenario().beliefs.empty());
  }
};

QTEST_GUILESS_MAIN(DocumentEditsTest)
#include "document_edits_test.moc"
