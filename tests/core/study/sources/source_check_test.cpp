// What the runs say to estimates, and who can hardly be right together.
//
// Oracle: counts over the same runs by hand; what two publishers plainly contradict.
#include "core/study/sources/source_check.h"

#include <QtTest>

#include "core/belief/sampler.h"
#include "core/runs/scenario_inputs.h"

using namespace chokepoint;

class SourceCheckTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { m_check = *checkSources({}, kSample, m_pool); }

  void everyEstimateHasWhatTheRunsHave() {
    QCOMPARE(m_check.spreads.size(), estimates().size());
    QVERIFY(!m_check.conditioning);
    const auto place = static_cast<std::size_t>(findEstimate("huawei-2025-idc") - estimates().data());
    const Draws draws(defaultPriors(), kSample, m_pool);
    const std::vector of{*Expression::parse("annual(huawei_chips, 2025)")};
    const auto values = *evaluateMembers(of, {}, ensembleInputs, draws, m_pool);
    QCOMPARE(m_check.spreads[place]->p50, spreadOf(values.front().values).p50);
  }

  void commercesBoundAndTheCountClash() {
    const auto found = std::ranges::find_if(m_check.clashes, [](const Clash& clash) {
      return clash.one == "IDC" && clash.other == "U.S. Commerce (Kessler)";
    });
    QVERIFY(found != m_check.clashes.end());
    QVERIFY(found->runs.one > 0 && found->runs.other > 0);
    QCOMPARE(found->runs.both, std::size_t{0});
  }

  void sourcesThatAgreeDoNotClash() {
    for (const auto& clash : m_check.clashes) QVERIFY(!(clash.one == "Epoch AI" && clash.other == "IDC"));
  }

  void byChanceIsTheProductOfShares() {
    QVERIFY(!m_check.clashes.empty());
    for (const auto& clash : m_check.clashes) {
      const auto& runs = clash.runs;
      QCOMPARE(runs.byChance, static_cast<double>(runs.one) * static_cast<double>(runs.other) / 4096.0);
      QVERIFY(runs.both <= std::min(runs.one, runs.other));
    }
  }

  // At 5 good dies in 100 the dies of TSMC carry the volume.
  void tensionsShowTheFigureThatExplainsThem() {
    QCOMPARE(m_check.tensions.size(), tensions().size());
    const auto& dies = m_check.tensions[1];
    QCOMPARE(dies.tension->id, std::string("yield-article-volume"));
    QVERIFY(dies.runs.both > 0);
    QVERIFY(dies.figure->p50 > 500000.0);
    for (const auto& tension : tensions())
      for (const auto* side : {&tension.one, &tension.other})
        for (const auto& id : *side) QVERIFY2(findEstimate(id) != nullptr, id.c_str());
  }

  void theRunsAreConditionedOnWhatIsBelieved() {
    const auto believing = *checkSources({.beliefs = {{"huawei-2025-commerce", 1.0}}}, kSample, m_pool);
    const auto place = static_cast<std::size_t>(findEstimate("huawei-2025-idc") - estimates().data());
    QVERIFY(believing.conditioning);
    QVERIFY(believing.spreads[place]->p50 < m_check.spreads[place]->p50);
  }

 private:
  static constexpr SampleOptions kSample{.members = 4096, .seed = 5};

  ThreadPool m_pool{2};
  SourceCheck m_check;
};

QTEST_APPLESS_MAIN(SourceCheckTest)
#include "source_check_test.moc"
