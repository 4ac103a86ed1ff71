// What a file that leaves the window is: its kind by the ending of its name, and its bytes.
#pragma once

#include <optional>
#include <string>

#include "core/base/expected.h"
#include "ui/share/composition.h"

namespace chokepoint::ui {

enum class FileKind { Png, Svg, Pdf, Csv, Text };

// Nothing for another ending, or none.
[[nodiscard]] std::optional<FileKind> kindOfFile(const QString& path);
[[nodiscard]] QString endingOf(FileKind kind);  // "png"

// The picture, or the figures, or the words of what is made of words. An error where it has no figures, or there is no
// memory for a picture of that size.
[[nodiscard]] Expected<std::string> bytesOf(const Exhibit& exhibit, FileKind kind, const Composition& picture);

}  // namespace chokepoint::ui
