// The reference of all commands: for man (roff), and for people and text browsers (Markdown).
#pragma once

#include <string>

#include "app/command_line/manual/manual.h"

namespace chokepoint::app {

[[nodiscard]] std::string toManPage(const Manual& manual, const std::string& version);
[[nodiscard]] std::string toMarkdown(const Manual& manual);

}  // namespace chokepoint::app
