// How pictures are made that the window shares, from one start to the next: kept when it changes.
#pragma once

#include "ui/share/share_desk.h"

namespace chokepoint::app {

// What was chosen last; what is no size that can be chosen is as it comes.
[[nodiscard]] ui::ShareChoice rememberedShare();
void rememberShare(const ui::ShareChoice& choice);

}  // namespace chokepoint::app
