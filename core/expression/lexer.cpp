#include "core/expression/lexer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/expression/program.h"
#include "core/expression/utf8.h"

namespace chokepoint {

namespace {

constexpr bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool isWordPart(char c) { return isLetter(c) || isDigit(c) || c == '_'; }
constexpr bool isNumberPart(char c) { return isWordPart(c) || c == '.'; }
constexpr bool isNamePart(char c) { return isWordPart(c) || c == '-'; }
constexpr bool isDatePart(char c) { return isNamePart(c) || c == '.'; }
constexpr bool isControl(char c) { return (c >= '\0' && c < ' ') || c == '\x7f'; }
// What ends a name without quotes; all else is taken into the message about it.
constexpr bool endsName(char c) { return isSpace(c) || c == ',' || c == '(' || c == ')' || c == '"'; }

constexpr std::array<std::string_view, 4> kLongSymbols{"<=", ">=", "==", "!="};
constexpr std::string_view kShortSymbols = "+-*/^(),<>";

// What people type or paste instead of our operators.
struct Slip {
  std::string_view typed;
  std::string_view meant;
};
constexpr std::array<Slip, 10> kSlips{{{"=", "=="},
                                       {"&", "and"},
                                       {"|", "or"},
                                       {"!", "not"},
                                       {"\u2264", "<="},
                                       {"\u2265", ">="},
                                       {"\u2260", "!="},
                                       {"\u2212", "-"},
                                       {"\u00d7", "*"},
                                       {"\u00f7", "/"}}};

}  // namespace

Lexer::Lexer(std::string_view text) : m_text(text) {
  const std::size_t characters = countCharacters(text);
  const std::size_t invalid = firstInvalidByte(text);
  if (characters > kMaxExpressionLength)
    fail(text.size(), say("an expression has at most 10,000 characters, this one has %1", characters));
  else if (invalid < text.size())
    fail(invalid, say("the text is not valid UTF-8 from here on"));
}

void Lexer::fail(std::size_t place, Message sentence) {
  if (!m_failure) m_failure = Error{ErrorCode::InvalidInput, placeInText(m_text, place), std::move(sentence)};
  m_position = m_text.size();
  m_peeked.reset();
}

const Token& Lexer::peek() {
  if (!m_peeked) m_peeked = scan();
  return *m_peeked;
}

Token Lexer::take() {
  const Token token = peek();
  m_peeked.reset();
  return token;
}

template <class Predicate>
std::size_t Lexer::endOf(Predicate isPart, std::size_t from) const {
  const auto rest = m_text.substr(from);
  return from + static_cast<std::size_t>(std::ranges::find_if_not(rest, isPart) - rest.begin());
}

void Lexer::skipSpaces() { m_position = endOf(isSpace, m_position); }

Token Lexer::cut(Token::Kind kind, std::size_t end) {
  const std::size_t place = std::exchange(m_position, end);
  return {.kind = kind, .text = m_text.substr(place, end - place), .place = place};
}

Token Lexer::scan() {
  skipSpaces();
  const char c = at(m_position);
  if (m_position == m_text.size()) return {.place = m_position};
  if (isDigit(c) || (c == '.' && isDigit(at(m_position + 1)))) return scanNumber();
  if (isLetter(c) || c == '_') return cut(Token::Kind::Word, endOf(isWordPart, m_position));
  return scanSymbol();
}

Token Lexer::scanNumber() {
  std::size_t end = endOf(isDigit, m_position);
  if (at(end) == '.') end = endOf(isDigit, end + 1);
  if (at(end) == 'e' || at(end) == 'E') {
    const std::size_t exponent = end + (at(end + 1) == '+' || at(end + 1) == '-' ? 2 : 1);
    if (isDigit(at(exponent))) end = endOf(isDigit, exponent);
  }
  const std::size_t wholeEnd = endOf(isNumberPart, end);
  Token token = cut(Token::Kind::Number, wholeEnd);
  const auto value = numberFromText(token.text);
  token.number = value.value_or(0.0);
  if (!value && wholeEnd > end)
    fail(token.place, say("%1 is not a number; numbers are written as 12, 0.5 or 1e5", inQuotes(token.text)));
  else if (!value)
    fail(token.place, say("%1 is too large or too small for a number", inQuotes(token.text)));
  return token;
}

Token Lexer::scanSymbol() {
  if (std::ranges::find(kLongSymbols, m_text.substr(m_position, 2)) != kLongSymbols.end())
    return cut(Token::Kind::Symbol, m_position + 2);
  if (kShortSymbols.find(at(m_position)) != std::string_view::npos) return cut(Token::Kind::Symbol, m_position + 1);
  failAtStrayCharacter();
  return {.place = m_position};
}

void Lexer::failAtStrayCharacter() {
  const Character character = firstCharacter(m_text.substr(m_position));
  const auto piece = m_text.substr(m_position, character.bytes);
  auto sentence = character.bytes > 1
                      ? say("%1 (%2) has no meaning in an expression", inQuotes(piece), codeName(character.code))
                      : say("%1 has no meaning in an expression", inQuotes(piece));
  const auto slip = std::ranges::find(kSlips, piece, &Slip::typed);
  fail(m_position, slip == kSlips.end() ? sentence : say("%1; write %2", sentence, slip->meant));
}

Token Lexer::takeDate() {
  skipSpaces();
  return cut(Token::Kind::Word, endOf(isDatePart, m_position));
}

Token Lexer::takeScenarioName() {
  skipSpaces();
  if (at(m_position) == '"') return scanQuotedName();
  const std::size_t end = endOf([](char c) { return !endsName(c); }, m_position);
  const Token token = cut(Token::Kind::Word, end);
  if (token.text.empty())
    fail(token.place, say("the name of a scenario is missing; write scenario(no-controls, X)"));
  else if (!std::ranges::all_of(token.text, isNamePart))
    fail(token.place, say("%1 has to stand in double quotes; without them a name has only letters, digits, - and _",
                          inQuotes(token.text)));
  return token;
}

Token Lexer::scanQuotedName() {
  const std::size_t opening = m_position++;
  Token token = cut(Token::Kind::Word, endOf([](char c) { return c != '"'; }, m_position));
  token.place = opening;
  if (m_position == m_text.size())
    fail(opening, say("the double quotes around a scenario's name are not closed"));
  else if (token.text.empty())
    fail(opening, say("the name of a scenario is empty"));
  else if (std::ranges::any_of(token.text, isControl))
    fail(opening, say("the name of a scenario holds a control character: %1", inQuotes(token.text)));
  else
    ++m_position;
  return token;
}

}  // namespace chokepoint
