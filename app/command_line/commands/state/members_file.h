// Every member of an ensemble as CSV: what was drawn, and what came of it.
#pragma once

#include <span>
#include <string>

#include "app/command_line/command.h"
#include "core/scenario/scenario.h"
#include "core/study/state/ensemble.h"

namespace chokepoint::app {

[[nodiscard]] Outcome writeMembers(const std::string& path, const EnsembleValues& found, const Scenario& scenario,
                                   std::span<const Expression> expressions);

}  // namespace chokepoint::app
