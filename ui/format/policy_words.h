// The policy timeline in words: its paths, and what an event or a decision on record does.
#pragma once

#include <QString>

#include "core/evidence/policy_events.h"
#include "core/scenario/scenario.h"

namespace chokepoint::ui {

// "Strictness", "Finished chips"
[[nodiscard]] QString nameOfPath(std::optional<Channel> channel);
// "chips", where little room is
[[nodiscard]] QString shortNameOf(Channel channel);
// "2028" for its January, "March 2028"
[[nodiscard]] QString sinceText(Month month);
// "0.85" of the level; "0.20 looser than the rest", "as strict as the rest" of a channel
[[nodiscard]] QString targetText(double target, std::optional<Channel> channel);
// "Strictness from 2028: 0.85"
[[nodiscard]] QString eventText(const PolicyEvent& event);
// "6 months", "1 month"
[[nodiscard]] QString monthsText(double months);

// What the step from one list of events to the other does, as the history calls it.
[[nodiscard]] QString policyStepText(const std::vector<PolicyEvent>& before, const std::vector<PolicyEvent>& after);

// "7 October 2022"
[[nodiscard]] QString dateText(const RecordedEvent& decision);
// Who said so: "BIS; Reuters"
[[nodiscard]] QString sourcesText(const RecordedEvent& decision);
// What it does to the paths, and where the numbers come from, in a line each; of one that moves none, why.
[[nodiscard]] QStringList movesText(const RecordedEvent& decision);

}  // namespace chokepoint::ui
