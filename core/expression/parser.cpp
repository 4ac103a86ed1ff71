#include "core/expression/parser.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"

namespace chokepoint {

Parser::Level::Level(Parser& parser, const Token& opening) : m_parser(parser), m_outer(parser.m_context) {
  if (++parser.m_context.depth > kMaxExpressionNesting)
    parser.m_lexer.fail(opening.place, say("brackets, functions, signs, powers and not are nested more than %1 deep",
                                           kMaxExpressionNesting));
}

Expected<Program> Parser::run() {
  const Token first = m_lexer.peek();
  if (first.kind == Token::Kind::End) m_lexer.fail(0, say("the expression is empty"));
  m_program.isCondition = disjunction() == Type::Condition;
  const Token last = m_lexer.take();
  if (last.text == ")") m_lexer.fail(last.place, say("\")\" closes no bracket"));
  if (last.kind != Token::Kind::End) failUnexpected(last, say("an operator or the end of the text"));
  if (m_lexer.failure()) return *m_lexer.failure();
  auto& read = m_program.quantities;
  std::ranges::sort(read);
  const auto same = std::ranges::unique(read);
  read.erase(same.begin(), same.end());
  return std::move(m_program);
}

Parser::Type Parser::junction(std::span<const Operator> operators, Rule operand) {
  Type type = (this->*operand)();
  while (const Operator* found = next(operators)) {
    const Token token = m_lexer.take();
    require(Type::Condition, type, token, Side::Left);
    const std::size_t start = append(found->op, token);
    require(Type::Condition, (this->*operand)(), token, Side::Right);
    endBody(start);
    type = Type::Condition;
  }
  return type;
}

Parser::Type Parser::arithmetic(std::span<const Operator> operators, Rule operand) {
  Type type = (this->*operand)();
  while (const Operator* found = next(operators)) {
    const Token token = m_lexer.take();
    require(Type::Number, type, token, Side::Left);
    require(Type::Number, (this->*operand)(), token, Side::Right);
    append(found->op, token);
    type = Type::Number;
  }
  return type;
}

Parser::Type Parser::negation() {
  if (m_lexer.peek().text != "not") return comparison();
  const Token token = m_lexer.take();
  const Level level(*this, token);
  require(Type::Condition, negation(), token, Side::Right);
  append(Op::Not, token);
  return Type::Condition;
}

Parser::Type Parser::comparison() {
  const Type left = sum();
  const Operator* found = next(kComparisons);
  if (found == nullptr) return left;
  const Token token = m_lexer.take();
  require(Type::Number, left, token, Side::Left);
  require(Type::Number, sum(), token, Side::Right);
  append(found->op, token);
  if (next(kComparisons) != nullptr) {
    const Token second = m_lexer.peek();
    m_lexer.fail(second.place, say("comparisons do not chain at %1; write a < b and b < c", inQuotes(second.text)));
  }
  return Type::Condition;
}

Parser::Type Parser::sign() {
  if (m_lexer.peek().text != "-") return power();
  const Token token = m_lexer.take();
  const Level level(*this, token);
  require(Type::Number, sign(), token, Side::Right);
  append(Op::Negate, token);
  return Type::Number;
}

Parser::Type Parser::power() {
  const Type base = primary();
  const Operator* found = next(kPowers);
  if (found == nullptr) return base;
  const Token token = m_lexer.take();
  const Level level(*this, token);
  require(Type::Number, base, token, Side::Left);
  require(Type::Number, sign(), token, Side::Right);
  append(found->op, token);
  return Type::Number;
}

Parser::Type Parser::primary() {
  const Token token = m_lexer.take();
  if (token.kind == Token::Kind::Word) return word(token);
  if (token.text == "(") return bracket(token);
  if (token.kind == Token::Kind::Number)
    m_program.code[append(Op::Number, token)].number = token.number;
  else
    failUnexpected(token, say("a number, a name or \"(\""));
  return Type::Number;
}

Parser::Type Parser::bracket(const Token& opening) {
  const Level level(*this, opening);
  const Type type = disjunction();
  closing(opening);
  return type;
}

std::size_t Parser::append(Op op, const Token& token, std::size_t operand) {
  m_program.code.push_back(
      {.op = op, .place = static_cast<std::uint16_t>(token.place), .operand = static_cast<std::uint16_t>(operand)});
  return m_program.code.size() - 1;
}

void Parser::endBody(std::size_t start) {
  m_program.code[start].length = static_cast<std::uint16_t>(m_program.code.size() - start - 1);
}

const Operator* Parser::next(std::span<const Operator> operators) {
  const auto found = std::ranges::find(operators, m_lexer.peek().text, &Operator::text);
  return found == operators.end() ? nullptr : &*found;
}

void Parser::require(Type wanted, Type found, const Token& token, Side side) {
  if (wanted == found) return;
  const auto shown = inQuotes(token.text);
  const bool isLeft = side == Side::Left;
  if (wanted == Type::Number)
    m_lexer.fail(token.place, isLeft ? say("%1 needs a number on its left, not a condition", shown)
                                     : say("%1 needs a number on its right, not a condition", shown));
  else
    m_lexer.fail(token.place, isLeft ? say("%1 needs a condition on its left, not a number", shown)
                                     : say("%1 needs a condition on its right, not a number", shown));
}

void Parser::failUnexpected(const Token& token, const Message& wanted, const std::optional<Message>& advice) {
  const auto sentence = token.kind == Token::Kind::End
                            ? say("the text ends where %1 is needed", wanted)
                            : say("%1 stands where %2 is needed", inQuotes(token.text), wanted);
  m_lexer.fail(token.place, advice ? say("%1; %2", sentence, *advice) : sentence);
}

}  // namespace chokepoint
