// What overturns a statement, and when it holds (core/study/statements/statements.h), as tables of bars and in words.
#pragma once

#include "core/study/statements/statements.h"
#include "ui/widgets/bar_model.h"

namespace chokepoint::ui {

// Each assumption that has to change, from its median to where the statement turns.
[[nodiscard]] BarTable barsOf(const BrokenStatement& broken);
// `words`: the statement, as "the production gap in 2026 is at least 40".
[[nodiscard]] QString sentenceOf(const BrokenStatement& broken, const QString& words);
[[nodiscard]] QString noteOf(const BrokenStatement& broken);

// Each input that the rule limits, within its whole range.
[[nodiscard]] BarTable barsOf(const DiscoveredRule& rule);
[[nodiscard]] QString sentenceOf(const DiscoveredRule& rule, const QString& words);
[[nodiscard]] QString noteOf(const DiscoveredRule& rule);

}  // namespace chokepoint::ui
