// A value, or everything that is wrong with what the user gave.
//
// Whatever a user can cause comes back this way; what a programmer causes is an assertion.
// Validation collects every violation before it gives up.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/message.h"

namespace chokepoint {

enum class ErrorCode {
  InvalidInput,  // the user's text, key, value or date
  File,          // a file could not be read or written
  Cancelled,     // whoever asked wants no answer any more
  Machine,       // something is missing on it that nothing can be done without
};

// Where something is: a file, a key or an option, as it is written, or in words ("line 3, column 7"); may be empty.
class Place {
 public:
  Place() = default;
  Place(std::string name);
  Place(std::string_view name) : Place(std::string(name)) {}
  Place(const char* name) : Place(std::string(name)) {}
  Place(Message words) : m_words(std::move(words)) {}

  [[nodiscard]] bool empty() const { return m_words.pattern.empty(); }
  [[nodiscard]] const Message& words() const { return m_words; }
  bool operator==(const Place&) const = default;

 private:
  Message m_words;
};

// "scenario.json, parameters.die_yield_now"; either may be empty.
[[nodiscard]] Place placeIn(Place outer, Place inner);

struct Error {
  ErrorCode code = ErrorCode::InvalidInput;
  Place place = {};
  Message sentence = {};  // what is wrong and what is allowed
};

using Errors = std::vector<Error>;

// A hostile text must not fill the memory with what is wrong with it: the rest goes unreported.
inline constexpr std::size_t kMostErrors = 1000;

[[nodiscard]] std::string inWords(const Place& place, const Words& words = english());
// "place: sentence", one error a line.
[[nodiscard]] std::string inWords(const Errors& errors, const Words& words = english());

template <class T>
class [[nodiscard]] Expected {
 public:
  Expected(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Expected(Errors errors) : m_state(std::in_place_index<1>, std::move(errors)) { assert(!this->errors().empty()); }
  Expected(Error error) : m_state(std::in_place_index<1>, Errors{std::move(error)}) {}

  [[nodiscard]] bool ok() const { return m_state.index() == 0; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
  [[nodiscard]] T& value() & { return std::get<0>(m_state); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  [[nodiscard]] const Errors& errors() const { return std::get<1>(m_state); }

 private:
  std::variant<T, Errors> m_state;
};

}  // namespace chokepoint
