// Sources of compute as columns by year.
#pragma once

#include "ui/charts/studies/year_stack_plot.h"
#include "ui/views/state/source_years_model.h"

namespace chokepoint::ui {

enum class SourceColumns { Amounts, Shares };
// `wholeText` as in YearStack. What shrinks in a year has no column; the table says it.
[[nodiscard]] YearStack sourceStack(const SourceYears& years, SourceColumns as, QString (*wholeText)(double) = nullptr);

}  // namespace chokepoint::ui
