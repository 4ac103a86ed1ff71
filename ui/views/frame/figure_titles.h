// What a typed expression is called: by the title of the figure, of the claim or of the quantity that it is.
#pragma once

#include <QString>

#include "core/expression/expression.h"

namespace chokepoint::ui {

// Empty for what has no title of its own.
[[nodiscard]] QString titleOf(const Expression& figure);
// What it is called, with its unit where neither its name nor its numbers say it: "the production gap in 2027 (times)".
[[nodiscard]] QString titleOnAxis(const Expression& figure, const QString& name);

}  // namespace chokepoint::ui
