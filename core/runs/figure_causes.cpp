#include "core/runs/figure_causes.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

#include "core/base/resources.h"
#include "core/runs/year_pattern.h"

namespace chokepoint {

namespace {

using nlohmann::json;

// Any month does: the values are those of the causes.
Expression formulaFrom(const std::string& text) {
  auto parsed = Expression::parse("at(" + text + ", 2022-01)");
  assert(parsed);
  return std::move(*parsed);
}

std::vector<Expression> yearsFrom(const std::string& pattern) {
  auto years = everyYear(pattern);
  assert(years);
  return std::move(*years);
}

FigureCause causeFrom(const json& item) {
  const std::string name = item.at("quantity");
  const auto quantity = findQuantity(name);
  assert(quantity);
  return {.quantity = *quantity,
          .years = yearsFrom(item.value("expression", "annual(" + name + ", %1)")),
          .name = item.at("name"),
          .grows = item.at("grows"),
          .falls = item.at("falls"),
          .times = item.at("times"),
          .left = item.at("left")};
}

std::vector<FigureCauses> allFrom(std::string_view text) {
  std::vector<FigureCauses> all;
  const auto document = json::parse(text);
  for (const auto& item : document.at("figures")) {
    if (!item.contains("causes")) continue;
    const auto& causes = item.at("causes");
    all.push_back({&figure(item.at("key").get<std::string>()), formulaFrom(causes.at("formula")), {}});
    for (const auto& cause : causes.at("of")) all.back().causes.push_back(causeFrom(cause));
  }
  return all;
}

}  // namespace

std::span<const FigureCauses> allFigureCauses() {
  static const auto all = allFrom(resource("figures.json"));
  return all;
}

const FigureCauses* causesOf(const Figure& figure) {
  const auto found =
      std::ranges::find(allFigureCauses(), figure.key, [](const FigureCauses& causes) { return causes.figure->key; });
  return found == allFigureCauses().end() ? nullptr : &*found;
}

}  // namespace chokepoint
