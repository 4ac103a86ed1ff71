// Everything that is wrong with one document, and the steps of reading that report it.
//
// Each finding names its place (document and path, "cases.json, random-1.die_yield_now"), the
// value and what is allowed. Beyond kMostErrors only their number is kept, so that a hostile
// document cannot fill the memory with sentences.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/json.h"

namespace chokepoint {

using Names = std::span<const std::string_view>;

class Findings {
 public:
  explicit Findings(std::string_view document) : m_document(document) {}

  void add(std::string_view path, Message sentence);
  // `key` stands at `path`, but is none of `known`.
  void addUnknownKey(std::string_view path, std::string_view key, Names known);

  [[nodiscard]] bool none() const { return m_errors.empty(); }
  [[nodiscard]] std::size_t count() const { return m_errors.size() + m_more; }
  [[nodiscard]] Errors errors() const;

 private:
  std::string m_document;
  Errors m_errors;
  std::size_t m_more = 0;
};

// A value as messages show it, on one short line: 0.4, "text", null, a list, an object.
[[nodiscard]] std::string shown(const Json& value);
// "a, b or c"
[[nodiscard]] std::string listed(Names names);

// The readers return nothing for what they report. `allowed` ends a sentence, as in
// "allowed are 0 to 1 (Dmnl)".
[[nodiscard]] const std::string* readText(const Json& value, std::string_view path, std::string_view allowed,
                                          Findings& findings);
[[nodiscard]] std::optional<double> readNumber(const Json& value, std::string_view path, std::string_view allowed,
                                               Findings& findings);
// The members of an object, which has to have the `required` ones and no others than the `known`.
using Members = std::map<std::string_view, const Json*>;
[[nodiscard]] Members readMembers(const Json& value, std::string_view path, Names known, Names required,
                                  Findings& findings);

}  // namespace chokepoint
