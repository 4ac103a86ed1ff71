// What somebody else wrote, as part of a line of ours: a name, a publisher, what was typed.
#pragma once

#include <QString>

namespace chokepoint::ui {

// On one line, without marks that turn the direction of what stands around it; what runs from right to left is held
// together, so that numbers behind it stay where they are.
[[nodiscard]] QString othersWords(const QString& text);
[[nodiscard]] inline QString othersWords(const std::string& text) { return othersWords(QString::fromStdString(text)); }

}  // namespace chokepoint::ui
