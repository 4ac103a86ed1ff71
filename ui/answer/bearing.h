// Which of Huawei's bottlenecks it is that settings bear on.
#pragma once

#include <optional>

#include "core/model/derived.h"
#include "core/scenario/scenario.h"

namespace chokepoint::ui {

// The one that all that was set bears on; nothing if there is none, or several.
[[nodiscard]] std::optional<Bottleneck> bottleneckOf(const Scenario& scenario);

}  // namespace chokepoint::ui
