// What is written with markup, as it is heard: without it.
#pragma once

#include <QString>

namespace chokepoint::ui {

// Paragraphs are lines, none of them empty; text that has no markup stays as it is.
[[nodiscard]] QString plainText(const QString& text);

}  // namespace chokepoint::ui
