// What a run in a batch could cost at best, from the operations it takes and how fast the processor is
// at each, both found in the same program.
//
// The divider works beside the other units, so the bound is the slower of the two: divisions and roots,
// or all else with each product fused with a sum. Leaves out loads, stores and what waits for what.
#pragma once

#include "core/base/json.h"
#include "core/engine/instruction_set.h"

namespace chokepoint::app {

// Operations a run, nanoseconds each on one core, the bound in microseconds, and its share of what a run takes.
[[nodiscard]] Json roofline(InstructionSet set, double microsecondsARun);

// Runs a second on one core against those of the C that a public system-dynamics compiler makes of a
// model of this size, and what is aimed at.
[[nodiscard]] Json againstCompiledC(InstructionSet set, double microsecondsARun);

}  // namespace chokepoint::app
