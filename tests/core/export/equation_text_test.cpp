// What is said of an equation is what is computed: no bracket is missing, and few are too many.
//
// Oracles: lines written by hand, and a reader of its own that computes them (infix_reader.h).
#include "core/export/equation_text.h"

#include <QtTest>

#include "core/engine/symbol_value.h"
#include "core/export/infix.h"
#include "core/export/run_values.h"
#include "tests/core/export/graphs.h"
#include "tests/core/export/infix_reader.h"

using namespace chokepoint;

class EquationTextTest : public QObject {
  Q_OBJECT

 private slots:
  void bracketsStandWhereTheyAreNeededOnly_data();
  void bracketsStandWhereTheyAreNeededOnly();
  void equationsAreWrittenAsByHand_data();
  void equationsAreWrittenAsByHand();
  void numbersReadBackAndLookPlain_data();
  void numbersReadBackAndLookPlain();
  void everyEquationReadsBackAsWhatIsComputed_data();
  void everyEquationReadsBackAsWhatIsComputed();
  void aQuantitySaysHowItIsComputed();
  void aTimelineTakesThePlaceOfTheLevers();
};

namespace {

const Symbol a = Symbol::reference("a");
const Symbol b = Symbol::reference("b");
const Symbol c = Symbol::reference("c");

Symbol chosen(const Symbol& condition, const Symbol& yes, const Symbol& no) {
  return choose<Symbol>(
      condition, [&] { return yes; }, [&] { return no; });
}

void addLines() {
  QTest::addColumn<Symbol>("symbol");
  QTest::addColumn<std::string>("line");
}

void line(const Symbol& symbol, const char* text) { QTest::newRow(text) << symbol << std::string(text); }

double valueOfLine(const std::string& text, const RunValues& values) {
  return InfixReader(text,
                     [&](const std::string& name) {
                       if (name == "month") return values.month();
                       for (std::size_t i = 0; i < kTables; ++i)
                         if (const auto table = static_cast<Table>(i); name == tableName(table))
                           return values.table(table);
                       return values.reference(name);
                     })
      .value();
}

}  // namespace

void EquationTextTest::bracketsStandWhereTheyAreNeededOnly_data() {
  addLines();
  line(a + b + c, "a + b + c");
  line(a + (b + c), "a + b + c");
  line(a - (b + c), "a - (b + c)");
  line(a - b - c, "a - b - c");
  line(a - (b - c), "a - (b - c)");
  line(a + b * c, "a + b * c");
  line((a + b) * c, "(a + b) * c");
  line(a * (b * c), "a * b * c");
  line(a / (b * c), "a / (b * c)");
  line(a / b / c, "a / b / c");
  line(a / (b / c), "a / (b / c)");
  line(a * (b / c), "a * b / c");
  line(-a * b, "-a * b");
  line(a * -b, "a * (-b)");
  line(a + -b * c, "a + (-b * c)");
  line(-(a + b), "-(a + b)");
  line(a - Symbol(-2.0), "a - (-2)");
  line(pow(a, b), "a ^ b");
  line(pow(a + b, -c), "(a + b) ^ (-c)");
  line(pow(pow(a, b), c), "(a ^ b) ^ c");
  line(-pow(a, b), "-(a ^ b)");
  line(pow(-a, b), "(-a) ^ b");
  line(a * pow(b, c), "a * b ^ c");
  line(exp(-a / b), "exp(-a / b)");
  line(max(a + b, min(b, log(c))), "max(a + b, min(b, ln(c)))");
  line(sqrt(a) * b, "sqrt(a) * b");
  line(chosen(a > b, a, b) + c, "(if a > b then a else b) + c");
  line(chosen(a >= b, a + b, chosen(b > c, b, c)), "if a >= b then a + b else if b > c then b else c");
  line(chosen(a > b, chosen(b > c, b, c), a), "if a > b then (if b > c then b else c) else a");
  line(SymbolClock().before(84), "month < 84");
  line(SymbolClock().table(Table::dies_per_910_chip), "lookup(dies_per_910_chip_table, month)");
}

