// A change over time (core/study/why/over_time.h) as a table of bars that lead from the earlier figure to the later
// one, and in a few lines of words. What is printed adds up as printed.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/study/why/over_time.h"
#include "ui/widgets/bar_model.h"

namespace chokepoint::ui {

struct OverTimeView {
  QString title;  // "From 34 × in 2026 to 36 × in 2027"
  QString note;   // how that came about
  QString story;  // the largest causes, in a sentence
  BarTable bars;
  // Of each row the cause that it leads to, as OverTimeRequest::path has it; empty where it leads nowhere.
  std::vector<std::string> opens;
  std::size_t depth = 0;  // steps of the path that led to a cause
};

// The figure's own causes; of a path, those of the last cause on it. A path that leads nowhere is passed over.
[[nodiscard]] OverTimeView viewOf(const OverTime& change, const std::vector<std::string>& path);

}  // namespace chokepoint::ui
