// What cannot be read is kept under another name, never deleted: it may be all that is left of
// somebody's work.
#pragma once

#include <QString>
#include <string_view>

#include "core/base/expected.h"

namespace chokepoint::app {

// Renames the database FILE, and with it what SQLite has written beside it, to
// FILE.damaged-20260501T120000Z. Returns the new name.
[[nodiscard]] Expected<QString> setAside(const QString& path);

// Writes a text beside FILE, as FILE.unreadable-20260501T120000Z.json. Returns the name.
[[nodiscard]] Expected<QString> keepUnreadable(const QString& path, std::string_view text);

}  // namespace chokepoint::app
