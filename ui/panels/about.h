// About: what this is, which versions, whose work, under which licenses. Not modal.
#pragma once

#include <QString>

class QWidget;

namespace chokepoint::ui {

// What the application knows of itself.
struct ProgramInfo {
  QString version;  // "chokepoint 0.1.0 (model 1.0)"
  QString engine;   // instruction set, threads, members, seed
};

// Opens the one About window of `parent`, or brings it to the front.
void showAbout(const ProgramInfo& info, QWidget* parent);

}  // namespace chokepoint::ui
