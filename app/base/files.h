// Files, read whole and written whole: a file is replaced only by a complete one.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/expected.h"

namespace chokepoint::app {

// What stands for standard input or output wherever a file is named on the command line; a file of that name is "./-".
inline constexpr std::string_view kStandardStream = "-";

// At most 16 MB; a directory, a missing or an unreadable file gives a sentence, and so does a name that is not UTF-8,
// in place of which Qt would take another.
[[nodiscard]] Expected<std::string> readFile(const std::string& path);

// The same, but nothing else than a file: a pipe would be waited for, perhaps for ever.
[[nodiscard]] Expected<std::string> readRegularFile(const std::string& path);

// A descriptor as of open(2), or a negative number and errno; what it makes is the user's alone (0600).
[[nodiscard]] int openDescriptor(const std::string& path, int flags);

// Writes beside the file and renames, so that no partial output is ever left. What is not a
// regular file (a pipe, /dev/null) is written to directly.
[[nodiscard]] Expected<std::monostate> writeFile(const std::string& path, std::string_view content);

// Whether writeFile could, as far as can be told without writing.
[[nodiscard]] Expected<std::monostate> checkWritable(const std::string& path);

// Takes the next part of what is written; false once nothing more can be.
using Sink = std::function<bool(std::string_view part)>;
using Source = std::function<void(const Sink& sink)>;

// To `path` as writeFile does, or to standard output if it is empty or "-"; a part at a time where the whole would fill
// the memory. Who reads the output may have read enough: a closed pipe is no error.
[[nodiscard]] Expected<std::monostate> writeOutput(const std::string& path, const Source& source);
[[nodiscard]] Expected<std::monostate> writeOutput(const std::string& path, std::string_view content);

}  // namespace chokepoint::app
