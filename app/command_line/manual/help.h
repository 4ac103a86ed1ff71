// What --help prints.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace chokepoint::app {

[[nodiscard]] std::string helpOf(const CLI::App& command);

}  // namespace chokepoint::app
