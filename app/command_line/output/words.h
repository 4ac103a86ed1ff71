// What the command line says to people, in the language in use; numbers stand as in files. CSV and JSON are for
// programs, and always English: inWords.
#pragma once

#include <string>

#include "core/base/expected.h"

namespace chokepoint::app {

[[nodiscard]] std::string worded(const Message& message);
// A line each.
[[nodiscard]] std::string worded(const Errors& errors);

}  // namespace chokepoint::app
