#include "core/engine/symbol.h"

#include <cassert>

#include "core/model/month.h"

namespace chokepoint {

namespace {

std::shared_ptr<SymbolNode> makeNode(Operation operation) {
  auto node = std::make_shared<SymbolNode>();
  node->operation = operation;
  return node;
}

template <class Struct>
void nameFields(Struct& all, Recorder* recorder) {
  for (const auto& field : kFields<Struct>) all.*(field.member) = Symbol::reference(field.name, recorder);
}

}  // namespace

Symbol::Symbol(double constant) {
  auto node = makeNode(Operation::Constant);
  node->constant = constant;
  m_node = std::move(node);
}

Symbol Symbol::reference(std::string_view name, Recorder* recorder) {
  auto node = makeNode(Operation::Reference);
  node->name = name;
  Symbol symbol(std::move(node));
  symbol.m_recorder = recorder;
  return symbol;
}

Symbol Symbol::table(Table table) {
  auto node = makeNode(Operation::TableValue);
  node->table = table;
  return Symbol(std::move(node));
}

Symbol Symbol::time() { return Symbol(makeNode(Operation::Time)); }

Symbol Symbol::of(Operation operation, const std::vector<Symbol>& arguments) {
  auto node = makeNode(operation);
  node->arguments.reserve(arguments.size());
  for (const auto& argument : arguments) node->arguments.push_back(argument.value());
  return Symbol(std::move(node));
}

// A field stays a reference to its own name: later equations read the name, not the expression.
void store(Symbol& field, const Symbol& value) {
  auto* recorder = field.recorder();
  assert(recorder != nullptr);
  recorder->record(recorder->storing, field.node().name, value);
}

void accumulate(Symbol& next, const Symbol&, const Symbol& change) {
  assert(next.recorder() != nullptr);
  next.recorder()->record(Equation::Kind::Change, next.node().name, change);
}

std::vector<Equation> recordModel(const SymbolClock& t) {
  Recorder recorder;
  Parameters<Symbol> p;
  nameFields(p, nullptr);
  Quantities<Symbol> q;
  nameFields(q, &recorder);
  const auto c = constants(p);
  start(t, p, c, q);
  recorder.storing = Equation::Kind::Auxiliary;
  evaluate(t, p, c, q);
  Quantities<Symbol> next = q;
  advance(t, p, c, q, next);
  return recorder.equations();
}

void collectReferences(const Symbol& symbol, std::vector<std::string>& into) {
  const auto& node = symbol.node();
  if (node.operation == Operation::Reference) into.push_back(node.name);
  for (const auto& argument : node.arguments) collectReferences(argument, into);
}

}  // namespace chokepoint
