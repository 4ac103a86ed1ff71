// Texts as other programs write them: UTF-8 with or without a byte order mark, UTF-16 with one.
#pragma once

#include <string>
#include <string_view>

namespace chokepoint {

// In UTF-8, without a mark; what is neither stays as it is.
[[nodiscard]] std::string inUtf8(std::string_view text);

}  // namespace chokepoint
