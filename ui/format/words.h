// Messages of core (core/base/message.h) in the language of the window, their numbers and months as the locale has
// them.
#pragma once

#include <QStringList>

#include "core/base/expected.h"

namespace chokepoint::ui {

[[nodiscard]] const Words& words();

[[nodiscard]] QString worded(const Message& message);
// The same with what is measured or reckoned (Number::isPadded) in two digits at most: what files have is more than a
// person wants to read.
[[nodiscard]] QString wordedInTwoDigits(const Message& message);
[[nodiscard]] QString worded(const MessageList& list);
[[nodiscard]] QStringList worded(const std::vector<Message>& messages);
// A line each.
[[nodiscard]] QString worded(const Errors& errors);

}  // namespace chokepoint::ui
