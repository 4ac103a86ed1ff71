// What overturns a statement, and when it holds (core/study/statements), as tables of bars and in words.
#pragma once

#include "core/study/statements/discover.h"
#include "core/study/statements/overturn_statement.h"
#include "ui/widgets/bar_model.h"

namespace chokepoint::ui {

// Each assumption that has to change, from its median to where the statement turns.
[[nodiscard]] BarTable barsOf(const OverturnedStatement& overturned);
// `words`: the statement, as "the production gap in 2026 is at least 40".
[[nodiscard]] QString sentenceOf(const OverturnedStatement& overturned, const QString& words);
[[nodiscard]] QString noteOf(const OverturnedStatement& overturned);

// Each input that the rule limits, within its whole range.
[[nodiscard]] BarTable barsOf(const DiscoveredRule& rule);
[[nodiscard]] QString sentenceOf(const DiscoveredRule& rule, const QString& words);
[[nodiscard]] QString noteOf(const DiscoveredRule& rule);

}  // namespace chokepoint::ui
