// Why an operation of the language has no finite result, in words: of one finite number, or of two.
#pragma once

#include "core/base/message.h"
#include "core/expression/program.h"

namespace chokepoint {

[[nodiscard]] Message whyNoValue(Op op, double of);
[[nodiscard]] Message whyNoValue(Op op, double left, double right);

}  // namespace chokepoint
