// Words, numbers and symbols of an expression.
//
// Dates and names of scenarios are read only where the parser asks for them: elsewhere 2025-12
// is a subtraction. After the first failure the text counts as ended, so that the parser
// unwinds without asking.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/expected.h"

namespace chokepoint {

struct Token {
  enum class Kind { End, Number, Word, Symbol };
  Kind kind = Kind::End;
  std::string_view text{};
  std::size_t place = 0;  // bytes from the start
  double number = 0.0;
};

// Does not own its text.
class Lexer {
 public:
  explicit Lexer(std::string_view text);

  [[nodiscard]] const Token& peek();
  Token take();
  // The text up to what cannot be part of a date; empty where none stands. Not after peek().
  Token takeDate();
  // A name of letters, digits, - and _, or any name in quotes (given without them); empty after
  // a failure. Not after peek().
  Token takeScenarioName();

  void fail(std::size_t place, Message sentence);
  [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

 private:
  Token scan();
  Token scanNumber();
  Token scanSymbol();
  Token scanQuotedName();
  Token cut(Token::Kind kind, std::size_t end);
  void failAtStrayCharacter();
  void skipSpaces();
  // NUL where there is no such character.
  [[nodiscard]] char at(std::size_t byte) const { return byte < m_text.size() ? m_text[byte] : '\0'; }
  template <class Predicate>
  [[nodiscard]] std::size_t endOf(Predicate isPart, std::size_t from) const;

  std::string_view m_text;
  std::size_t m_position = 0;
  std::optional<Token> m_peeked;
  std::optional<Error> m_failure;
};

}  // namespace chokepoint
