// Derivatives of expressions on the central run, against differences of whole runs.
//
// Oracles: closed form, finite difference.
#include "core/runs/gradient.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/engine/prior.h"
#include "core/engine/random.h"
#include "core/expression/evaluate.h"
#include "core/model/records.h"
#include "core/runs/model_response.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"
#include "tests/core/engine/default_prior.h"

using namespace chokepoint;

namespace {

constexpr auto kStrictness = parameter("export_control_strictness");
constexpr auto kPlan = parameter("smic_capacity_2028");
constexpr auto kIndigenous = parameter("indigenisation_now");
constexpr auto kPower = parameter("chip_control_power");

Expression parsed(const std::string& text) { return *Expression::parse(text); }

std::vector<ParameterId> allInputs() {
  std::vector<ParameterId> all;
  for (const auto& s : parameterSpecs()) all.push_back(s.id);
  return all;
}

Run runOf(const Scenario& scenario) { return simulate(values(scenario), tablesOf(scenario, recordTables())); }

// The expression with one input at another value; what is named as another scenario moves along.
double valueAt(const Expression& of, Scenario scenario, ParameterId id, double x) {
  const double moved = x - at(values(scenario), id);
  scenario.parameters[id] = x;
  std::map<std::string, Run, std::less<>> runs;
  std::map<std::string, RunSubject, std::less<>> subjects;
  for (const auto& name : of.scenarios()) {
    Scenario other = findPreset(name)->scenario;
    if (spec(id).kind == ParameterKind::Assumption && !other.parameters.contains(id))
      other.parameters[id] = at(values(other), id) + moved;
    subjects.try_emplace(name, runs.emplace(name, runOf(other)).first->second);
  }
  const Run run = runOf(scenario);
  return *evaluateNumber(of, RunSubject(run, [&](std::string_view name) { return &subjects.find(name)->second; }));
}

struct Sides {
  double left = 0.0;
  double right = 0.0;
};

// One-sided differences of second order, (4 f(h) - f(2 h) - 3 f(0)) / 2 h.
Sides differences(const Expression& of, const Scenario& scenario, ParameterId id, double step) {
  const double x = at(values(scenario), id);
  const double y = valueAt(of, scenario, id, x);
  const auto side = [&](double h) {
    return (4.0 * valueAt(of, scenario, id, x + h) - valueAt(of, scenario, id, x + 2.0 * h) - 3.0 * y) / (2.0 * h);
  };
  return {side(-step), side(step)};
}

bool isNear(double a, double b, double tolerance, double size = 0.0) {
  return std::abs(a - b) <= tolerance * std::max({std::abs(a), std::abs(b), size});
}

// A draw of all inputs, levers too, within the middle 96 % of each prior: none stands at a kink.
Scenario interior(std::uint64_t number) {
  Scenario scenario;
  for (const auto& s : parameterSpecs()) {
    const double u = uniform(29, number, static_cast<std::uint32_t>(index(s.id)));
    scenario.parameters[s.id] = priorOf(s).quantile(0.02 + 0.96 * u);
  }
  return scenario;
}

Derivative derivativeOf(const std::string& of, const Scenario& scenario, const char* input) {
  const std::vector inputs{*findParameter(input)};
  return gradient(parsed(of), scenario, inputs)->derivatives.front();
}

// A step of 1e-5 of the range leaves 1e-10 of curvature and 1e-11 of rounding, of the expression's
// size; 132 months make a thousand times as much of it. A kink within the step (a share that comes to
// 1 in another month) spoils the difference: then a step of a hundredth, with a hundred times the
// rounding, has to agree. Imports of memory end with a power of 1.5, which bends without bound: there a smaller one.
void expectCentralDifferences(const Expression& of, const Scenario& scenario, std::span<const ParameterId> inputs) {
  const auto found = gradient(of, scenario, inputs);
  QVERIFY2(found, "no gradient");
  for (const auto& d : found->derivatives) {
    const double range = spec(d.input).max - spec(d.input).min;
    const auto isMet = [&](double step, double tolerance) {
      const double h = step * range;
      const double difference =
          (valueAt(of, scenario, d.input, d.at + h) - valueAt(of, scenario, d.input, d.at - h)) / (2.0 * h);
      return d.value && isNear(*d.value * range, difference * range, tolerance, std::abs(found->value));
    };
    if (d.kink == Kink::None && !isMet(1e-5, 1e-7) && !isMet(1e-7, 1e-5) && !isMet(1e-9, 1e-3))
      QFAIL(qPrintable(QStringLiteral("%1 by %2: %3")
                           .arg(QString::fromStdString(of.text()), QString::fromStdString(spec(d.input).key))
                           .arg(d.value.value_or(NAN))));
  }
}

const std::vector<std::string> kExpressions{
    "annual(output_ratio, 2030)",
    "at(smic_capacity, 2028-12)",
    "at(die_stock, 2032-12) / at(hbm_stock, 2026-06)",
    "mean(shortage, 2028) - -at(ascend_share, 2027-03)",
    "sum(huawei_chips, 2029-12) * 1e-6",
    "compute_lag(2030-12) + compute_lag(2027-04)",
    "annual(power_subsidy_bill, 2032) * electricity_price / pue",
    "annual(compute_ratio, 2026) / scenario(no-controls, annual(compute_ratio, 2026))",
    "at(scenario(breakthrough, china_output) - smuggled, 2031-07)",
    "annual(us_output / china_output, 2031) + annual(die_yield, 2031)",
    "at(hbm_domestic, 2029-09)",
    "annual(self_sufficiency, 2030) - annual(training_time, 2031)",
};

}  // namespace

