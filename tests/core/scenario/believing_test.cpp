// Beliefs as they are switched and weighed.
#include "core/scenario/believing.h"

#include <QTest>
#include <limits>

using namespace chokepoint;

namespace {

const std::vector<std::string> kBoth{"huawei-2025-idc", "huawei-2025-epoch"};
const Beliefs kOne{{"huawei-2025-idc", 2.5}};

}  // namespace

class BelievingTest : public QObject {
  Q_OBJECT

 private slots:
  void whoIsSwitchedOnCountsOnceAndWhoIsBelievedKeepsTheWeight() {
    QCOMPARE(switched({}, kBoth, true), (Beliefs{{"huawei-2025-idc", 1.0}, {"huawei-2025-epoch", 1.0}}));
    QCOMPARE(switched(kOne, kBoth, true), (Beliefs{{"huawei-2025-idc", 2.5}, {"huawei-2025-epoch", 1.0}}));
  }

  void whoIsSwitchedOffIsNotBelieved() {
    QCOMPARE(switched({{"huawei-2025-idc", 2.5}, {"yield-2025-ms", 1.0}}, kBoth, false),
             (Beliefs{{"yield-2025-ms", 1.0}}));
  }

  void aWeightIsAboveNothingAndUpToAHundred() {
    QCOMPARE(weighed(kOne, "huawei-2025-idc", 0.5).value(), (Beliefs{{"huawei-2025-idc", 0.5}}));
    QCOMPARE(weighed({}, "huawei-2025-idc", 100.0).value(), (Beliefs{{"huawei-2025-idc", 100.0}}));
    for (const double wrong : {-1.0, 100.5, std::numeric_limits<double>::quiet_NaN()})
      QVERIFY(!weighed(kOne, "huawei-2025-idc", wrong));
  }

  void aWeightOfNothingSwitchesOff() { QVERIFY(weighed(kOne, "huawei-2025-idc", 0.0)->empty()); }
};

QTEST_APPLESS_MAIN(BelievingTest)
#include "believing_test.moc"
