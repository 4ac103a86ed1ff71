#include "core/expression/unit.h"

#include <algorithm>
#include <cctype>

#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"

namespace chokepoint {

namespace {

constexpr std::string_view kPerMonth = "/Month";

bool isPerMonth(std::string_view unit) { return unit.ends_with(kPerMonth); }

std::string withoutMonth(const std::string& unit) { return unit.substr(0, unit.size() - kPerMonth.size()); }

std::string withoutSpaces(std::string text) {
  std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0; });
  return text;
}

}  // namespace

std::optional<std::string> unitOf(const Expression& expression) {
  const std::string text = withoutSpaces(expression.text());
  for (const auto& s : parameterSpecs())
    if (s.key == text) return s.unit;
  const auto open = text.find('(');
  const auto comma = text.find(',');
  if (open == std::string::npos || comma == std::string::npos || text.find(')') != text.size() - 1) return std::nullopt;
  const std::string function = text.substr(0, open);
  const std::string name = text.substr(open + 1, comma - open - 1);
  const auto quantity = std::ranges::find(quantitySpecs(), name, &QuantitySpec::name);
  if (quantity == quantitySpecs().end()) return std::nullopt;
  const bool addsUp = function == "sum" || (function == "annual" && quantity->annual == Annual::Sum);
  if (!addsUp) return quantity->unit;
  return isPerMonth(quantity->unit) ? std::optional(withoutMonth(quantity->unit)) : std::nullopt;
}

}  // namespace chokepoint
