// Files that are read and written without holding the window: on a thread of their own, while the window is painted and
// goes on computing. What takes longer than a moment is said, and need not be waited for.
#pragma once

#include "ui/document/file_access.h"

class QWidget;

namespace chokepoint::ui {

// The same files. Who gives up waiting gets an error with ErrorCode::Cancelled.
[[nodiscard]] FileAccess patientFiles(const FileAccess& files, QWidget* window);

}  // namespace chokepoint::ui
