#include "core/export/model_graph.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/engine/symbol_value.h"
#include "core/export/infix.h"
#include "core/export/input_tables.h"
#include "core/export/run_values.h"

namespace chokepoint {

namespace {

// Each name that an expression reads, tables included, once and in the order of reading.
void collectReads(const Symbol& symbol, std::vector<std::string>& names) {
  const auto& node = symbol.node();
  const auto add = [&](std::string name) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  };
  if (node.operation == Operation::Reference) add(node.name);
  if (node.operation == Operation::TableValue) add(tableName(node.table));
  for (const auto& argument : node.arguments) collectReads(argument, names);
}

bool readsTime(const Symbol& symbol) {
  const auto& node = symbol.node();
  return node.operation == Operation::Time || node.operation == Operation::TableValue ||
         std::ranges::any_of(node.arguments, readsTime);
}

Sign signOver(const Symbol& equation, std::string_view by, const Run& run, const Tables& tables, int months) {
  bool up = false;
  bool down = false;
  for (int month = 0; month < months; ++month) {
    const double slope = slopeOf(equation, by, run, tables, month);
    up = up || slope > 0.0;
    down = down || slope < 0.0;
  }
  if (up) return down ? Sign::Varies : Sign::Positive;
  return down ? Sign::Negative : Sign::None;
}

class GraphMaker {
 public:
  GraphMaker(const Parameters<double>& parameters, const Tables& tables)
      : m_tables(tables), m_run(simulate(parameters, tables)), m_equations(recordModel(SymbolClock(tables))) {}

  [[nodiscard]] ModelGraph graph(std::string title) const {
    ModelGraph graph{.title = std::move(title), .quantities = {}, .parameters = {}, .tables = {}};
    for (std::size_t i = 0; i < kQuantityCount; ++i) graph.quantities.push_back(quantityOf(static_cast<QuantityId>(i)));
    const auto read = namesRead(graph);
    for (std::size_t i = 0; i < kParameterCount; ++i)
      if (const auto id = static_cast<ParameterId>(i); read.contains(nameOf(id)))
        graph.parameters.push_back({id, at(m_run.parameters, id)});
    for (std::size_t i = 0; i < kTables; ++i)
      if (const auto table = static_cast<Table>(i); read.contains(tableName(table)))
        graph.tables.push_back(inputTable(table, m_tables));
    return graph;
  }

 private:
  using Names = std::set<std::string, std::less<>>;

  static Names namesRead(const ModelGraph& graph) {
    Names names;
    for (const auto& quantity : graph.quantities)
      for (const auto& link : quantity.reads) names.insert(link.from);
    return names;
  }

  [[nodiscard]] const Equation* find(Equation::Kind kind, QuantityId id) const {
    const auto found =
        std::ranges::find_if(m_equations, [&](const Equation& e) { return e.kind == kind && e.name == nameOf(id); });
    return found == m_equations.end() ? nullptr : &*found;
  }

  [[nodiscard]] ComputedQuantity quantityOf(QuantityId id) const {
    ComputedQuantity quantity{.id = id, .initialValue = m_run.value(id, 0)};
    if (const auto* change = find(Equation::Kind::Change, id)) {
      quantity.kind = VariableKind::Stock;
      quantity.equation = change->value;
      quantity.start = find(Equation::Kind::Initial, id)->value;
      addLinks(*quantity.start, true, quantity.reads);
    } else {
      quantity.equation = find(Equation::Kind::Auxiliary, id)->value;
      quantity.kind = isConstant(quantity.equation) ? VariableKind::Constant : VariableKind::Auxiliary;
    }
    addLinks(quantity.equation, false, quantity.reads);
    return quantity;
  }

  [[nodiscard]] bool isConstant(const Symbol& equation) const {
    std::vector<std::string> names;
    collectReads(equation, names);
    return !readsTime(equation) && std::ranges::all_of(names, [this](const std::string& name) {
      const auto id = findQuantity(name);
      const auto* auxiliary = id ? find(Equation::Kind::Auxiliary, *id) : nullptr;
      return !id || (auxiliary != nullptr && isConstant(auxiliary->value));
    });
  }

  void addLinks(const Symbol& equation, bool atStart, std::vector<Link>& links) const {
    std::vector<std::string> names;
    collectReads(equation, names);
    for (const auto& name : names)
      links.push_back({name, signOver(equation, name, m_run, m_tables, atStart ? 1 : kMonths), atStart});
  }

  const Tables& m_tables;
  Run m_run;
  std::vector<Equation> m_equations;
};

}  // namespace

std::string_view nameOf(VariableKind kind) {
  constexpr std::array<std::string_view, 5> kNames{"stock", "auxiliary", "constant", "parameter", "table"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(Sign sign) {
  constexpr std::array<std::string_view, 4> kNames{"+", "-", "0", "varies"};
  return kNames[static_cast<std::size_t>(sign)];
}

ModelGraph modelGraph(const Parameters<double>& parameters, const Tables& tables, std::string title) {
  return GraphMaker(parameters, tables).graph(std::move(title));
}

double slopeOf(const Symbol& equation, std::string_view by, const Run& run, const Tables& tables, int month) {
  const RunValues values(run, tables, month);
  return valueOf<Dual<1>>(equation, SlopeValues(values, by)).slope[0];
}

}  // namespace chokepoint
