// The data files of resources/, embedded when building.
#pragma once

#include <string_view>
#include <vector>

namespace chokepoint {

// The text of a file such as "parameters.json" or "schemas/scenario.schema.json"; empty if there
// is none of that name.
[[nodiscard]] std::string_view resource(std::string_view name);
[[nodiscard]] std::vector<std::string_view> resourceNames();

}  // namespace chokepoint
