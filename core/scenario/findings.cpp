#include "core/scenario/findings.h"

#include <algorithm>

#include "core/base/text.h"

namespace chokepoint {

void Findings::add(std::string_view path, Message sentence) {
  if (m_errors.size() == kMostErrors)
    ++m_more;
  else
    m_errors.push_back({ErrorCode::InvalidInput, placeIn(m_document, path), std::move(sentence)});
}

void Findings::addUnknownKey(std::string_view path, std::string_view key, Names known) {
  const bool full = m_errors.size() == kMostErrors;  // nobody would read the costly suggestion
  add(path, "there is no key " + inQuotes(key) + (full ? "" : suggestion(key, known)));
}

Errors Findings::errors() const {
  auto errors = m_errors;
  if (m_more > 0) errors.push_back({ErrorCode::InvalidInput, m_document, say("and %1 more errors", m_more)});
  return errors;
}

std::string shown(const Json& value) {
  if (value.is_string()) return inQuotes(std::string_view(value.get_ref<const std::string&>()));
  if (value.is_array()) return "a list";
  if (value.is_object()) return "an object";
  return value.is_number() ? toText(value.get<double>()) : value.dump();
}

std::string listed(Names names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

const std::string* readText(const Json& value, std::string_view path, std::string_view allowed, Findings& findings) {
  if (value.is_string()) return &value.get_ref<const std::string&>();
  findings.add(path, shown(value) + " is not a text; " + std::string(allowed));
  return nullptr;
}

std::optional<double> readNumber(const Json& value, std::string_view path, std::string_view allowed,
                                 Findings& findings) {
  if (value.is_number()) return value.get<double>();
  findings.add(path, shown(value) + " is not a number; " + std::string(allowed));
  return std::nullopt;
}

Members readMembers(const Json& value, std::string_view path, Names known, Names required, Findings& findings) {
  Members members;
  if (!value.is_object()) {
    findings.add(path, shown(value) + " is not an object; allowed is one with " + listed(known));
    return members;
  }
  for (const auto& [key, member] : value.items()) {
    if (std::ranges::find(known, key) == known.end())
      findings.addUnknownKey(memberPath(path, key), key, known);
    else
      members.emplace(*std::ranges::find(known, key), &member);
  }
  for (const auto key : required)
    if (!members.contains(key)) findings.add(memberPath(path, key), say("is missing"));
  return members;
}

}  // namespace chokepoint
