// Three views of the world side by side.
//
// Oracle: the specification's central runs of the three presets with SMIC's capacity and good dies at two values each.
#include "core/study/why/rival_views.h"

#include <QtTest>
#include <cmath>

#include "core/model/quantity_specs.h"
#include "core/model/records.h"
#include "core/runs/scenario_inputs.h"

using namespace chokepoint;

class RivalViewsTest : public QObject {
  Q_OBJECT

 private slots:
  // In thousand chips of 2027.
  void theViewsAnswerAsSpecified_data() {
    QTest::addColumn<QString>("view");
    QTest::addColumn<ParameterId>("input");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("thousand");
    const auto rows = [](const char* view, ParameterId input, double low, double atLow, double high, double atHigh) {
      QTest::addRow("%s, %g", view, low) << view << input << low << atLow;
      QTest::addRow("%s, %g", view, high) << view << input << high << atHigh;
    };
    rows("memory-decides", parameter("smic_capacity_now"), 20.0, 653.0, 60.0, 644.0);
    rows("logic-decides", parameter("smic_capacity_now"), 20.0, 673.0, 60.0, 1386.0);
    rows("access-decides", parameter("smic_capacity_now"), 20.0, 1239.0, 60.0, 1216.0);
    rows("memory-decides", parameter("die_yield_now"), 0.1, 660.0, 0.4, 645.0);
    rows("logic-decides", parameter("die_yield_now"), 0.1, 588.0, 0.4, 1505.0);
    rows("access-decides", parameter("die_yield_now"), 0.1, 1162.0, 0.4, 1217.0);
  }
  void theViewsAnswerAsSpecified() {
    QFETCH(QString, view);
    QFETCH(ParameterId, input);
    QFETCH(double, value);
    QFETCH(double, thousand);
    auto p = values(findPreset(view.toStdString())->scenario);
    at(p, input) = value;
    const double chips = annual(simulate(p, recordTables()), quantity("huawei_chips"), Year{2027});
    QVERIFY2(std::abs(chips / 1000.0 - thousand) <= 0.5, qPrintable(QString::number(chips)));
  }

  // Capacity does little where memory or access decides, and much where logic does.
  void capacityIsWhatTheyDisagreeAbout() {
    const auto rivals = viewsOf("annual(huawei_chips, 2027)");
    QCOMPARE(rivals.views.size(), std::size_t{3});
    QVERIFY(rivals.areRatios);
    const auto& capacity = inputIn(rivals, parameter("smic_capacity_now"));
    QVERIFY(disputeOn(rivals, capacity) != Dispute::None);
    QVERIFY(std::exp(capacity.effects[1]) > 2.0);
    for (const std::size_t view : {0U, 2U}) QVERIFY(std::abs(capacity.effects[view]) < 0.1);
    const auto sentence = inWords(sentenceOn(rivals, capacity));
    QVERIFY2(sentence.find("raises it by") != std::string::npos, sentence.c_str());
    QVERIFY2(sentence.find("under “Logic and generations decide”") != std::string::npos, sentence.c_str());
  }

  void theGreatestDisagreementStandsFirst() {
    const auto rivals = viewsOf("annual(output_ratio, 2027)");
    QVERIFY(std::ranges::is_sorted(rivals.inputs, std::ranges::greater{}, &RivalInput::disagreement));
    QVERIFY(disputeOn(rivals, rivals.inputs.front()) != Dispute::None);
    QCOMPARE(disputeOn(rivals, inputIn(rivals, parameter("power_subsidy"))), Dispute::None);
  }

  // A figure that may be zero is told as it is.
  void effectsOnWhatMayBeZeroAreDifferences() {
    const auto rivals = viewsOf("annual(hbm_imports, 2027)");  // none at the control of memory as it stands
    QVERIFY(!rivals.areRatios);
    const auto& offset = inputIn(rivals, parameter("hbm_control_offset"));
    for (std::size_t view = 0; view < offset.effects.size(); ++view)
      QCOMPARE(offset.effects[view], offset.values[view].back() - offset.values[view].front());
    QVERIFY(offset.effects.front() < 0.0);
  }

  // What is set holds in all three, but for what a view sets itself.
  void aViewIsLaidOverTheScenario() {
    const auto strict =
        viewsOf("annual(strictness, 2030)",
                {.parameters = {{parameter("smic_capacity_now"), 30.0}, {parameter("policy_drift"), 0.02}}});
    const auto& lever = inputIn(strict, parameter("policy_ramp"));
    for (const auto& of : lever.values) QVERIFY(std::abs(of.front() - (0.7 + 0.02 * 53.0 / 12.0)) < 0.1);
  }

 private:
  static RivalViews viewsOf(const char* of, const Scenario& scenario = {}) {
    ThreadPool pool;
    return *rivalViews({.scenario = scenario, .sample = {}, .of = *Expression::parse(of)}, pool);
  }
  static const RivalInput& inputIn(const RivalViews& rivals, ParameterId id) {
    return *std::ranges::find(rivals.inputs, id, &RivalInput::id);
  }
};

QTEST_APPLESS_MAIN(RivalViewsTest)
#include "rival_views_test.moc"
