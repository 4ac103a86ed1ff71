// The file of figures: what it says is what is there, what cannot be computed is refused, and arithmetic on a block of
// members is what the language says of each of them.
#include "core/runs/figures.h"

#include <QtTest>

#include "core/expression/evaluate.h"
#include "core/model/quantity_specs.h"
#include "core/model/records.h"
#include "core/runs/central_run.h"
#include "core/runs/figure_columns.h"
#include "core/runs/member_values.h"
#include "core/runs/scenario_inputs.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kMembers = 2 * kBlockMembers + 3;

ThreadPool& pool() {
  static ThreadPool all(2);
  return all;
}

const Draws& draws() {
  static const Draws of(priorsOf({}), {.members = kMembers, .seed = 7}, pool());
  return of;
}

// Of each member, by way of blocks.
std::vector<double> byColumns(const Expression& expression) {
  std::vector<QuantityId> kept;
  for (const QuantityId id : expression.quantities())
    for (const QuantityId part : keptFor(id))
      if (std::ranges::find(kept, part) == kept.end()) kept.push_back(part);
  std::vector<double> values(kMembers);
  runBlocks(ensembleInputs({}), draws(), KeptRows(kept), pool(), [&](const MemberBlock& block) {
    const Column column = columnOf(expression, block);
    std::ranges::copy_n(column.begin(), static_cast<std::ptrdiff_t>(block.members()),
                        values.begin() + static_cast<std::ptrdiff_t>(block.first()));
  });
  return values;
}

// One figure, as a file has it.
QByteArray file(const QString& expression, const QString& places) {
  return QStringLiteral(R"({"figures": [{"key": "one", "kind": "number", "name": "it in %1", "expression": "%2"%3}]})")
      .arg("%1", expression, places)
      .toUtf8();
}

}  // namespace

class FiguresTest : public QObject {
  Q_OBJECT

 private slots:
  void aFigureIsFoundByItsKeyAndNoOtherIs() {
    QVERIFY(!figures().empty());
    for (const Figure& figure : figures()) {
      QCOMPARE(findFigure(figure.key), &figure);
      QCOMPARE(&figures()[figure.index], &figure);
    }
    QVERIFY(findFigure("output_ratios") == nullptr);
    QVERIFY(findFigure("") == nullptr);
  }

  void aFigureHasTheExpressionOfEachYear() {
    QCOMPARE(figure("output_ratio").of(Year{2026}).text(), std::string("annual(output_ratio, 2026)"));
    QCOMPARE(figure("compute_lag").of(Year{2032}).text(), std::string("compute_lag(2032-12)"));
    for (const Figure& figure : figures()) QCOMPARE(figure.years.size(), std::size_t{kYears});
  }

  // Those of the future at least: a lag may reach beyond the run's start.
  void everyFigureHasAValueInEveryMember() {
    for (const Figure& figure : figures()) {
      const std::vector expressions(figure.years.begin() + 4, figure.years.end());
      const auto evaluated = evaluateMembers(expressions, {}, ensembleInputs, draws(), pool());
      for (const auto& values : *evaluated) QVERIFY2(values.unknown == 0, figure.key.c_str());
    }
  }

  // A published ratio of the two is a mark on the gap's chart, so the chart has to show that ratio.
  void aGapIsTheRatioOfWhatItIsBetween() {
    const Run run = simulate(defaultParameters(), recordTables());
    for (const Figure& gap : gaps())
      for (int month = 0; month < kMonths; ++month) {
        const auto [above, below] = gap.gap->between;
        QCOMPARE(run.value(*monthlyOf(gap), month), run.value(above, month) / run.value(below, month));
      }
  }

  void arithmeticOnABlockIsWhatTheLanguageSays_data() {
    QTest::addColumn<std::string>("text");
    for (const char* text :
         {"annual(output_ratio, 2026)", "annual(huawei_chips, 2027)", "annual(self_sufficiency, 2030)",
          "at(compute_ratio, 2028-06)", "at(unit_ratio, 2022-01)", "at(smuggled_installed / china_compute, 2026-12)",
          "mean(strictness, 2026)", "sum(huawei_chips - us_units, 2025-12)", "mean(self_sufficiency, 2031)",
          "annual(us_output / china_output, 2026)", "pue", "mean(us_output * us_gate, 2027) * china_market_share",
          "annual(power_subsidy_bill, 2026)",
          "-at(die_yield, 2026-12) * 100 + 3 / (annual(us_chip, 2024) - 2 * mean(shortage, 2025))"})
      QTest::newRow(text) << std::string(text);
  }
  void arithmeticOnABlockIsWhatTheLanguageSays() {
    QFETCH(std::string, text);
    const auto expression = *Expression::parse(text);
    QVERIFY(isColumnar(expression));
    const auto ours = byColumns(expression);
    const std::vector of{expression};
    const auto expected = *evaluateMembers(of, {}, ensembleInputs, draws(), pool());
    // A ratio that the kernel keeps may differ in the last bit from one that is divided anew.
    for (std::size_t i = 0; i < kMembers; ++i)
      QVERIFY(std::abs(ours[i] - expected.front().values[i]) <= 1e-14 * std::abs(expected.front().values[i]));
  }

  void whatIsNoArithmeticOfQuantitiesIsNotForBlocks() {
    for (const char* text :
         {"compute_lag(2026-12) / 12", "scenario(no-controls, at(strictness, 2026-12))", "at(strictness, 2026-12) > 1"})
      QVERIFY2(!isColumnar(*Expression::parse(text)), text);
  }

  void whatCannotBeComputedIsRefused_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("places");
    QTest::addColumn<QString>("sentence");
    const QString headline = R"(, "headline": {"title": "It", "unit": "of it", "width": 9})";
    const QString mix = R"(, "elsewhere": ["mix-chart"])";
    const QString supported = "an outlook computes numbers, inputs and quantities with + - * /";
    QTest::newRow("a part of a lag") << "compute_lag(%1-12) / 12" << headline << supported;
    QTest::newRow("another scenario") << "scenario(no-controls, annual(us_output, %1))" << headline << supported;
    QTest::newRow("a condition") << "annual(us_output, %1) > 1"
                                 << ""
                                 << "is a condition; a number is wanted";
    QTest::newRow("no quantity") << "annual(us_outputs, %1)"
                                 << ""
                                 << "there is no quantity or parameter";
    QTest::newRow("a chart of a quotient") << "annual(us_output / us_units, %1)" << mix << "the year of one quantity";
  }
  void whatCannotBeComputedIsRefused() {
    QFETCH(QString, expression);
    QFETCH(QString, places);
    QFETCH(QString, sentence);
    const auto read = figuresFrom(file(expression, places).toStdString());
    QVERIFY(!read);
    QVERIFY2(inWords(read.errors()).find(sentence.toStdString()) != std::string::npos, inWords(read.errors()).c_str());
  }

  void whatIsOnlyOfferedMayBeAnyNumber() {
    const auto read = figuresFrom(file("compute_lag(%1-12) / 12 + pue", "").toStdString());
    QVERIFY(read && !isComputed(read->front()));
  }

  void aKeyThatStandsTwiceIsRefused() {
    auto text = file("annual(us_output, %1)", "");
    const auto begin = text.indexOf("{\"key\"");
    const auto item = text.mid(begin, text.lastIndexOf(']') - begin);
    text.insert(text.lastIndexOf(']'), ", " + item);
    const auto read = figuresFrom(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(inWords(read.errors()), std::string("one: there is a figure of this key already"));
  }
};

QTEST_APPLESS_MAIN(FiguresTest)
#include "figures_test.moc"
