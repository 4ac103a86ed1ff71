// What is written with markup, as it is heard: without it.
#pragma once

#include <QString>

namespace chokepoint::ui {

// Paragraphs and lines follow one another with a space; text that has no markup stays as it is.
[[nodiscard]] QString plainText(const QString& text);

}  // namespace chokepoint::ui
