// A figure of a scenario that the window's analyses study.
#pragma once

#include <QString>
#include <string>

#include "core/base/calendar.h"
#include "core/engine/draws.h"
#include "core/scenario/scenario.h"

namespace chokepoint::ui {

struct Study {
  Scenario scenario;
  SampleOptions sample;  // of what takes an ensemble; what takes many takes smaller ones
  std::string of;        // an expression that is a number: annual(output_ratio, 2026); empty: nothing is studied yet
  QString name;          // "the production gap in 2026"
  Year year{2026};       // that the window speaks of

  bool operator==(const Study&) const = default;
};

// How what is shown of a question stands to it.
enum class AnswerState {
  Awaited,  // it is of an earlier question, or of none
  Given,
  None,  // there is no answer, and words say why
};

}  // namespace chokepoint::ui
