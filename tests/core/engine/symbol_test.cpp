// The recorded model: which equations there are, what each reads, and in which order.
//
// Oracle: the graph itself, which no equation can deceive; what it computes is tested in
// symbol_values_test.cpp.
#include "core/engine/symbol.h"

#include <QtTest>
#include <algorithm>
#include <set>

#include "core/model/month.h"
#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"

using namespace chokepoint;

class SymbolTest : public QObject {
  Q_OBJECT

 private slots:
  void everyStockHasOneInitialValueAndOneChange();
  void everyOtherQuantityHasOneEquation();
  void initialValuesReadParametersOnly();
  void nothingIsReadBeforeItIsWritten();
  void changesReadQuantitiesAndParametersOnly();
  void everyParameterIsReadBySomeEquation();
  void everyRecordTableIsReadBySomeEquation();
  void aTimelineIsReadInPlaceOfThePolicyLevers();
  void equationsOutliveTheirRecorder();
  void constantsDependOnNeitherTimeNorStocks();
  void theConstantQuantitiesAreTheFourOfConstants();
  void aMonthDividesByNoParameterAndTakesNoFunctionOfParametersAlone();
  void onlyResultsStandInTheSectorOfResults();
};

namespace {

using Names = std::set<std::string>;

const std::vector<Equation>& equations() {
  static const auto all = recordModel();
  return all;
}

Names references(const Symbol& symbol) {
  std::vector<std::string> names;
  collectReferences(symbol, names);
  return {names.begin(), names.end()};
}

bool any(const Symbol& symbol, const std::function<bool(const SymbolNode&)>& is) {
  return is(symbol.node()) ||
         std::ranges::any_of(symbol.node().arguments, [&](const Symbol& argument) { return any(argument, is); });
}

bool readsTime(const Symbol& symbol) {
  return any(symbol, [](const SymbolNode& n) {
    return n.operation == Operation::Time || n.operation == Operation::TableValue;
  });
}

std::set<std::size_t> tablesRead(const std::vector<Equation>& all) {
  std::set<std::size_t> read;
  const auto note = [&](const SymbolNode& node) {
    if (node.operation == Operation::TableValue) read.insert(static_cast<std::size_t>(node.table));
    return false;
  };
  for (const auto& e : all) any(e.value, note);
  return read;
}

Names parameters() { return {parameterNames().begin(), parameterNames().end()}; }

Names quantitiesWhere(bool stock) {
  Names names;
  for (const auto& s : quantitySpecs())
    if ((s.kind == "stock") == stock) names.insert(s.name);
  return names;
}

// The names of all equations of a kind; fails on one that stands twice.
Names named(Equation::Kind kind) {
  Names names;
  for (const auto& e : equations())
    if (e.kind == kind && !names.insert(e.name).second) qFatal("%s has two equations", e.name.c_str());
  return names;
}

Names missing(const Names& wanted, const Names& known) {
  Names result;
  std::ranges::set_difference(wanted, known, std::inserter(result, result.end()));
  return result;
}

std::string list(const Names& names) {
  std::string text;
  for (const auto& name : names) text += name + " ";
  return text;
}

// The first reading of a name that is not known when it is read.
std::string firstEarlyReading(Equation::Kind kind, Names known) {
  for (const auto& e : equations()) {
    if (e.kind != kind) continue;
    if (const auto early = missing(references(e.value), known); !early.empty()) return e.name + " reads " + list(early);
    known.insert(e.name);
  }
  return {};
}

template <class T>
std::vector<T*> fieldsOf(Constants<T>& c) {
  // Does not compile when a field is added: list it here.
  auto& [strictness_drift, gross_dies, other_gross_dies, defects_now, policy_pace, us_growth_left_monthly,
         per_us_chip_growth_monthly, retirement, us_bandwidth_growth_monthly, plan_step, plan_rate,
         capacity_growth_after_monthly, per_cluster_alpha, directive_pace, per_die_cover_target, fab_pace, draw_pace,
         per_pull_threshold, family_950_pace, hbm_domestic_growth_monthly, per_stacks_per_950_die,
         packaging_growth_monthly, packaging_counted, packaging_counted_monthly, h100e_per_die_growth_monthly,
         h100e_per_950_die_now, bandwidth_per_950_die_now, bandwidth_950_growth_monthly, other_h100e_per_good_die,
         cloud_pace, per_foreign_utilisation, software_learning] = c;
  return {&strictness_drift,
          &gross_dies,
          &other_gross_dies,
          &defects_now,
          &policy_pace,
          &us_growth_left_monthly,
          &per_us_chip_growth_monthly,
          &retirement,
          &us_bandwidth_growth_monthly,
          &plan_step,
          &plan_rate,
          &capacity_growth_after_monthly,
          &per_cluster_alpha,
          &directive_pace,
          &per_die_cover_target,
          &fab_pace,
          &draw_pace,
          &per_pull_threshold,
          &family_950_pace,
          &hbm_domestic_growth_monthly,
          &per_stacks_per_950_die,
          &packaging_growth_monthly,
          &packaging_counted,
          &packaging_counted_monthly,
          &h100e_per_die_growth_monthly,
          &h100e_per_950_die_now,
          &bandwidth_per_950_die_now,
          &bandwidth_950_growth_monthly,
          &other_h100e_per_good_die,
          &cloud_pace,
          &per_foreign_utilisation,
          &software_learning};
}

template <class Struct>
Struct referencesOf(Recorder* recorder) {
  Struct all;
  for (const auto& field : kFields<Struct>) all.*(field.member) = Symbol::reference(field.name, recorder);
  return all;
}

constexpr const char* kConstant = "a constant";

// The equations of a month as they are evaluated: with constants computed before it.
std::vector<Equation> monthOverConstants() {
  Recorder recorder;
  recorder.storing = Equation::Kind::Auxiliary;
  const auto p = referencesOf<Parameters<Symbol>>(nullptr);
  auto q = referencesOf<Quantities<Symbol>>(&recorder);
  Constants<Symbol> c;
  for (Symbol* field : fieldsOf(c)) *field = Symbol::reference(kConstant);
  const SymbolClock t;
  evaluate(t, p, c, q);
  auto next = q;
  advance(t, p, c, q, next);
  return recorder.equations();
}

// Made of parameters and constants only, of at least one.
bool dependsOnInputsAlone(const Symbol& symbol) {
  auto inputs = parameters();
  inputs.insert(kConstant);
  const auto read = references(symbol);
  return !read.empty() && missing(read, inputs).empty() && !readsTime(symbol);
}

// A division or function whose result, or divisor, is the same in every month.
bool isWasted(const SymbolNode& node) {
  switch (node.operation) {
    case Operation::Divide: return dependsOnInputsAlone(node.arguments[1]);
    case Operation::Exp:
    case Operation::Log:
    case Operation::Sqrt: return dependsOnInputsAlone(node.arguments[0]);
    case Operation::Power: return dependsOnInputsAlone(node.arguments[0]) && dependsOnInputsAlone(node.arguments[1]);
    default: return false;
  }
}

}  // namespace

