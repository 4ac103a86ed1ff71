// The recorded equations, evaluated by an interpreter that stands here and knows nothing of the
// model, give the numbers of the double run: what is printed and exported is what is computed.
#include <QtTest>
#include <cmath>
#include <map>

#include "core/engine/prior.h"
#include "core/engine/random.h"
#include "core/engine/symbol.h"
#include "core/model/records.h"
#include "core/model/run.h"
#include "tests/core/engine/default_prior.h"

using namespace chokepoint;

class SymbolValuesTest : public QObject {
  Q_OBJECT

 private slots:
  void theRecordedEquationsGiveTheNumbersOfTheRun_data();
  void theRecordedEquationsGiveTheNumbersOfTheRun();
  void everyOperationIsRecordedAsWhatItIs_data();
  void everyOperationIsRecordedAsWhatItIs();
};

namespace {

using Values = std::map<std::string, double, std::less<>>;
using Arguments = std::vector<double>;

double resultOf(Operation operation, const Arguments& x) {
  switch (operation) {
    case Operation::Add: return x[0] + x[1];
    case Operation::Subtract: return x[0] - x[1];
    case Operation::Multiply: return x[0] * x[1];
    case Operation::Divide: return x[0] / x[1];
    case Operation::Negate: return -x[0];
    case Operation::Power: return std::pow(x[0], x[1]);
    case Operation::Exp: return std::exp(x[0]);
    case Operation::Log: return std::log(x[0]);
    case Operation::Sqrt: return std::sqrt(x[0]);
    case Operation::Min: return std::min(x[0], x[1]);
    case Operation::Max: return std::max(x[0], x[1]);
    case Operation::Greater: return x[0] > x[1];
    case Operation::GreaterOrEqual: return x[0] >= x[1];
    case Operation::Choose: return x[0] != 0.0 ? x[1] : x[2];
    default: qFatal("not a function of arguments");
  }
}

double evaluate(const Symbol& symbol, const Values& values, int month) {
  const auto& node = symbol.node();
  switch (node.operation) {
    case Operation::Constant: return node.constant;
    case Operation::Reference: return values.at(node.name);
    case Operation::Time: return month;
    case Operation::TableValue: return recordTables()[node.table][static_cast<std::size_t>(month)];
    default: break;
  }
  Arguments arguments;
  for (const auto& argument : node.arguments) arguments.push_back(evaluate(argument, values, month));
  return resultOf(node.operation, arguments);
}

// Calls f for every equation of a kind, in the recorded order.
template <class F>
void each(const std::vector<Equation>& equations, Equation::Kind kind, F f) {
  for (const auto& e : equations)
    if (e.kind == kind) f(e);
}

std::vector<Values> interpret(const Parameters<double>& p) {
  const auto equations = recordModel();
  Values now;
  for (const auto& field : kFields<Parameters<double>>) now[std::string(field.name)] = p.*(field.member);
  each(equations, Equation::Kind::Initial, [&](const Equation& e) { now[e.name] = evaluate(e.value, now, 0); });
  std::vector<Values> months;
  for (int month = 0; month < kMonths; ++month) {
    each(equations, Equation::Kind::Auxiliary, [&](const Equation& e) { now[e.name] = evaluate(e.value, now, month); });
    months.push_back(now);
    each(equations, Equation::Kind::Change,
         [&](const Equation& e) { now[e.name] += evaluate(e.value, months.back(), month); });
  }
  return months;
}

Parameters<double> randomCase() {
  Parameters<double> p{};
  for (const auto& s : parameterSpecs())
    at(p, s.id) = priorOf(s).quantile(uniform(5, 0, static_cast<std::uint32_t>(index(s.id))));
  return p;
}

}  // namespace

void SymbolValuesTest::theRecordedEquationsGiveTheNumbersOfTheRun_data() {
  QTest::addColumn<Parameters<double>>("p");
  QTest::newRow("baseline") << defaultParameters();
  QTest::newRow("a draw of the priors") << randomCase();
}

// The same operations in the same order: what is left are roundings of the last bit, where the
// compiler folded a constant.
void SymbolValuesTest::theRecordedEquationsGiveTheNumbersOfTheRun() {
  QFETCH(Parameters<double>, p);
  const auto run = simulate(p, recordTables());
  const auto months = interpret(p);
  for (std::size_t i = 0; i < kQuantityCount; ++i) {
    const auto id = static_cast<QuantityId>(i);
    for (int month = 0; month < kMonths; ++month) {
      const double expected = run.value(id, month);
      const double ours = months[static_cast<std::size_t>(month)].find(nameOf(id))->second;
      if (!(std::abs(ours - expected) <= 1e-12 * std::abs(expected)))
        QFAIL(qPrintable(QStringLiteral("%1, month %2: %3 for %4")
                             .arg(QString::fromStdString(std::string(nameOf(id))))
                             .arg(month)
                             .arg(ours, 0, 'g', 17)
                             .arg(expected, 0, 'g', 17)));
    }
  }
}

void SymbolValuesTest::everyOperationIsRecordedAsWhatItIs_data() {
  QTest::addColumn<Symbol>("symbol");
  QTest::addColumn<double>("expected");
  const Symbol x(0.75);
  const Symbol y(2.0);
  QTest::newRow("x + y") << x + y << 2.75;
  QTest::newRow("x - y") << x - y << -1.25;
  QTest::newRow("x * y") << x * y << 1.5;
  QTest::newRow("x / y") << x / y << 0.375;
  QTest::newRow("-x") << -x << -0.75;
  QTest::newRow("x ^ y") << pow(x, y) << 0.5625;
  QTest::newRow("exp") << exp(Symbol(1.0)) << std::exp(1.0);
  QTest::newRow("log") << log(y) << std::log(2.0);
  QTest::newRow("sqrt") << sqrt(Symbol(6.25)) << 2.5;
  QTest::newRow("min") << min(x, y) << 0.75;
  QTest::newRow("max") << max(x, y) << 2.0;
  QTest::newRow("x > y") << (x > y) << 0.0;
  QTest::newRow("x >= x") << (x >= x) << 1.0;
  const auto three = [] { return Symbol(3.0); };
  const auto four = [] { return Symbol(4.0); };
  QTest::newRow("the first arm where true") << choose<Symbol>(y > x, three, four) << 3.0;
  QTest::newRow("the second arm where not") << choose<Symbol>(x > y, three, four) << 4.0;
  const SymbolClock clock;
  QTest::newRow("since 17 in month 17") << clock.since(17) << 1.0;
  QTest::newRow("since 18 in month 17") << clock.since(18) << 0.0;
  QTest::newRow("before 17 in month 17") << clock.before(17) << 0.0;
  QTest::newRow("before 18 in month 17") << clock.before(18) << 1.0;
  QTest::newRow("months after 12 in month 17") << clock.after(12) << 5.0;
  QTest::newRow("months since 20 or zero in month 17") << clock.sinceOrZero(20) << 0.0;
  QTest::newRow("not projecting in month 17") << clock.projecting() << 0.0;
}

void SymbolValuesTest::everyOperationIsRecordedAsWhatItIs() {
  QFETCH(Symbol, symbol);
  QFETCH(double, expected);
  QVERIFY(evaluate(symbol, {}, 17) == expected);
}

QTEST_APPLESS_MAIN(SymbolValuesTest)
#include "symbol_values_test.moc"
