// Why a quantity differs between two scenarios at a month (core/cause/explain.h).
#pragma once

#include "core/cause/explain.h"
#include "core/study/quantity_of_figure.h"
#include "core/study/study.h"

namespace chokepoint::ui {

[[nodiscard]] Explanation explainSince(const Scenario& before, const Study& study, const DatedQuantity& of);

}  // namespace chokepoint::ui
