// The language of expressions (core/expression/expression.h), told to who types them.
#pragma once

#include <string>
#include <vector>

#include "core/base/message.h"

namespace chokepoint::app {

struct ExpressionForm {
  std::string form;  // as it is typed: "at(X, 2028-12)"
  Message says;
};

[[nodiscard]] const std::vector<ExpressionForm>& expressionForms();
// What holds of all of them.
[[nodiscard]] Message expressionRules();

}  // namespace chokepoint::app
