// Names and functions: the part of the parser that knows the model.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/expression/parser.h"
#include "core/model/derived.h"
#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"

namespace chokepoint {

namespace {

Message write(const Function& function) { return say("write %1", function.usage); }

// Of a date of a function that needs a month; else a year.
Message missing(const Function& function) {
  return function.date == DateKind::Month ? say("a month is missing; write %1", function.usage)
                                          : say("a year is missing; write %1", function.usage);
}

Message noDate(const Token& token, const Function& function) {
  return function.date == DateKind::Month ? say("%1 is not a month; write %2", inQuotes(token.text), function.usage)
                                          : say("%1 is not a year; write %2", inQuotes(token.text), function.usage);
}

Message otherDate(const Token& token, const Function& function) {
  const auto found = inQuotes(token.text);
  const auto name = inQuotes(function.name);
  return function.date == DateKind::Month
             ? say("%1 is a year, but %2 needs a month; write %3", found, name, function.usage)
             : say("%1 is a month, but %2 needs a year; write %3", found, name, function.usage);
}

std::vector<std::string_view> functionNames() {
  std::vector<std::string_view> names;
  for (const auto& function : kFunctions) names.push_back(function.name);
  return names;
}

// Functions that people know from elsewhere.
struct OtherName {
  std::string_view name;
  std::string_view ours;
};
constexpr std::array<OtherName, 4> kOtherNames{
    {{"ln", "log(X)"}, {"log10", "log(X) / log(10)"}, {"log2", "log(X) / log(2)"}, {"pow", "X ^ Y"}}};

Message unknownFunction(std::string_view name) {
  auto sentence = say("there is no function %1", inQuotes(name));
  const auto other = std::ranges::find(kOtherNames, name, &OtherName::name);
  if (other != kOtherNames.end()) return say("%1; write %2", sentence, other->ours);
  return withSuggestion(std::move(sentence), name, functionNames());
}

std::vector<std::string_view> allNames() {
  auto names = functionNames();
  names.insert(names.end(), quantityNames().begin(), quantityNames().end());
  names.insert(names.end(), parameterNames().begin(), parameterNames().end());
  return names;
}

}  // namespace

Parser::Type Parser::word(const Token& name) {
  const bool called = m_lexer.peek().text == "(";
  const Function* function = findFunction(name.text);
  if (function != nullptr && called) return call(*function, name);
  if (function != nullptr)
    m_lexer.fail(name.place,
                 say("%1 is a function and needs brackets; write %2", inQuotes(name.text), function->usage));
  else if (std::ranges::find(kKeywords, name.text) != kKeywords.end())
    failUnexpected(name, say("a number, a name or \"(\""));
  else if (const auto quantityId = findQuantity(name.text); quantityId && !called)
    quantity(*quantityId, name);
  else if (const auto parameterId = findParameter(name.text); parameterId && !called)
    append(Op::Parameter, name, index(*parameterId));
  else
    failUnknown(name, called);
  return Type::Number;
}

void Parser::quantity(QuantityId id, const Token& token) {
  append(Op::Quantity, token, index(id));
  const QuantitySpec& ratio = spec(id);
  auto& read = m_program.quantities;
  if (m_context.dated == nullptr)
    failUndated(token);
  else if (m_context.dated->op == Op::Annual && ratio.annual == Annual::Ratio)
    read.insert(read.end(), {ratio.numerator, ratio.denominator});
  else
    read.push_back(id);
}

Parser::Type Parser::call(const Function& function, const Token& name) {
  const Level level(*this, name);
  const Token opening = m_lexer.take();
  const bool isNumeric = isOfNumber(function.op) || isOfNumbers(function.op);
  const Type type = isNumeric ? numeric(function, name) : dated(function, name);
  closing(opening);
  return type;
}

// What reads a date or a scenario.
Parser::Type Parser::dated(const Function& function, const Token& name) {
  enter(function, name);
  const std::size_t start = append(function.op, name);
  if (function.op == Op::Scenario) scenarioName(function, start);
  if (function.op == Op::ComputeLag)
    m_program.quantities.insert(m_program.quantities.end(), kReadByComputeLag.begin(), kReadByComputeLag.end());
  else
    number(function);
  if (function.date != DateKind::None && function.op != Op::ComputeLag) comma(function);
  endBody(start);
  if (function.date != DateKind::None) date(function, start);
  return Type::Number;
}

// Of more than two numbers one at a time, so that a long list leaves no more waiting than a short one.
Parser::Type Parser::numeric(const Function& function, const Token& name) {
  number(function);
  if (isOfNumber(function.op)) append(function.op, name);
  if (!isOfNumbers(function.op)) return Type::Number;
  do {
    comma(function);
    number(function);
    append(function.op, name);
  } while (m_lexer.peek().text == ",");
  return Type::Number;
}

void Parser::enter(const Function& function, const Token& name) {
  const bool isScenario = function.op == Op::Scenario;
  if (isScenario && m_context.inScenario)
    m_lexer.fail(name.place, say("\"scenario\" cannot stand inside \"scenario\": the inner one alone would decide"));
  if (!isScenario && m_context.dated != nullptr)
    m_lexer.fail(name.place, say("%1 cannot stand inside %2: each of them gives a date of its own",
                                 inQuotes(function.name), inQuotes(m_context.dated->name)));
  if (isScenario)
    m_context.inScenario = true;
  else
    m_context.dated = &function;
}

void Parser::scenarioName(const Function& function, std::size_t start) {
  const Token name = m_lexer.takeScenarioName();
  auto& names = m_program.scenarios;
  const auto known = std::ranges::find(names, name.text);
  m_program.code[start].operand = static_cast<std::uint16_t>(known - names.begin());
  m_program.code[start].place = static_cast<std::uint16_t>(name.place);
  if (known == names.end()) names.emplace_back(name.text);
  if (m_lexer.peek().kind == Token::Kind::Word)
    failUnexpected(Token(m_lexer.peek()), say("\",\""), say("a name with spaces stands in double quotes"));
  comma(function);
}

void Parser::number(const Function& function) {
  const Token first = m_lexer.peek();
  if (disjunction() == Type::Condition)
    m_lexer.fail(first.place, say("%1 takes a number, not a condition", inQuotes(function.name)));
}

void Parser::date(const Function& function, std::size_t start) {
  const Token token = m_lexer.takeDate();
  const bool wantsMonth = function.date == DateKind::Month;
  const auto month = monthFromText(token.text);
  const auto year = yearFromText(token.text);
  const Month first = month ? *month : january(year.value_or(Year{}));
  if (token.text.empty())
    m_lexer.fail(token.place, missing(function));
  else if (!month && !year)
    m_lexer.fail(token.place, noDate(token, function));
  else if (month.has_value() != wantsMonth)
    m_lexer.fail(token.place, otherDate(token, function));
  else if (!inRun(first))
    m_lexer.fail(token.place, say("%1 lies outside the run, which goes from %2 to %3", inQuotes(token.text),
                                  toText(Month{0}), toText(Month{kMonths - 1})));
  m_program.code[start].operand = static_cast<std::uint16_t>(first.index);
}

void Parser::comma(const Function& function) {
  const Token token = m_lexer.take();
  if (token.text != ",") failUnexpected(token, say("\",\""), write(function));
}

void Parser::closing(const Token& opening) {
  const Token token = m_lexer.take();
  if (token.kind == Token::Kind::End)
    m_lexer.fail(opening.place, say("the bracket opened here is not closed: \")\" is missing"));
  else if (token.text != ")")
    failUnexpected(token, say("an operator or \")\""));
}

void Parser::failUndated(const Token& quantity) {
  m_lexer.fail(quantity.place,
               say("%1 needs a date; write at(%2, 2028-12), annual(%2, 2026), mean(%2, 2026) or sum(%2, 2025-12)",
                   inQuotes(quantity.text), quantity.text));
}

void Parser::failUnknown(const Token& name, bool called) {
  const bool known = findQuantity(name.text) || findParameter(name.text);
  if (called && known)
    m_lexer.fail(name.place, say("%1 is not a function; without brackets it is a name", inQuotes(name.text)));
  else if (called)
    m_lexer.fail(name.place, unknownFunction(name.text));
  else
    m_lexer.fail(name.place, withSuggestion(say("there is no quantity or parameter %1", inQuotes(name.text)), name.text,
                                            allNames()));
}

}  // namespace chokepoint
