// What cannot be read is kept under another name, never deleted: it may be all that is left of
// somebody's work.
#pragma once

#include <QString>
#include <string_view>

#include "core/base/expected.h"

namespace chokepoint::app {

// Renames the database FILE, and with it what SQLite has written beside it, to
// FILE.WHY-20260501T120000Z. Returns the new name.
[[nodiscard]] Expected<QString> setAside(const QString& path, const QString& why);

// Writes a draft beside FILE, as FILE.WHY-20260501T120000Z.json. Returns the name.
[[nodiscard]] Expected<QString> keepBeside(const QString& path, const QString& why, std::string_view draft);

}  // namespace chokepoint::app
