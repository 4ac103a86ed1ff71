// What is chosen in the window's bar and remembered from one start to the next, as soon as it is chosen: files of late,
// the size of text, the axis of Huawei's volume.
#pragma once

namespace chokepoint::ui {
class MainWindow;
}

namespace chokepoint::app {

// Takes what was remembered, and remembers from now on.
void rememberBar(ui::MainWindow& window);

}  // namespace chokepoint::app
