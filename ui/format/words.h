// Messages of core (core/base/message.h) in the language of the window, their numbers and months as the locale has
// them.
#pragma once

#include <QString>

#include "core/base/expected.h"

namespace chokepoint::ui {

[[nodiscard]] const Words& words();

[[nodiscard]] QString worded(const Message& message);
[[nodiscard]] QString worded(const MessageList& list);
// A line each.
[[nodiscard]] QString worded(const Errors& errors);

}  // namespace chokepoint::ui
