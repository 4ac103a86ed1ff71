// Where a number comes from, in words: value, unit, range, who said it first, where it was seen, of when, how good the
// source is, and how it entered the model. Rich text; addresses are links.
#pragma once

#include <QString>

#include "core/evidence/estimates.h"
#include "core/evidence/facts.h"
#include "core/model/parameter_specs.h"
#include "core/model/records.h"
#include "core/scenario/scenario.h"

namespace chokepoint::ui {

[[nodiscard]] QString provenanceOf(const Estimate& estimate);
[[nodiscard]] QString provenanceOf(const ParameterSpec& spec, const Scenario& scenario);
[[nodiscard]] QString provenanceOf(const RecordSpec& record);
[[nodiscard]] QString provenanceOf(const Fact& fact);

// "our judgement", "measured": how a number entered the model.
[[nodiscard]] QString basisText(const std::string& basis);

}  // namespace chokepoint::ui
