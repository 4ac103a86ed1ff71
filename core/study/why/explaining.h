// Why a quantity differs between the central runs of two scenarios at a month (core/cause/explain.h).
#pragma once

#include "core/base/expected.h"
#include "core/cause/explain.h"
#include "core/study/quantity_of_figure.h"

namespace chokepoint {

// An error where only what is believed differs: that moves no central run.
[[nodiscard]] Expected<Explanation> explainSince(const Scenario& before, const Scenario& now, const DatedQuantity& of,
                                                 const ExplainOptions& options = {});

}  // namespace chokepoint
