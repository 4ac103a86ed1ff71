// What expressions compute.
//
// Oracles: closed forms on a run written by hand, then the model's own series.
#include "core/expression/evaluate.h"

#include <QTest>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/resources.h"
#include "core/model/derived.h"
#include "core/model/quantity_specs.h"
#include "tests/core/expression/runs.h"

using namespace chokepoint;

namespace {

std::vector<std::string> namesRead(const char* text) {
  std::vector<std::string> names;
  const auto expression = parsed(text);
  for (const auto id : expression.quantities()) names.emplace_back(nameOf(id));
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

class EvaluateTest : public QObject {
  Q_OBJECT

 private slots:
  void numbersReadAndCombineAsUsual() const;
  void powersBindTightestAndFromTheRight() const;
  void numericFunctionsMatchClosedForms() const;
  void conditionsCombineAsUsual() const;
  void datedFunctionsMatchClosedForms() const;
  void everyQuantityAndParameterCanBeRead() const;
  void noNameMeansTwoThings() const;
  void aYearIsMadeAsTheSpecSays() const;
  void aScenarioIsReadInsteadOfTheRun() const;
  void aScenarioStandsInsideOrAroundADate() const;
  void theRightSideIsLeftAloneWhereTheLeftDecides() const;
  void anExpressionTellsWhatItReads() const;
  void everyShippedExpressionEvaluates_data() const;
  void everyShippedExpressionEvaluates() const;
  void figuresOfTheSpecificationAreMet() const;
};

void EvaluateTest::numbersReadAndCombineAsUsual() const {
  QCOMPARE(number("1 + 2 * 3"), 7.0);
  for (const char* holds :
       {"(1 + 2) * 3 == 9", "10 - 4 - 3 == 3", "16 / 4 / 2 == 2", "2 * 3 / 4 == 1.5", "-2 * 3 == -6", "2 * -3 == -6",
        "2--3 == 5", "- - 5 == 5", "-(1 + 2) == -3", "1e5 == 100000", "1E-2 == 0.01", ".5 == 1/2", "5. == 5",
        "\t1\r\n+ 1 == 2", "2025-12 == 2013", "lifetime / 12 == 5", "((((7)))) == 7"})
    QVERIFY2(condition(holds), holds);
}

void EvaluateTest::powersBindTightestAndFromTheRight() const {
  for (const char* holds : {"2^3 == 8",
                            "2 ^ 3^2 == 512",
                            "-2^2 == -4",
                            "(-2)^2 == 4",
                            "(-2)^3 == -8",
                            "2^-1 == 0.5",
                            "2^-1^2 == 0.5",
                            "-2^-2 == -0.25",
                            "2 * 3^2 == 18",
                            "2^2 * 3 == 12",
                            "2^2 + 1 == 5",
                            "9^0.5 == 3",
                            "0^0 == 1",
                            "0^2 == 0",
                            "2^2 < 2^3",
                            "not 2^2 == 2",
                            "lifetime^2 == 3600",
                            "(1 + 1)^(1 + 1) == 4",
                            "at(us_output^2, 2022-03) == 9",
                            "annual(us_output, 2022)^2 == 78 * 78",
                            "mean(us_output^2, 2022) * 12 == 650"})
    QVERIFY2(condition(holds), holds);
}

void EvaluateTest::numericFunctionsMatchClosedForms() const {
  QCOMPARE(number("log(2)"), std::log(2.0));
  QCOMPARE(number("exp(1)"), std::exp(1.0));
  for (const char* holds : {"min(2, 1) == 1",
                            "max(2, 1) == 2",
                            "min(3, 1, 2) == 1",
                            "max(1, 3, 2, -4) == 3",
                            "min(-1, 1) == -1",
                            "abs(-2) == 2",
                            "abs(2) == 2",
                            "abs(0) == 0",
                            "log(1) == 0",
                            "exp(0) == 1",
                            "sqrt(9) == 3",
                            "sqrt(0) == 0",
                            "exp(-1e9) == 0",
                            "-abs(-2)^2 == -4",
                            "sqrt(16)^2 == 16",
                            "min(max(1, 2), max(3, 4)) == 2",
                            "max(1 + 1, 2 * 3) - 1 == 5",
                            "min(lifetime, 12) == 12",
                            "max(at(us_output, 2022-03), annual(us_output, 2022)) == 78",
                            "at(max(us_output, china_output), 2022-01) == 2",
                            "annual(max(us_output, china_output), 2022) == 78",
                            "sum(min(us_output, 3), 2022-12) == 1 + 2 + 10 * 3",
                            "scenario(no-controls, max(1, 2)) == 2",
                            "max(scenario(a, 1), 2) == 2"})
    QVERIFY2(condition(holds), holds);
}

void EvaluateTest::conditionsCombineAsUsual() const {
  for (const char* holds :
       {"1 < 2", "2 <= 2", "3 > 2", "3 >= 3", "2 == 2.0", "2 != 3", "1 + 1 == 4 / 2", "not 2 < 1", "not(2 < 1)",
        "not not 1 < 2", "not 1 < 2 or 1 < 2", "1 < 2 or 1 < 2 and 2 < 1", "2 < 1 and 1 < 2 or 1 < 2",
        "2 < 1 or 2 < 1 or 1 < 2", "1 < 2 and 1 < 2 and 1 < 2", "not 2 < 1 and 1 < 2"})
    QVERIFY2(condition(holds), holds);
  for (const char* fails :
       {"2 < 2", "3 <= 2", "2 > 2", "2 >= 3", "2 == 3", "2 != 2", "not 1 < 2", "not (1 < 2 or 1 < 2)",
        "(1 < 2 or 1 < 2) and 2 < 1", "1 < 2 and 1 < 2 and 2 < 1", "2 < 1 and 2 < 1 and 1 < 2"})
    QVERIFY2(!condition(fails), fails);
}

void EvaluateTest::datedFunctionsMatchClosedForms() const {
  QCOMPARE(number("mean(us_output * us_output, 2022)"), 650.0 / 12.0);
  for (const char* holds :
       {"at(us_output, 2022-01) == 1", "at(us_output, 2032-12) == 132",
        "at( us_output * china_output + 1 , 2022-03 ) == 7", "annual(us_output, 2022) == 78",
        "annual(us_installed, 2022) == 110", "annual(us_output * us_installed, 2022) == 78 * 110",
        "mean(us_output, 2023) == 18.5", "sum(us_output, 2022-01) == 1", "sum(us_output, 2032-12) == 132 * 133 / 2",
        "sum(1 / china_output, 2022-12) == 6", "at(lifetime, 2022-01) == 60", "annual(lifetime, 2026) == 60",
        "mean(lifetime, 2026) == 60", "sum(lifetime, 2022-03) == 180",
        // 10 (m - L) = 5 m + 20
        "compute_lag(2022-06) == 0.5", "compute_lag(2024-01) == 10", "compute_lag( 2032-12 ) == 63.5"})
    QVERIFY2(condition(holds), holds);
}

void EvaluateTest::everyQuantityAndParameterCanBeRead() const {
  for (const auto name : quantityNames()) {
    const auto text = "at(" + std::string(name) + ", 2028-12)";
    QCOMPARE(number(text.c_str(), baseline()), baseline().value(*findQuantity(name), 83));
  }
  for (const auto name : parameterNames())
    QCOMPARE(number(std::string(name).c_str(), baseline()), at(baseline().parameters, *findParameter(name)));
}

void EvaluateTest::noNameMeansTwoThings() const {
  for (const auto* function : {"at", "annual", "mean", "sum", "compute_lag", "scenario", "min", "max", "abs", "log",
                               "exp", "sqrt", "and", "or", "not"})
    QVERIFY2(!findQuantity(function) && !findParameter(function), function);
  for (const auto name : quantityNames()) QVERIFY2(!findParameter(name), std::string(name).c_str());
}

void EvaluateTest::aYearIsMadeAsTheSpecSays() const {
  for (int year = kFirstYear; year <= kLastYear; ++year)
    for (const auto name : quantityNames()) {
      const auto text = "annual(" + std::string(name) + ", " + std::to_string(year) + ")";
      QCOMPARE(number(text.c_str(), baseline()), annual(baseline(), *findQuantity(name), Year{year}));
    }
  QCOMPARE(number("annual(us_output / china_output, 2026)", baseline()),
           number("annual(output_ratio, 2026)", baseline()));
  QCOMPARE(number("annual(us_output / china_output, 2026)", baseline()),
           number("annual(us_output, 2026) / annual(china_output, 2026)", baseline()));
}

void EvaluateTest::aScenarioIsReadInsteadOfTheRun() const {
  QCOMPARE(number("scenario(no-controls, export_control_strictness)", baseline()), 0.0);
  QCOMPARE(number("scenario(\"no-controls\", at(strictness, 2032-12))", baseline()),
           runWith(0.0).value(quantity("strictness"), 131));
  QCOMPARE(number("scenario(\"Mein Wunsch, (Entwurf 2) \u2265\", lifetime) - scenario(2026_b, lifetime)"), 0.0);
}

void EvaluateTest::aScenarioStandsInsideOrAroundADate() const {
  QCOMPARE(number("at(scenario(no-controls, china_compute) / china_compute, 2032-12)", baseline()),
           number("scenario(no-controls, at(china_compute, 2032-12)) / at(china_compute, 2032-12)", baseline()));
  QCOMPARE(number("annual(scenario(no-controls, output_ratio), 2030)", baseline()),
           number("scenario(no-controls, annual(output_ratio, 2030))", baseline()));
  const Run open = runWith(0.0);
  QCOMPARE(number("scenario(no-controls, compute_lag(2032-12))", baseline()),
           computeLag(valuesOf(open), Month{131}).months);
}

void EvaluateTest::theRightSideIsLeftAloneWhereTheLeftDecides() const {
  QCOMPARE(condition("at(us_units, 2026-01) > 0 and 1 / at(us_units, 2026-01) > 3"), false);
  QCOMPARE(condition("at(us_units, 2026-01) == 0 or 1 / at(us_units, 2026-01) > 3"), true);
}

void EvaluateTest::anExpressionTellsWhatItReads() const {
  QCOMPARE(namesRead("at(die_yield + us_output, 2026-01) > mean(us_output * lifetime, 2026)"),
           (Names{"us_output", "die_yield"}));
  QCOMPARE(namesRead("at(output_ratio, 2026-01)"), (Names{"output_ratio"}));
  QCOMPARE(namesRead("annual(output_ratio, 2026)"), (Names{"us_output", "china_output"}));
  QCOMPARE(namesRead("annual(scenario(a, unit_ratio), 2026)"), (Names{"us_units", "huawei_chips"}));
  QCOMPARE(namesRead("compute_lag(2025-12) < 3"), (Names{"us_installed", "china_compute"}));
  QCOMPARE(namesRead("lifetime"), Names{});
  const auto expression = parsed("scenario(b, 1) + scenario(\"a a\", 2) + scenario(b, 3)");
  QCOMPARE(Names(expression.scenarios().begin(), expression.scenarios().end()), (Names{"b", "a a"}));
  QCOMPARE(expression.text(), std::string("scenario(b, 1) + scenario(\"a a\", 2) + scenario(b, 3)"));
}

void EvaluateTest::everyShippedExpressionEvaluates_data() const {
  QTest::addColumn<QString>("text");
  QTest::addColumn<bool>("isCondition");
  for (const auto& [file, isCondition] : {std::pair{"claims", true}, std::pair{"estimates", false}}) {
    const auto document = nlohmann::json::parse(resource(std::string(file) + ".json"));
    for (const auto& item : document.at(file))
      QTest::newRow(item.at("id").get<std::string>().c_str())
          << QString::fromStdString(item.at("expression")) << isCondition;
  }
}

void EvaluateTest::everyShippedExpressionEvaluates() const {
  QFETCH(QString, text);
  QFETCH(bool, isCondition);
  const auto expression = parsed(text.toUtf8().constData());
  QCOMPARE(expression.isCondition(), isCondition);
  const auto value = evaluate(expression, on(baseline()));
  QVERIFY2(value.ok(), value ? "" : inWords(value.errors()).c_str());
  QCOMPARE(std::holds_alternative<bool>(*value), isCondition);
}

// From the model's specification, "Levers and assumptions"; to the digits printed there.
void EvaluateTest::figuresOfTheSpecificationAreMet() const {
  for (const auto& [text, value, lastDigit] : {std::tuple{"annual(output_ratio, 2026)", 31.2, 0.1},
                                               {"annual(output_ratio, 2027)", 30.6, 0.1},
                                               {"annual(output_ratio, 2030)", 18.3, 0.1},
                                               {"at(compute_ratio, 2026-12)", 10.9, 0.1},
                                               {"annual(bandwidth_ratio, 2027)", 19.4, 0.1},
                                               {"annual(huawei_chips, 2025) / 1000", 811.0, 1.0},
                                               {"annual(huawei_chips, 2026) / 1e3", 1051.0, 1.0},
                                               {"annual(huawei_chips, 2030) / 1e6", 5.0, 0.1}})
    QVERIFY2(std::abs(number(text, baseline()) - value) <= lastDigit / 2.0, text);
}

QTEST_APPLESS_MAIN(EvaluateTest)
#include "evaluate_test.moc"
