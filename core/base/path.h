// Where a value stands in a document or a struct, written as a path: "parameters.die_yield_now", "timeline[2].start".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chokepoint {

// The path of an object's member or of a list's element.
[[nodiscard]] std::string memberPath(std::string_view parent, std::string_view key);
[[nodiscard]] std::string elementPath(std::string_view parent, std::size_t index);

}  // namespace chokepoint
