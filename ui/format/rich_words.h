// Messages of core as rich text, so that nothing of what a user wrote becomes a tag.
#pragma once

#include <QString>

#include "core/base/message.h"

namespace chokepoint::ui {

// `bold`: what stands in bold wherever it is said within the message; nothing if it is empty.
[[nodiscard]] QString richText(const Message& message, const Message& bold = {});

// A tip of a name that somebody gave, which may look like markup.
[[nodiscard]] QString asTip(const QString& text);
// A tip of one sentence, as rich text: Qt breaks the lines of no other tip.
[[nodiscard]] QString tipInLines(const QString& plain);

}  // namespace chokepoint::ui
