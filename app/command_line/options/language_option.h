// --language: read before anything else, since even the descriptions of options are in a language.
#pragma once

#include <span>

#include "app/command_line/command.h"

namespace chokepoint::app {

// From now on the program speaks the language that the arguments ask for, or the system's.
[[nodiscard]] Outcome useLanguageOf(std::span<char* const> arguments);
// What they ask for; empty if nothing.
[[nodiscard]] std::string askedLanguage();

// For those who ask for help: it may stand before or behind the command.
void addLanguageOption(CLI::App& command);

}  // namespace chokepoint::app
