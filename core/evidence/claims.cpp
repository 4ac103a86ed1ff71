#include "core/evidence/claims.h"

#include "core/evidence/data_file.h"

namespace chokepoint {

namespace {

ClaimFigure figureFrom(const nlohmann::json& item) {
  return {.label = item.at("label"),
          .expression = item.at("expression"),
          .unit = detail::textIn(item, "unit"),
          .claimed = detail::textIn(item, "claimed")};
}

std::vector<ClaimFigure> figuresFrom(const nlohmann::json& list) {
  std::vector<ClaimFigure> figures;
  for (const auto& item : list) figures.push_back(figureFrom(item));
  return figures;
}

Claim claimFrom(const nlohmann::json& item) {
  return {.id = item.at("id"),
          .claim = item.at("claim"),
          .who = item.at("who"),
          .period = detail::periodFrom(item.at("period")),
          .expression = item.at("expression"),
          .figures = figuresFrom(item.at("figures")),
          .note = detail::textIn(item, "note")};
}

}  // namespace

std::span<const Claim> claims() {
  static const auto all = detail::load<Claim>("claims.json", "claims", claimFrom);
  return all;
}

}  // namespace chokepoint
