// What is watched, in words.
#pragma once

#include <QString>

#include "core/study/state/watched.h"
#include "ui/views/state/watch_model.h"

namespace chokepoint::ui {

// "The production gap in each year"
[[nodiscard]] QString titleOfEachYear(const Figure& figure);
[[nodiscard]] WatchRow watchRow(const Watched& watched);

}  // namespace chokepoint::ui
