#include "core/scenario/upgrade_steps.h"

#include <cassert>

#include "core/base/json.h"
#include "core/base/record_end.h"
#include "core/base/resources.h"

namespace chokepoint {

namespace {

Month monthOf(const Json& text) { return monthFromText(text.get_ref<const std::string&>()).value(); }

// What a list of the step holds, each element made by `make`; nothing where it has no such list.
template <class Make>
auto listOf(const Json& item, const char* key, const Make& make) {
  std::vector<decltype(make(item))> list;
  if (item.contains(key))
    for (const auto& element : item.at(key)) list.push_back(make(element));
  return list;
}

std::string textOf(const Json& text) { return text; }

UpgradeStep::Renamed renamedFrom(const Json& item) { return {.name = item.at("name"), .now = item.at("now")}; }

UpgradeStep::Multiplied multipliedFrom(const Json& item) {
  return {.input = item.at("input"), .by = item.at("by"), .unset = item.at("unset")};
}

UpgradeStep::Default defaultFrom(const Json& item) {
  return {.input = item.at("input"), .low = item.at("low"), .central = item.at("central"), .high = item.at("high")};
}

UpgradeStep::Vanished vanishedFrom(const Json& item) {
  UpgradeStep::Vanished vanished{.name = item.at("name"), .now = item.at("now"), .orElse = std::nullopt};
  if (item.contains("or")) vanished.orElse = textOf(item.at("or"));
  return vanished;
}

UpgradeStep::Offset offsetFrom(const Json& item) {
  return {.channel = item.at("channel"),
          .before = item.at("before"),
          .now = item.at("now"),
          .since = monthOf(item.at("since"))};
}

UpgradeStep stepFrom(const Json& item) {
  return {.from = item.at("from"),
          .to = item.at("to"),
          .recordEnded = monthOf(item.at("recordEnded")),
          .renamed = listOf(item, "renamed", renamedFrom),
          .multiplied = listOf(item, "multiplied", multipliedFrom),
          .redated = listOf(item, "redated", textOf),
          .added = listOf(item, "added", textOf),
          .defaults = listOf(item, "defaults", defaultFrom),
          .vanished = listOf(item, "vanished", vanishedFrom),
          .offsets = listOf(item, "offsets", offsetFrom),
          .revised = listOf(item, "revised", textOf)};
}

std::vector<UpgradeStep> loadSteps() {
  const auto document = readJson(resource("upgrades.json"), "upgrades.json");
  assert(document.ok());
  return listOf(*document, "upgrades", stepFrom);
}

}  // namespace

std::span<const UpgradeStep> upgradeSteps() {
  static const auto steps = loadSteps();
  return steps;
}

Month recordEndAfter(const UpgradeStep& step) {
  for (const auto& next : upgradeSteps())
    if (next.from == step.to) return next.recordEnded;
  return kRecordEnds;
}

}  // namespace chokepoint
