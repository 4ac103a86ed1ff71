// The small pictures of the row of views, in the theme's colour of secondary text.
#pragma once

#include <QIcon>

namespace chokepoint::ui {

enum class FrameIcon { Enlarge, TearOff };

[[nodiscard]] QIcon frameIcon(FrameIcon which);
// Of the type that is in use now, as is the picture.
[[nodiscard]] QSize frameIconSize();

}  // namespace chokepoint::ui
