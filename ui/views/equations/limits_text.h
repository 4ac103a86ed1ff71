// The card that lists what this tool cannot answer, as rich text.
#pragma once

#include <QString>

namespace chokepoint::ui {

[[nodiscard]] QString limitsText();

}  // namespace chokepoint::ui
