// About: what this is, which versions, whose work, under which licenses. Not modal.
#pragma once

#include <QDate>
#include <QString>
#include <functional>

#include "core/engine/draws.h"

class QWidget;

namespace chokepoint::ui {

// What the application knows of itself.
struct ProgramInfo {
  QString version;                    // "chokepoint 0.1.0 (model 1.0)"
  QString engine;                     // instruction set, threads
  std::function<QDate()> today = {};  // that stands in what is shared; empty for none
};

// Opens the one About window of `parent`, with the sample that answers are made of now.
void showAbout(const ProgramInfo& info, const SampleOptions& sample, QWidget* parent);

}  // namespace chokepoint::ui