void SymbolTest::everyStockHasOneInitialValueAndOneChange() {
  QVERIFY(named(Equation::Kind::Initial) == quantitiesWhere(true));
  QVERIFY(named(Equation::Kind::Change) == quantitiesWhere(true));
}

void SymbolTest::everyOtherQuantityHasOneEquation() {
  QVERIFY(named(Equation::Kind::Auxiliary) == quantitiesWhere(false));
  QCOMPARE(equations().size(), kQuantityCount + quantitiesWhere(true).size());
}

void SymbolTest::initialValuesReadParametersOnly() {
  for (const auto& e : equations())
    if (e.kind == Equation::Kind::Initial) {
      QVERIFY2(missing(references(e.value), parameters()).empty(), e.name.c_str());
      QVERIFY2(!readsTime(e.value), e.name.c_str());
    }
}

// Stocks stand when a month begins.
void SymbolTest::nothingIsReadBeforeItIsWritten() {
  auto known = parameters();
  known.merge(quantitiesWhere(true));
  const auto early = firstEarlyReading(Equation::Kind::Auxiliary, known);
  QVERIFY2(early.empty(), early.c_str());
}

void SymbolTest::changesReadQuantitiesAndParametersOnly() {
  auto known = parameters();
  known.merge(quantitiesWhere(true));
  known.merge(quantitiesWhere(false));
  const auto unknown = firstEarlyReading(Equation::Kind::Change, known);
  QVERIFY2(unknown.empty(), unknown.c_str());
}

