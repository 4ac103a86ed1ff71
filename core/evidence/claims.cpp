#include "core/evidence/claims.h"

#include "core/evidence/data_file.h"

namespace chokepoint {

namespace {

Claim claimFrom(const nlohmann::json& item) {
  return {.id = item.at("id"),
          .claim = item.at("claim"),
          .who = item.at("who"),
          .period = detail::periodFrom(item.at("period")),
          .expression = item.at("expression"),
          .note = detail::textIn(item, "note")};
}

}  // namespace

std::span<const Claim> claims() {
  static const auto all = detail::load<Claim>("claims.json", "claims", claimFrom);
  return all;
}

const Claim* findClaim(std::string_view id) { return detail::findById(claims(), id); }

}  // namespace chokepoint
