// What a scenario may be: rules over the value, whoever put it together.
//
// A name has up to 200 characters, notes up to 20,000, and a timeline stands in place of the policy levers; the other
// fields have rules of their own (parameter_rules.h, timeline_rules.h, evidence_rules.h, posterior_rules.h). Whoever
// reads a document asks all of them at once; an edit asks those of the field that it sets.
#pragma once

#include <string_view>

#include "core/scenario/findings.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

inline constexpr std::size_t kLongestName = 200;     // characters
inline constexpr std::size_t kLongestNotes = 20000;  // characters

// "allowed are 200 characters"
[[nodiscard]] Message allowedLength(std::size_t longest);

void checkName(std::string_view name, Findings& findings);
void checkNotes(std::string_view notes, Findings& findings);
// Between the timeline and the levers that it takes the place of.
void checkTimelineAlone(const Scenario& scenario, Findings& findings);
void checkScenario(const Scenario& scenario, Findings& findings);

// Everything that is wrong with a scenario that was put together in memory.
[[nodiscard]] Errors check(const Scenario& scenario);

}  // namespace chokepoint
