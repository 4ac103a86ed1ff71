// What is wrong with the command line itself, in the words of all other messages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/expected.h"

namespace CLI {
class App;
class ParseError;
class Validator;
}  // namespace CLI

namespace chokepoint::app {

// What is wrong with the file that is named for the window: there is none, or a command follows.
[[nodiscard]] std::optional<Error> misusedName(const CLI::App& app);
// What the library's own sentence says, in ours.
[[nodiscard]] Error usageError(const CLI::App& app, const CLI::ParseError& error);

// One of these names; a slip gets its suggestion.
[[nodiscard]] CLI::Validator oneOf(std::vector<std::string> names);

// Some text: nothing at all is a variable that a script forgot to set, and no wish for the default.
[[nodiscard]] CLI::Validator someText();

// A finite number; a whole number from 0 to 2^64 - 1; as people type them (core/base/typed_number.h). They go into
// Option::transform(): the library gets what it reads as we do. It takes nan for the one, and -1 for the greatest of
// the other.
[[nodiscard]] CLI::Validator finiteNumber();
[[nodiscard]] CLI::Validator wholeNumber();
// The same within bounds, which may be taken.
[[nodiscard]] CLI::Validator finiteNumber(double least, double most);
[[nodiscard]] CLI::Validator wholeNumber(std::uint64_t least, std::uint64_t most);

}  // namespace chokepoint::app
