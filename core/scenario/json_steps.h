// The steps of reading JSON that every reader of a scenario's parts takes.
//
// They report what is of another kind than asked (findings.h) and return nothing for it. `allowed` ends a sentence, as
// in "allowed are 0 to 1".
#pragma once

#include <map>
#include <optional>

#include "core/base/json.h"
#include "core/scenario/findings.h"

namespace chokepoint {

// A value as messages show it, on one short line: 0.4, "text", null, a list, an object.
[[nodiscard]] Message shown(const Json& value);

[[nodiscard]] const std::string* readText(const Json& value, std::string_view path, const Message& allowed,
                                          Findings& findings);
[[nodiscard]] std::optional<double> readNumber(const Json& value, std::string_view path, const Message& allowed,
                                               Findings& findings);
// The members of an object, which has to have the `required` ones and no others than the `known`.
using Members = std::map<std::string_view, const Json*>;
[[nodiscard]] Members readMembers(const Json& value, std::string_view path, Names known, Names required,
                                  Findings& findings);

}  // namespace chokepoint
