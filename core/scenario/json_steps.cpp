#include "core/scenario/json_steps.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/typed_number.h"

namespace chokepoint {

Message shown(const Json& value) {
  if (value.is_string()) return say("%1", inQuotes(std::string_view(value.get_ref<const std::string&>())));
  if (value.is_array()) return say("a list");
  if (value.is_object()) return say("an object");
  return value.is_number() ? say("%1", value.get<double>()) : say("%1", value.dump());
}

const std::string* readText(const Json& value, std::string_view path, const Message& allowed, Findings& findings) {
  if (value.is_string()) return &value.get_ref<const std::string&>();
  findings.addUnread(path, say("%1 is not a text; %2", shown(value), allowed));
  return nullptr;
}

namespace {

// A text may be a number that a table left as it is, as it could be read in two ways.
Message whyNoNumber(const Json& value) {
  if (value.is_string())
    for (const Comma comma : {Comma::Refused, Comma::Decimal})
      if (const auto typed = typedNumber(value.get_ref<const std::string&>(), comma); !typed)
        return typed.errors().front().sentence;
  return say("%1 is not a number", shown(value));
}

}  // namespace

std::optional<double> readNumber(const Json& value, std::string_view path, const Message& allowed, Findings& findings) {
  if (value.is_number()) return value.get<double>();
  findings.addUnread(path, say("%1; %2", whyNoNumber(value), allowed));
  return std::nullopt;
}

Members readMembers(const Json& value, std::string_view path, Names known, Names required, Findings& findings) {
  Members members;
  if (!value.is_object()) {
    findings.addUnread(path, say("%1 is not an object; allowed is one with %2", shown(value), eitherOf(known)));
    return members;
  }
  for (const auto& [key, member] : value.items()) {
    if (std::ranges::find(known, key) == known.end())
      findings.addUnknownKey(memberPath(path, key), key, known);
    else
      members.emplace(*std::ranges::find(known, key), &member);
  }
  for (const auto key : required)
    if (!members.contains(key)) findings.addUnread(memberPath(path, key), say("is missing"));
  return members;
}

}  // namespace chokepoint
