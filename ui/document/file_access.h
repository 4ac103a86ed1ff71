// How the window reads and writes files: what the application lends it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/expected.h"

namespace chokepoint::ui {

struct FileAccess {
  std::function<Expected<std::string>(const std::string& path)> read;
  std::function<Expected<std::monostate>(const std::string& path, std::string_view content)> write;
};

}  // namespace chokepoint::ui
