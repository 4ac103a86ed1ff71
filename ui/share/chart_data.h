// The figures that the window's charts draw, as tables: year by year what the sentence quotes, month by month the
// curve.
#pragma once

#include <memory>

#include "core/study/outlook.h"
#include "ui/format/data_table.h"

namespace chokepoint::ui {

using OutlookToShare = std::shared_ptr<const Outlook>;

// None before there is an outlook.
[[nodiscard]] std::vector<DataTable> dataOfGap(const Figure& gap, const OutlookToShare& now,
                                               const OutlookToShare& byDefault);
[[nodiscard]] std::vector<DataTable> dataOfVolume(const OutlookToShare& now, const OutlookToShare& byDefault);
[[nodiscard]] std::vector<DataTable> dataOfMix(Measure measure, const OutlookToShare& now,
                                               const OutlookToShare& byDefault);

}  // namespace chokepoint::ui
