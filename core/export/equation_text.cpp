#include "core/export/equation_text.h"

#include "core/export/infix.h"

namespace chokepoint {

namespace {

bool isNumber(const Symbol& symbol, double value) {
  return symbol.node().operation == Operation::Constant && symbol.node().constant == value;
}

bool isReciprocal(const Symbol& symbol) {
  return symbol.node().operation == Operation::Divide && isNumber(symbol.node().arguments[0], 1.0);
}

bool isWholePower(const Symbol& symbol) {
  return symbol.node().operation == Operation::Power &&
         symbol.node().arguments[1].node().operation == Operation::Constant;
}

Symbol quotient(const Symbol& a, const Symbol& reciprocal) { return a / reciprocal.node().arguments[1]; }

Symbol squared(const Symbol& base) {
  if (!isWholePower(base)) return pow(base, Symbol(2.0));
  return pow(base.node().arguments[0], Symbol(2.0 * base.node().arguments[1].node().constant));
}

// Copies of a symbol share its node: powers are known by that.
bool same(const Symbol& a, const Symbol& b) { return &a.node() == &b.node(); }

bool isSquareOf(const Symbol& product, const Symbol& factor) {
  const auto& node = product.node();
  return node.operation == Operation::Multiply && same(node.arguments[0], factor) && same(node.arguments[1], factor);
}

Symbol readableProduct(const Symbol& a, const Symbol& b) {
  if (same(a, b)) return squared(readable(a));
  if (isSquareOf(a, b)) return pow(readable(b), Symbol(3.0));
  if (isReciprocal(b)) return quotient(readable(a), readable(b));
  if (isReciprocal(a)) return quotient(readable(b), readable(a));
  return readable(a) * readable(b);
}

std::string lineOf(const Equation& equation) {
  switch (equation.kind) {
    case Equation::Kind::Initial: return equation.name + " starts at ";
    case Equation::Kind::Change: return equation.name + " changes each month by ";
    case Equation::Kind::Auxiliary: break;
  }
  return equation.name + " = ";
}

}  // namespace

Symbol readable(const Symbol& symbol) {
  const auto& node = symbol.node();
  if (node.arguments.empty()) return symbol;
  if (node.operation == Operation::Multiply) return readableProduct(node.arguments[0], node.arguments[1]);
  std::vector<Symbol> arguments;
  for (const auto& argument : node.arguments) arguments.push_back(readable(argument));
  return Symbol::of(node.operation, arguments);
}

std::string readableText(const Symbol& symbol) { return infix(readable(symbol)); }

std::string equationText(const Equation& equation) { return lineOf(equation) + readableText(equation.value); }

std::string equationText(QuantityId id, const SymbolClock& clock) {
  std::string lines;
  for (const auto& equation : recordModel(clock))
    if (equation.name == nameOf(id)) lines += (lines.empty() ? "" : "\n") + equationText(equation);
  return lines;
}

}  // namespace chokepoint
