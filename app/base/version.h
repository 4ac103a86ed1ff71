// What this program is, for --version, About and every export.
#pragma once

#include <string>

namespace chokepoint::app {

// "chokepoint 0.1.0 (model 1.0)"
[[nodiscard]] std::string versionText();

}  // namespace chokepoint::app
