// From text to program: names looked up, types checked, the first mistake reported.
//
//   disjunction = conjunction {"or" conjunction}      conjunction = negation {"and" negation}
//   negation    = "not" negation | comparison         comparison  = sum [("<" | ...) sum]
//   sum         = product {("+" | "-") product}       product     = sign {("*" | "/") sign}
//   sign        = "-" sign | power                    power       = primary ["^" sign]
//   primary     = number | name | call | "(" disjunction ")"
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/expression/lexer.h"
#include "core/expression/program.h"
#include "core/expression/syntax.h"

namespace chokepoint {

class Parser {
 public:
  // The text has to outlive the parser.
  explicit Parser(std::string_view text) : m_lexer(text) { m_program.text = text; }

  [[nodiscard]] Expected<Program> run();

 private:
  enum class Type { Number, Condition };
  enum class Side { Left, Right };  // of an operator
  // In X of which functions the parser is, and how deep.
  struct Context {
    const Function* dated = nullptr;
    bool inScenario = false;
    std::size_t depth = 0;
  };
  // One level deeper, to the end of the C++ scope.
  class Level {
   public:
    Level(Parser& parser, const Token& opening);
    ~Level() { m_parser.m_context = m_outer; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Parser& m_parser;
    Context m_outer;
  };

  using Rule = Type (Parser::*)();
  Type disjunction() { return junction(kDisjunctions, &Parser::conjunction); }
  Type conjunction() { return junction(kConjunctions, &Parser::negation); }
  Type negation();
  Type comparison();
  Type sum() { return arithmetic(kSums, &Parser::product); }
  Type product() { return arithmetic(kProducts, &Parser::sign); }
  Type sign();
  Type power();
  Type primary();
  Type bracket(const Token& opening);
  Type word(const Token& name);
  Type call(const Function& function, const Token& name);
  Type dated(const Function& function, const Token& name);
  Type numeric(const Function& function, const Token& name);
  Type junction(std::span<const Operator> operators, Rule operand);
  Type arithmetic(std::span<const Operator> operators, Rule operand);

  void enter(const Function& function, const Token& name);
  void scenarioName(const Function& function, std::size_t start);
  void number(const Function& function);
  void date(const Function& function, std::size_t start);
  void comma(const Function& function);
  void closing(const Token& opening);

  void quantity(QuantityId id, const Token& token);
  std::size_t append(Op op, const Token& token, std::size_t operand = 0);
  void endBody(std::size_t start);

  [[nodiscard]] const Operator* next(std::span<const Operator> operators);
  void require(Type wanted, Type found, const Token& token, Side side);
  void failUnexpected(const Token& token, const Message& wanted, const std::optional<Message>& advice = {});
  void failUnknown(const Token& name, bool called);
  void failUndated(const Token& quantity);

  Lexer m_lexer;
  Program m_program;
  Context m_context;
};

}  // namespace chokepoint
