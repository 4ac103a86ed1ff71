// What scrolls where there is no room for it, and takes all the room that there is.
#pragma once

class QScrollArea;
class QWidget;

namespace chokepoint::ui {

// Not a stop of Tab itself: what is on it comes into view as Tab comes to it.
[[nodiscard]] QScrollArea* scrolling(QWidget* content, QWidget* parent);

}  // namespace chokepoint::ui
