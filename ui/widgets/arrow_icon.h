// Arrows of the bar, drawn: back, forward again, and once around. In the theme's colours whenever they are painted, so
// that they change with it.
#pragma once

#include <QIcon>

namespace chokepoint::ui {

enum class Arrow { Back, Forward, Around };

[[nodiscard]] QIcon arrowIcon(Arrow arrow);

}  // namespace chokepoint::ui
