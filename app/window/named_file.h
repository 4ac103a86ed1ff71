// The file that the command line names for the window: `chokepoint FILE.json`.
#pragma once

#include <string>

#include "ui/document/document.h"
#include "ui/window/main_window.h"

namespace chokepoint::app {

// Opens it as from the menu: the document as it stood is one undo away, and a notice says what is wrong with the file.
// "-" is standard input, whose scenario is in no file yet, as is that of a pipe.
void openNamed(const std::string& name, ui::Document& document, ui::MainWindow& window);

}  // namespace chokepoint::app