class GradientTest : public QObject {
  Q_OBJECT

 private slots:
  void derivativesAreCentralDifferences_data() {
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<int>("number");
    int number = 0;
    QTest::newRow("baseline") << Scenario{} << number++;
    for (const auto& preset : presets()) QTest::newRow(preset.id.c_str()) << preset.scenario << number++;
    for (int i = 0; i < 40; ++i) QTest::addRow("interior %d", i) << interior(static_cast<std::uint64_t>(i)) << number++;
  }
  void derivativesAreCentralDifferences() {
    QFETCH(Scenario, scenario);
    QFETCH(int, number);
    const auto& text = kExpressions[static_cast<std::size_t>(number) % kExpressions.size()];
    expectCentralDifferences(parsed(text), scenario, allInputs());
  }

  void atAKinkBothSidesAreOneSidedDifferences_data();
  void atAKinkBothSidesAreOneSidedDifferences();

  void atAnEndOfTheRangeOnlyTheInnerSideIsThere() {
    const auto least =
        derivativeOf("at(smic_capacity, 2032-12)", {.parameters = {{kIndigenous, 0.0}}}, "indigenisation_now");
    QVERIFY(least.kink == Kink::OneSided && !least.left && least.right && least.value == least.right);
    const auto most =
        derivativeOf("at(smic_capacity, 2032-12)", {.parameters = {{kIndigenous, 0.9}}}, "indigenisation_now");
    QVERIFY(most.kink == Kink::OneSided && most.left && !most.right && most.value == most.left);
    QVERIFY(isNear(
        *least.value,
        differences(parsed("at(smic_capacity, 2032-12)"), {.parameters = {{kIndigenous, 0.0}}}, kIndigenous, 1e-5)
            .right,
        1e-6));
  }

  // The square root of what is for sale under total control.
  void whereTheSlopeIsInfiniteItIsUndefined() {
    const Scenario total{.parameters = {{kStrictness, 1.0}, {kPower, 0.5}, {parameter("chip_control_offset"), 0.0}}};
    for (const auto* input : {"export_control_strictness", "policy_drift", "lobbying_spend"}) {
      const auto d = derivativeOf("at(us_output, 2030-12)", total, input);
      QVERIFY2(d.kink == Kink::Undefined, input);
      QVERIFY(!d.value && !d.perDeviation() && !d.elasticity(1.0));
    }
    // Stricter than total is total, so on that side there is a derivative.
    const auto stricter = derivativeOf("at(us_output, 2030-12)", total, "policy_drift");
    QVERIFY(stricter.right && !stricter.left);
  }

  void nothingIsEverNotFinite() {
    const auto of = parsed("annual(compute_ratio, 2030) + annual(power, 2031) / 1000");
    const auto isFine = [](const std::optional<double>& x) { return !x || std::isfinite(*x); };
    for (const auto& s : parameterSpecs())
      for (const double x : {s.min, s.max}) {
        const Scenario scenario{.parameters = {{s.id, x}, {kPower, 0.5}, {kStrictness, s.id == kStrictness ? x : 1.0}}};
        const std::vector inputs{s.id, kStrictness, parameter("policy_ramp"), parameter("lobbying_spend")};
        const auto found = gradient(of, scenario, inputs);
        for (const auto& d : found->derivatives) {
          QVERIFY(isFine(d.left) && isFine(d.right) && isFine(d.value) && isFine(d.perDeviation()));
          QCOMPARE(d.kink == Kink::None, d.left && d.right && d.value);
        }
      }
  }

