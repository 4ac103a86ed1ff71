#include "core/export/infix.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include "core/base/text.h"

namespace chokepoint {

namespace {

// How tightly an expression holds together, loosest first.
enum class Binding { Choice, Comparison, Sum, Product, Sign, Power, Whole };

Binding bindingOf(const SymbolNode& node) {
  switch (node.operation) {
    case Operation::Choose: return Binding::Choice;
    case Operation::Greater:
    case Operation::GreaterOrEqual: return Binding::Comparison;
    case Operation::Add:
    case Operation::Subtract: return Binding::Sum;
    case Operation::Multiply:
    case Operation::Divide: return Binding::Product;
    case Operation::Negate: return Binding::Sign;
    case Operation::Power: return Binding::Power;
    case Operation::Constant: return std::signbit(node.constant) ? Binding::Sign : Binding::Whole;
    default: return Binding::Whole;
  }
}

class Writer {
 public:
  explicit Writer(const Notation& notation) : m_words(notation) {}

  // In brackets where it holds together less than is asked for.
  [[nodiscard]] std::string text(const Symbol& symbol, Binding least) const {
    const auto plain = textOf(symbol.node());
    return bindingOf(symbol.node()) < least ? inBrackets(plain) : plain;
  }

 private:
  static std::string inBrackets(const std::string& text) { return "(" + text + ")"; }

  // Behind an operator no sign stands without brackets.
  [[nodiscard]] std::string right(const Symbol& symbol, Binding least) const {
    const auto plain = text(symbol, least);
    return plain.starts_with('-') ? inBrackets(plain) : plain;
  }

  [[nodiscard]] std::string binary(const SymbolNode& node, std::string_view sign, Binding left, Binding onRight) const {
    return text(node.arguments[0], left).append(sign) + right(node.arguments[1], onRight);
  }

  [[nodiscard]] std::string call(std::string_view function, const SymbolNode& node) const {
    std::string arguments;
    for (const auto& argument : node.arguments)
      arguments += (arguments.empty() ? "" : ", ") + text(argument, Binding::Choice);
    return std::string(function) + inBrackets(arguments);
  }

  // A number on the left, as in 84 > month, reads the wrong way round.
  [[nodiscard]] std::string comparison(const SymbolNode& node) const {
    const bool strict = node.operation == Operation::Greater;
    const bool turned = node.arguments[0].node().operation == Operation::Constant;
    const std::string sign = turned ? "<" : ">";
    return text(node.arguments[turned ? 1 : 0], Binding::Sum) + " " + sign + (strict ? " " : "= ") +
           right(node.arguments[turned ? 0 : 1], Binding::Sum);
  }

  // A choice in the last arm needs no brackets.
  [[nodiscard]] std::string choice(const SymbolNode& node) const {
    const auto word = [](std::string_view w) { return " " + std::string(w) + " "; };
    return std::string(m_words.ifWord) + " " + text(node.arguments[0], Binding::Comparison) + word(m_words.thenWord) +
           text(node.arguments[1], Binding::Comparison) + word(m_words.elseWord) +
           text(node.arguments[2], Binding::Choice);
  }

  [[nodiscard]] std::string lookup(Table table) const {
    return std::string(m_words.lookup) + inBrackets(tableName(table) + ", " + std::string(m_words.time));
  }

  [[nodiscard]] std::string textOf(const SymbolNode& node) const {
    switch (node.operation) {
      case Operation::Constant: return plainNumber(node.constant);
      case Operation::Reference: return node.name;
      case Operation::TableValue: return lookup(node.table);
      case Operation::Time: return std::string(m_words.time);
      case Operation::Add: return binary(node, " + ", Binding::Sum, Binding::Sum);
      case Operation::Subtract: return binary(node, " - ", Binding::Sum, Binding::Product);
      case Operation::Multiply: return binary(node, " * ", Binding::Product, Binding::Product);
      case Operation::Divide: return binary(node, " / ", Binding::Product, Binding::Sign);
      case Operation::Power: return binary(node, " ^ ", Binding::Whole, Binding::Whole);
      // Tools differ in whether -x ^ 2 is positive.
      case Operation::Negate: return "-" + text(node.arguments[0], Binding::Whole);
      case Operation::Exp: return call(m_words.exp, node);
      case Operation::Log: return call(m_words.log, node);
      case Operation::Sqrt: return call(m_words.sqrt, node);
      case Operation::Min: return call(m_words.min, node);
      case Operation::Max: return call(m_words.max, node);
      case Operation::Greater:
      case Operation::GreaterOrEqual: return comparison(node);
      case Operation::Choose: return choice(node);
    }
    assert(false);
    return {};
  }

  const Notation& m_words;
};

}  // namespace

std::string infix(const Symbol& symbol, const Notation& notation) {
  return Writer(notation).text(symbol, Binding::Choice);
}

std::string tableName(Table table) { return std::string(nameOf(table)) + "_table"; }

std::string plainNumber(double value) {
  constexpr double kLeast = 1e-5;
  constexpr double kMost = 1e15;
  const double size = std::abs(value);
  if (size != 0.0 && (size < kLeast || size >= kMost)) return toText(value);
  std::array<char, 40> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return {buffer.data(), result.ptr};
}

}  // namespace chokepoint
