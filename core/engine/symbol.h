// A symbol: the equations run with it record themselves as an expression graph.
//
// Quantities are references by name; `store` and `accumulate` write each equation into the
// Recorder under the name of its field. Documentation, causal graph and exports (core/export) are
// made from the graph, and from nothing else.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/clock.h"
#include "core/model/records.h"

namespace chokepoint {

enum class Operation {
  Constant,
  Reference,
  TableValue,
  Time,
  Add,
  Subtract,
  Multiply,
  Divide,
  Negate,
  Power,
  Exp,
  Log,
  Sqrt,
  Min,
  Max,
  Greater,
  GreaterOrEqual,
  Choose,
};

struct SymbolNode;
class Recorder;

// A value in a recorded equation; cheap to copy, immutable. Only a field of the quantities that are
// being recorded knows its recorder; what stands in an equation does not, so that equations outlive
// the recorder.
class Symbol {
 public:
  Symbol() = default;
  Symbol(double constant);
  explicit Symbol(std::shared_ptr<const SymbolNode> node) : m_node(std::move(node)) {}

  [[nodiscard]] static Symbol reference(std::string_view name, Recorder* recorder = nullptr);
  [[nodiscard]] static Symbol table(Table table);
  [[nodiscard]] static Symbol time();
  [[nodiscard]] static Symbol of(Operation operation, const std::vector<Symbol>& arguments);

  [[nodiscard]] const SymbolNode& node() const { return *m_node; }
  [[nodiscard]] Recorder* recorder() const { return m_recorder; }
  // The same without a recorder.
  [[nodiscard]] Symbol value() const { return Symbol(m_node); }

  friend Symbol operator+(const Symbol& a, const Symbol& b) { return of(Operation::Add, {a, b}); }
  friend Symbol operator-(const Symbol& a, const Symbol& b) { return of(Operation::Subtract, {a, b}); }
  friend Symbol operator*(const Symbol& a, const Symbol& b) { return of(Operation::Multiply, {a, b}); }
  friend Symbol operator/(const Symbol& a, const Symbol& b) { return of(Operation::Divide, {a, b}); }
  friend Symbol operator-(const Symbol& a) { return of(Operation::Negate, {a}); }
  friend Symbol operator>(const Symbol& a, const Symbol& b) { return of(Operation::Greater, {a, b}); }
  friend Symbol operator>=(const Symbol& a, const Symbol& b) { return of(Operation::GreaterOrEqual, {a, b}); }
  friend Symbol exp(const Symbol& a) { return of(Operation::Exp, {a}); }
  friend Symbol log(const Symbol& a) { return of(Operation::Log, {a}); }
  friend Symbol sqrt(const Symbol& a) { return of(Operation::Sqrt, {a}); }
  friend Symbol pow(const Symbol& a, const Symbol& b) { return of(Operation::Power, {a, b}); }
  friend Symbol min(const Symbol& a, const Symbol& b) { return of(Operation::Min, {a, b}); }
  friend Symbol max(const Symbol& a, const Symbol& b) { return of(Operation::Max, {a, b}); }

 private:
  std::shared_ptr<const SymbolNode> m_node;
  Recorder* m_recorder = nullptr;  // not owned
};

struct SymbolNode {
  Operation operation = Operation::Constant;
  double constant = 0.0;  // of Constant
  std::string name;       // of Reference
  Table table{};          // of TableValue
  std::vector<Symbol> arguments;
};

// Both arms are recorded.
template <class T, class Yes, class No>
Symbol choose(const Symbol& condition, Yes yes, No no) {
  return Symbol::of(Operation::Choose, {condition, Symbol(yes()), Symbol(no())});
}

// As many months as a symbol says.
template <class T>
Symbol compounded(const Symbol& factor, const Symbol& months) {
  return pow(factor, months);
}

template <class T, class Compute>
Symbol computedIf(const Symbol& /*needed*/, Compute compute) {
  return compute();
}

// The clock of a recording: conditions on time are symbols too. Whether a timeline takes the place
// of the policy levers is known before the first month, as it is to the clock of a run: the
// equations that it replaces are not recorded.
class SymbolClock {
 public:
  SymbolClock() = default;
  explicit SymbolClock(const Tables& tables) : m_hasTimeline(tables.hasTimeline) {}

  [[nodiscard]] Symbol since(int month) const { return Symbol::time() >= Symbol(double(month)); }
  [[nodiscard]] Symbol before(int month) const { return Symbol(double(month)) > Symbol::time(); }
  [[nodiscard]] Symbol projecting() const { return since(kFirstProjected); }
  [[nodiscard]] Symbol after(int month) const { return Symbol::time() - Symbol(double(month)); }
  [[nodiscard]] Symbol sinceOrZero(int month) const { return max(Symbol(0.0), after(month)); }
  [[nodiscard]] Symbol table(Table table) const { return Symbol::table(table); }
  [[nodiscard]] Symbol atRecordsEnd(Table table) const { return Symbol(recordTables()[table][kLastRecorded]); }
  [[nodiscard]] bool hasTimeline() const { return m_hasTimeline; }

 private:
  bool m_hasTimeline = false;
};

struct Equation {
  enum class Kind { Auxiliary, Initial, Change };
  Kind kind = Kind::Auxiliary;
  std::string name;
  Symbol value;
};

// Where equations are written down, in the order in which the model evaluates them.
class Recorder {
 public:
  void record(Equation::Kind kind, std::string name, const Symbol& value) {
    m_equations.push_back({kind, std::move(name), value.value()});
  }
  [[nodiscard]] const std::vector<Equation>& equations() const { return m_equations; }
  // What `store` records now: initial values before the first month, auxiliaries in it.
  Equation::Kind storing = Equation::Kind::Initial;

 private:
  std::vector<Equation> m_equations;
};

void store(Symbol& field, const Symbol& value);
void accumulate(Symbol& next, const Symbol& stock, const Symbol& change);

// The whole model as equations over the names of quantities, parameters and tables.
[[nodiscard]] std::vector<Equation> recordModel(const SymbolClock& t = {});

// The names of all quantities and parameters that an expression reads.
void collectReferences(const Symbol& symbol, std::vector<std::string>& into);

}  // namespace chokepoint