void SymbolTest::everyParameterIsReadBySomeEquation() {
  Names read;
  for (const auto& e : equations()) read.merge(references(e.value));
  const auto unread = missing(parameters(), read);
  QVERIFY2(unread.empty(), list(unread).c_str());
}

void SymbolTest::everyRecordTableIsReadBySomeEquation() {
  const auto read = tablesRead(equations());
  QCOMPARE(read.size(), kRecordTables);
  QVERIFY(*read.rbegin() < kRecordTables);
}

void SymbolTest::aTimelineIsReadInPlaceOfThePolicyLevers() {
  Tables tables;
  tables.hasTimeline = true;
  const auto all = recordModel(SymbolClock(tables));
  QCOMPARE(tablesRead(all).size(), kTables);
  Names read;
  for (const auto& e : all) read.merge(references(e.value));
  const Names levers{"export_control_strictness", "chip_control_offset",  "tool_control_offset",
                     "hbm_control_offset",        "cloud_control_offset", "enforcement_offset"};
  QVERIFY2(missing(parameters(), read) == levers, list(missing(parameters(), read)).c_str());
}

void SymbolTest::equationsOutliveTheirRecorder() {
  const auto knowsARecorder = [](const SymbolNode& node) {
    return std::ranges::any_of(node.arguments, [](const Symbol& a) { return a.recorder() != nullptr; });
  };
  for (const auto& e : equations()) {
    QVERIFY2(e.value.recorder() == nullptr, e.name.c_str());
    QVERIFY2(!any(e.value, knowsARecorder), e.name.c_str());
  }
}

void SymbolTest::constantsDependOnNeitherTimeNorStocks() {
  auto c = constants(referencesOf<Parameters<Symbol>>(nullptr));
  for (const Symbol* constant : fieldsOf(c)) QVERIFY(dependsOnInputsAlone(*constant));
}

void SymbolTest::theConstantQuantitiesAreTheFourOfConstants() {
  auto varying = quantitiesWhere(true);
  for (const auto& e : equations())
    if (e.kind == Equation::Kind::Auxiliary)
      if (readsTime(e.value) || missing(references(e.value), varying) != references(e.value)) varying.insert(e.name);
  const Names constant{"defects_now", "gross_dies", "other_gross_dies", "strictness_drift"};
  QVERIFY2(missing(quantitiesWhere(false), varying) == constant,
           list(missing(quantitiesWhere(false), varying)).c_str());
}

void SymbolTest::aMonthDividesByNoParameterAndTakesNoFunctionOfParametersAlone() {
  for (const auto& e : monthOverConstants()) QVERIFY2(!any(e.value, isWasted), e.name.c_str());
}

// So that a run which keeps none of them need not compute them.
void SymbolTest::onlyResultsStandInTheSectorOfResults() {
  Names results;
  for (const auto& s : quantitySpecs())
    if (s.sector == sector("race")) results.insert(s.name);
  for (const auto& e : equations())
    if (!results.contains(e.name)) QVERIFY2(missing(results, references(e.value)) == results, e.name.c_str());
}

QTEST_APPLESS_MAIN(SymbolTest)
#include "symbol_test.moc"
