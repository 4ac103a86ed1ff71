// What files are called that leave the window.
#pragma once

#include <QStringList>

namespace chokepoint::ui {

// A title as a file's name: "us-china-made-each-year".
[[nodiscard]] QString asFileName(const QString& title);

// Paths in a folder that sort as the titles stand, without their endings: "01-us-china-made-each-year". Where a file of
// such a name is there already, all of them get a number more, and it is kept: "01-us-china-made-each-year-2".
[[nodiscard]] QStringList freeNames(const QString& folder, const QStringList& titles);

}  // namespace chokepoint::ui
