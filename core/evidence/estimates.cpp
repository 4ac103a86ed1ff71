#include "core/evidence/estimates.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "core/evidence/data_file.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 7> kKindNames{"computed", "count",       "estimate",  "lower bound",
                                                     "plan",     "upper bound", "upper case"};

constexpr std::array<std::string_view, 8> kUnits{"H100e",    "Month",        "chip",  "die",
                                                 "fraction", "kwafer/Month", "ratio", "stack"};

Estimate estimateFrom(const nlohmann::json& item) {
  return {.id = item.at("id"),
          .expression = item.at("expression"),
          .period = detail::periodFrom(item.at("period")),
          .low = detail::numberIn(item, "low"),
          .central = detail::numberIn(item, "central"),
          .high = detail::numberIn(item, "high"),
          .unit = item.at("unit"),
          .kind = detail::enumFrom<EstimateKind>(kKindNames, item.at("kind")),
          .publisher = item.at("publisher"),
          .label = item.at("label"),
          .facts = item.at("facts").get<std::vector<std::string>>(),
          .note = detail::textIn(item, "note")};
}

}  // namespace

std::span<const Estimate> estimates() {
  static const auto all = detail::load<Estimate>("estimates.json", "estimates", estimateFrom);
  return all;
}

const Estimate* findEstimate(std::string_view id) { return detail::findById(estimates(), id); }

const Estimate* findEstimate(std::string_view id, std::span<const Estimate> own) {
  const auto* shipped = findEstimate(id);
  return shipped != nullptr ? shipped : detail::findById(own, id);
}

std::vector<const Estimate*> estimatesWith(std::span<const Estimate> own) {
  std::vector<const Estimate*> all;
  for (const auto& estimate : estimates()) all.push_back(&estimate);
  for (const auto& estimate : own) all.push_back(&estimate);
  return all;
}

bool isSameFigure(std::string_view a, std::string_view b) {
  const auto isInk = [](char c) { return c != ' ' && c != '\t' && c != '\n'; };
  const auto ink = std::views::filter(isInk);
  return std::ranges::equal(a | ink, b | ink);
}

std::span<const std::string_view> estimateKindNames() { return kKindNames; }

std::span<const std::string_view> estimateUnits() { return kUnits; }

std::string_view nameOf(EstimateKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

}  // namespace chokepoint