  void ratesAreMadeOfTheDerivative() {
    const auto d = derivativeOf("3 * die_yield_now * die_yield_now", {}, "die_yield_now");
    QVERIFY(isNear(*d.value, 6.0 * 0.25, 1e-14));
    QVERIFY(isNear(*d.elasticity(3.0 * 0.25 * 0.25), 2.0, 1e-14));
    QVERIFY(isNear(*d.perDeviation(), 6.0 * 0.25 * priorOf(spec(d.input)).standardDeviation(), 1e-14));
    QVERIFY(!derivativeOf("policy_drift + 1", {}, "policy_drift").elasticity(1.0));  // the input is 0
    QVERIFY(!d.elasticity(0.0));
    const Scenario sure{.priors = {{d.input, {Distribution::Triangular, 0.5, 0.6, 0.7}}}};
    const auto other = derivativeOf("die_yield_now", sure, "die_yield_now");
    QCOMPARE(other.at, 0.6);
    QVERIFY(isNear(other.deviation, 0.1 / std::sqrt(6.0), 1e-8));
  }

  void whatAnotherScenarioFixesStays() {
    QCOMPARE(derivativeOf("scenario(no-controls, export_control_strictness)", {}, "export_control_strictness").value,
             0.0);
    QCOMPARE(derivativeOf("scenario(no-controls, pue)", {}, "pue").value, 1.0);
  }

  void anUnknownScenarioAndNoValueAreErrors() {
    const std::vector inputs{parameter("pue")};
    QVERIFY(!gradient(parsed("scenario(nowhere, pue)"), {}, inputs));
    QVERIFY(!gradient(parsed("1 / (pue - pue)"), {}, inputs));
    QVERIFY(!gradient(parsed("compute_lag(2022-02)"), {}, inputs));
  }
};

// Kinks of the model that the default values or a slider's stops meet, each with what ties there.
void GradientTest::atAKinkBothSidesAreOneSidedDifferences_data() {
  QTest::addColumn<std::string>("of");
  QTest::addColumn<Scenario>("scenario");
  QTest::addColumn<std::string>("input");
  const auto row = [](const char* name, const std::string& of, const Scenario& scenario, const std::string& input) {
    QTest::newRow(name) << of << scenario << input;
  };
  const Scenario even{.parameters = {{kPlan, 36.0}}};
  row("a plan that neither adds nor takes away", "at(smic_capacity, 2028-12)", even, "smic_capacity_2028");
  row("the same by where it starts", "at(smic_capacity, 2028-12)", even, "smic_capacity_now");
  // Rates whose monthly factors and their reciprocals do not round to a product of 1.
  for (const double rate : {0.41, 0.64, 0.89}) {
    const Scenario settled{.parameters = {{parameter("us_growth_now"), rate},
                                          {parameter("us_growth_long"), rate},
                                          {parameter("china_revenue_feedback"), 0.0},
                                          {parameter("us_chip_growth"), rate}}};
    row("chips that grow as output does", "at(us_units, 2028-12)", settled, "us_chip_growth");
  }
  const Scenario denied{.parameters = {{kStrictness, 0.7}, {parameter("tool_control_offset"), 0.3}}};
  row("an offset that comes to full denial", "at(smic_capacity, 2030-12)", denied, "tool_control_offset");
  row("the same by the level", "at(indigenisation, 2031-12)", denied, "export_control_strictness");
  const Scenario open{.parameters = {{kStrictness, 0.0}}};
  row("an offset from no enforcement", "at(hbm_diverted, 2029-12)", open, "enforcement_offset");
  const Scenario total{.parameters = {{kStrictness, 1.0}, {parameter("chip_control_offset"), 0.0}}};
  row("lobbying against total control", "at(china_compute, 2032-12)", total, "lobbying_spend");
  row("drift from total control", "at(strictness, 2032-12)", total, "policy_drift");
  row("a decision in force at a month's beginning", "at(strictness, 2026-12)", {.parameters = {{kStrictness, 0.9}}},
      "policy_ramp");
}

// Ten thousandths of the range leave 1e-8 of curvature in a difference of second order.
void GradientTest::atAKinkBothSidesAreOneSidedDifferences() {
  QFETCH(std::string, of);
  QFETCH(Scenario, scenario);
  QFETCH(std::string, input);
  const auto d = derivativeOf(of, scenario, input.c_str());
  const double range = spec(d.input).max - spec(d.input).min;
  const auto expected = differences(parsed(of), scenario, d.input, 1e-5 * range);
  QVERIFY(d.kink == Kink::OneSided);
  QVERIFY(d.left && d.right && !d.value);
  const double size = std::max(std::abs(*d.left), std::abs(*d.right));
  QVERIFY(!isNear(*d.left, *d.right, 1e-3));
  QVERIFY2(isNear(*d.left, expected.left, 1e-4, size),
           qPrintable(QStringLiteral("%1 %2").arg(*d.left).arg(expected.left)));
  QVERIFY2(isNear(*d.right, expected.right, 1e-4, size),
           qPrintable(QStringLiteral("%1 %2").arg(*d.right).arg(expected.right)));
}

QTEST_APPLESS_MAIN(GradientTest)
#include "gradient_test.moc"
