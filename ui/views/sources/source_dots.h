// What different sources say of what a number is about, as rows of a scale (ui/views/sources/dot_scale.h).
//
// Of an estimate: all estimates of the same expression and time, and what the runs have there. Of an input: its
// published values, and its prior.
#pragma once

#include "ui/views/sources/dot_scale.h"
#include "ui/views/sources/sources_model.h"

namespace chokepoint::ui {

// Nothing of what is no single number. Without a check the runs are left out.
[[nodiscard]] std::vector<Dot> dotsOf(const Source& source, const Scenario& scenario, const SourceCheck* check);
[[nodiscard]] QString unitOfDots(const Source& source);
// Where it comes from, as rich text.
[[nodiscard]] QString provenanceOf(const Source& source, const Scenario& scenario);

}  // namespace chokepoint::ui
