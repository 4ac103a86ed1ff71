// Strict JSON: what RFC 8259 allows, no key twice, at most 64 levels deep and 16 MB long.
//
// readJson never throws; what is wrong comes back as sentences that name line and column, or the
// path. Reading and writing are the same under every locale.
// A byte order mark and UTF-16 are read, as Windows writes them. Leaves out: comments, NaN and Infinity.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/path.h"

namespace chokepoint {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t kMaxJsonBytes = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t kMaxJsonDepth = 64;

// Parses `text`, which came from `place` (a file's name). Syntax errors name line and column;
// repeated keys are all reported, each with its path.
[[nodiscard]] Expected<Json> readJson(std::string_view text, std::string_view place);

// Two spaces a level and a line feed at the end. Numbers read back as the same double.
[[nodiscard]] std::string writeJson(const Json& json);

// A finite number, without ".0" where it is whole.
[[nodiscard]] Json jsonNumber(double value);
[[nodiscard]] inline Json numberOrNull(const std::optional<double>& number) { return number ? Json(*number) : Json(); }

}  // namespace chokepoint
