// What goes to standard error: one line each, which begins with the program's name, so that it is
// known whose it is in a script.
#pragma once

#include "app/command_line/output/notices.h"
#include "core/base/expected.h"

namespace chokepoint::app {

// Whatever a user's text brings along, such as a line break in a file's name, is shown as \x0a.
void printMessage(const Error& error);
void printNotices(const Notices& notices);

}  // namespace chokepoint::app
