// What the environment says of folders, as the XDG specification has it.
#pragma once

namespace chokepoint::app {

// A path that begins nowhere is ignored, not followed into the folder that one happens to stand in: of XDG_*_HOME the
// default counts, of HOME what the system knows of the user. Before anything asks for a folder.
void ignoreRelativeFolders();

}  // namespace chokepoint::app
