// How a quantity is computed (core/study/equations/how_computed.h), as rich text whose names are links.
#pragma once

#include <QString>

#include "core/study/equations/how_computed.h"

namespace chokepoint::ui {

// A link leads to the name that it stands for: of a quantity or an input.
[[nodiscard]] QString wordsOf(const HowComputed& how);

}  // namespace chokepoint::ui
