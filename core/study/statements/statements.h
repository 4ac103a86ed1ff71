// What the window asks of a statement about a scenario: the smallest change of assumptions that
// overturns it, a rule for the runs in which it holds, what the model says to each claim, and how its
// runs of the past compare with what was published.
#pragma once

#include "core/study/outlook.h"
#include "core/study/sources/claim_board.h"
#include "core/study/sources/hindcast.h"
#include "core/study/statements/overturn_statement.h"
#include "core/study/statements/discover.h"
#include "core/study/study.h"

namespace chokepoint::ui {

// Over all assumptions that the scenario leaves uncertain.
[[nodiscard]] Expected<BrokenStatement> breakIn(const Study& study, const std::string& condition, Workshop& workshop,
                                                const RunWatch& watch = {});

[[nodiscard]] Expected<DiscoveredRule> discoverIn(const Study& study, const std::string& condition, Workshop& workshop,
                                                  const RunWatch& watch = {});

[[nodiscard]] Expected<std::vector<ClaimFinding>> claimsIn(const Study& study, Workshop& workshop,
                                                           const RunWatch& watch = {});

[[nodiscard]] Expected<Hindcast> hindcastIn(const Study& study, Workshop& workshop, const RunWatch& watch = {});

}  // namespace chokepoint::ui
