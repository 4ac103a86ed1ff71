// The line under a group's title: two or three of its values as they stand.
#pragma once

#include <QStringList>
#include <functional>
#include <string>

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

using ValueOf = std::function<double(ParameterId)>;

// From long to short; the key is a sector's or that of the memory section.
[[nodiscard]] QStringList summaryTexts(const std::string& key, const ValueOf& valueOf);

}  // namespace chokepoint::ui