void EquationTextTest::bracketsStandWhereTheyAreNeededOnly() {
  QFETCH(Symbol, symbol);
  QFETCH(std::string, line);
  QCOMPARE(infix(symbol), line);
}

void EquationTextTest::equationsAreWrittenAsByHand_data() {
  addLines();
  line(square(a + b), "(a + b) ^ 2");
  line(square(square(a)), "a ^ 4");
  const Symbol left = 1.0 - a;
  line(square(left) * left, "(1 - a) ^ 3");
  line(a * (1.0 / b), "a / b");
  line((a + c) * (1.0 / (b * c)), "(a + c) / (b * c)");
  line(1.0 / b * a, "a / b");
  line(a * (2.0 / b), "a * 2 / b");
  line(square(a * (1.0 / b)) * c, "(a / b) ^ 2 * c");
  line(a * Symbol::reference("a"), "a * a");
}

void EquationTextTest::equationsAreWrittenAsByHand() {
  QFETCH(Symbol, symbol);
  QFETCH(std::string, line);
  QCOMPARE(readableText(symbol), line);
}

void EquationTextTest::numbersReadBackAndLookPlain_data() {
  QTest::addColumn<double>("number");
  QTest::addColumn<std::string>("text");
  QTest::newRow("zero") << 0.0 << std::string("0");
  QTest::newRow("a third") << 1.0 / 3.0 << std::string("0.3333333333333333");
  QTest::newRow("a million") << 1e6 << std::string("1000000");
  QTest::newRow("negative") << -0.1 << std::string("-0.1");
  QTest::newRow("tiny") << 1e-9 << std::string("1e-09");
  QTest::newRow("huge") << 1e300 << std::string("1e+300");
}

void EquationTextTest::numbersReadBackAndLookPlain() {
  QFETCH(double, number);
  QFETCH(std::string, text);
  QCOMPARE(plainNumber(number), text);
  QCOMPARE(numberFromText(text).value(), number);
}

void EquationTextTest::everyEquationReadsBackAsWhatIsComputed_data() {
  QTest::addColumn<const Sample*>("sample");
  QTest::newRow("baseline") << &baselineSample();
  QTest::newRow("a timeline") << &timelineSample();
}

// Other brackets and x / y for x * (1 / y) change roundings only.
void EquationTextTest::everyEquationReadsBackAsWhatIsComputed() {
  QFETCH(const Sample*, sample);
  const auto run = sample->run();
  for (const auto& equation : recordModel(SymbolClock(sample->tables)))
    for (const int month : {0, 8, 9, 36, 40, 46, 47, 48, 60, 83, 84, 131}) {
      const RunValues values(run, sample->tables, month);
      const double computed = valueOf<double>(equation.value, values);
      for (const auto& text : {infix(equation.value), readableText(equation.value)}) {
        const double read = valueOfLine(text, values);
        QVERIFY2(std::abs(read - computed) <= 1e-12 * (std::abs(computed) + 1.0),
                 (equation.name + ": " + text).c_str());
      }
    }
}

void EquationTextTest::aQuantitySaysHowItIsComputed() {
  QCOMPARE(equationText(quantity("us_chip")), std::string("us_chip = us_output / us_units"));
  QCOMPARE(equationText(quantity("us_installed")),
           std::string("us_installed starts at 400000\n"
                       "us_installed changes each month by us_output - us_installed / lifetime"));
}

void EquationTextTest::aTimelineTakesThePlaceOfTheLevers() {
  QCOMPARE(equationText(quantity("policy_in_force")),
           std::string("policy_in_force = max(0, min(1, (month - 53) / policy_ramp))"));
  QCOMPARE(equationText(quantity("policy_in_force"), SymbolClock(timelineSample().tables)),
           std::string("policy_in_force = lookup(timeline_in_force_table, month)"));
}

QTEST_APPLESS_MAIN(EquationTextTest)
#include "equation_text_test.moc"
