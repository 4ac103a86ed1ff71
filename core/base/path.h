// Where a value stands in a document or a struct, written as a path: "parameters.die_yield_now", "timeline[2].start".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chokepoint {

// The path of an object's member or of a list's element.
[[nodiscard]] std::string memberPath(std::string_view parent, std::string_view key);
[[nodiscard]] std::string elementPath(std::string_view parent, std::size_t index);
// "scenario.json, parameters.die_yield_now"; either may be empty.
[[nodiscard]] std::string placeIn(std::string_view document, std::string_view path);

}  // namespace chokepoint
