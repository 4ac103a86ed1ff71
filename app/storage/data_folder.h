// Where the program keeps what is the user's.
#pragma once

#include <QString>

namespace chokepoint::app {

// The user's data folder (~/.local/share/chokepoint), or the one that CHOKEPOINT_DATA names; it
// may not exist yet.
[[nodiscard]] QString dataFolder();

// chokepoint.sqlite in it.
[[nodiscard]] QString databasePath();

}  // namespace chokepoint::app
