// Completion of a command line, as a script that a shell reads: every command and option, and the values of those whose
// values are known.
#pragma once

#include <string>
#include <vector>

#include "app/command_line/manual/manual.h"

namespace chokepoint::app {

[[nodiscard]] std::string toBashCompletion(const Manual& manual);
[[nodiscard]] std::string toZshCompletion(const Manual& manual);
[[nodiscard]] std::string toFishCompletion(const Manual& manual);

// What these three are made of.
[[nodiscard]] std::vector<std::string> valuesFor(const OptionEntry& option);
[[nodiscard]] bool takesFile(const OptionEntry& option);
[[nodiscard]] std::vector<std::string> namesOf(const Manual& manual);  // of the commands
[[nodiscard]] std::string joined(const std::vector<std::string>& words, const std::string& between);

}  // namespace chokepoint::app
