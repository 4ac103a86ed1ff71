// What people call an input's values, and whose decision it is: members of resources/parameters.json that no number is
// made from.
#pragma once

#include "core/base/message.h"
#include "core/model/parameter_specs.h"

namespace chokepoint {

// "H200s allowed", where that is said in place of the number: at a stop that has words for it. Null elsewhere.
[[nodiscard]] const DataText* saidAt(ParameterId id, double value);

// "Washington", of a lever; null of an assumption, which nobody decides.
[[nodiscard]] const DataText* deciderOf(ParameterId id);

}  // namespace chokepoint
