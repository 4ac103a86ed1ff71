// What the program says, as a value: a pattern in English, and what stands in its places.
//
//   say("%1 is not a number; %2", shown(value), allowedValues(id))
//   sayCount(runs, "%n run fits", "%n runs fit")
// A pattern is a literal with the places %1, %2 ... up to the number of arguments, each at least once; another number
// of arguments does not compile, and neither does English that is glued together at run time. A percent sign before
// anything but a digit (and n, where something is counted) stands for itself. Whoever shows a message has the words of
// a language (Words): core's own are English, those of the window and of the command line ask the catalogue of
// translations for the pattern. packaging/translations finds patterns by the names of these two functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/calendar.h"

namespace chokepoint {

// A number as it is said: rounded to so many significant digits, with commas between thousands, and with zeros for
// those digits behind the point only if it is padded; if `digits` is 0, with all of them and as it would be typed.
struct Number {
  double value = 0.0;
  int digits = 0;
  bool isPadded = false;
  bool operator==(const Number&) const = default;
};

// A text that stands in a data file of resources/, in English: translated whole. What the model says in it stands in
// the places %1, %2 ...
struct DataText {
  std::string text;
  std::vector<Number> figures = {};
  bool operator==(const DataText&) const = default;
};

// What the model calls an input or a quantity: its key, and its label, a text of resources/.
struct Term {
  std::string key;
  std::string label;
  bool operator==(const Term&) const = default;
};

// How many there are, with commas between thousands.
[[nodiscard]] inline Number countOf(std::size_t things) {
  constexpr int kAllDigits = 15;
  return {static_cast<double>(things), kAllDigits};
}

class Argument;

struct Message {
  std::string_view pattern = {};         // a literal
  std::string_view singular = {};        // the pattern where `count` is 1
  std::optional<std::uint64_t> count{};  // of what is counted
  std::vector<Argument> arguments;

  bool operator==(const Message&) const;
};

// What several messages are joined to: "a, b", "a, b and c", "a, b or c", "a; b", "a · b"; or sentences one after
// another.
enum class Joint { Comma, And, Or, Semicolon, Dot, Space };
struct MessageList {
  std::vector<Message> items;
  Joint joint = Joint::Comma;
  bool operator==(const MessageList&) const;
};

// What stands in a place. A text is shown as it is: a name, a key, what a user wrote; a literal would be English that
// nobody translates.
class Argument {
 public:
  using Value = std::variant<std::string, DataText, Term, Number, Month, MessageList>;

  Argument(std::string text) : m_value(std::move(text)) {}
  Argument(std::string_view text) : m_value(std::string(text)) {}
  Argument(const char* literal) = delete;
  Argument(DataText text) : m_value(std::move(text)) {}
  Argument(Term term) : m_value(std::move(term)) {}
  Argument(Number number) : m_value(number) {}
  Argument(double number) : m_value(Number{number}) {}
  template <class I>
  requires(std::is_integral_v<I> && !std::is_same_v<I, bool> && !std::is_same_v<I, char>) Argument(I number)
      : m_value(std::to_string(number)) {}
  Argument(Month month) : m_value(month) {}
  Argument(MessageList list) : m_value(std::move(list)) {}
  Argument(Message message) : m_value(MessageList{{std::move(message)}}) {}

  [[nodiscard]] const Value& value() const { return m_value; }
  bool operator==(const Argument&) const = default;

 private:
  Value m_value;
};

// The place that begins at the percent sign at `at`: 1 for %1; 0 for none.
[[nodiscard]] constexpr std::size_t placeAt(std::string_view pattern, std::size_t at) {
  const char digit = pattern[at] == '%' && at + 1 < pattern.size() ? pattern[at + 1] : '0';
  return digit >= '1' && digit <= '9' ? static_cast<std::size_t>(digit - '0') : 0;
}

// A pattern with so many places.
template <std::size_t places>
class Pattern {
 public:
  template <std::size_t size>
  // NOLINTNEXTLINE(*-avoid-c-arrays): what a literal is
  consteval Pattern(const char (&literal)[size]) : m_text(literal, size - 1) {
    unsigned found = 0;
    for (std::size_t at = 0; at < m_text.size(); ++at)
      if (const auto place = placeAt(m_text, at)) found |= 1U << (place - 1);
    if (found != (1U << places) - 1) throw "the places of a pattern are %1, %2 ... one for each argument";
  }

  [[nodiscard]] constexpr std::string_view text() const { return m_text; }

 private:
  std::string_view m_text;
};

template <class... A>
[[nodiscard]] Message say(Pattern<sizeof...(A)> pattern, A&&... arguments) {
  Message message;
  message.pattern = pattern.text();
  message.arguments = {Argument(std::forward<A>(arguments))...};
  return message;
}

// %n in the pattern is the count.
template <class... A>
[[nodiscard]] Message sayCount(std::uint64_t count, Pattern<sizeof...(A)> one, Pattern<sizeof...(A)> many,
                               A&&... arguments) {
  Message message = say(many, std::forward<A>(arguments)...);
  message.singular = one.text();
  message.count = count;
  return message;
}

// How a language says what a message is made of.
class Words {
 public:
  virtual ~Words() = default;

  // The pattern in this language, in the form for its count, with its places.
  [[nodiscard]] virtual std::string pattern(const Message& message) const;
  // What stands in a place.
  [[nodiscard]] virtual std::string verbatim(const std::string& text) const;
  [[nodiscard]] virtual std::string text(const DataText& text) const;
  [[nodiscard]] virtual std::string term(const Term& term) const;
  [[nodiscard]] virtual std::string number(const Number& number) const;
  [[nodiscard]] virtual std::string count(std::uint64_t count) const;
  [[nodiscard]] virtual std::string month(Month month) const;

 protected:
  // A text of resources/ in this language, with its dates and figures.
  [[nodiscard]] std::string filled(std::string translation, const std::vector<Number>& figures) const;

  Words() = default;
  Words(const Words&) = default;
  Words(Words&&) = default;
  Words& operator=(const Words&) = default;
  Words& operator=(Words&&) = default;
};

// English, with numbers as they stand in files.
[[nodiscard]] const Words& english();

// A text of resources/ says when the record ends as {recordEnds}, and the month after as {now}.
[[nodiscard]] std::string withDates(std::string text, const Words& words = english());

[[nodiscard]] std::string inWords(const Message& message, const Words& words = english());
[[nodiscard]] std::string inWords(const MessageList& list, const Words& words = english());

// "a, b or c", of names.
[[nodiscard]] MessageList eitherOf(const auto& names) {
  MessageList list{.items = {}, .joint = Joint::Or};
  for (const auto& name : names) list.items.push_back(say("%1", name));
  return list;
}

}  // namespace chokepoint
