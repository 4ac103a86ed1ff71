// A unit of the model as people say it behind a number.
#pragma once

#include <optional>
#include <string>

#include "core/base/message.h"

namespace chokepoint {

// "chips a month" for chip/Month; nothing for a plain number. A unit that has no words stands as it is.
[[nodiscard]] std::optional<Message> unitWords(const std::string& unit);

// "128 thousand wafers a month"
[[nodiscard]] Message amount(const Number& number, const std::string& unit);

}  // namespace chokepoint
