#include "core/scenario/upgrade_inputs.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/record_end.h"
#include "core/model/parameter_specs.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 2> kLists{"parameters", "priors"};
constexpr std::array<std::string_view, 3> kPriorNumbers{"low", "central", "high"};

// As files have them, but for the last digits of a product.
Number rounded(double value) {
  constexpr int kDigits = 6;
  return {.value = value, .digits = kDigits};
}

bool isSet(Json& document, std::string_view input) {
  return std::ranges::any_of(kLists, [&](std::string_view list) {
    const auto* inputs = objectIn(document, list);
    return inputs != nullptr && inputs->contains(input);
  });
}

// What is set of an input, by its value or by the middle of its prior.
double numberOr(Json& document, const std::string& input, double otherwise) {
  const auto numberIn = [](const Json* object, const std::string& key) {
    const bool isThere = object != nullptr && object->contains(key) && object->at(key).is_number();
    return isThere ? std::optional(object->at(key).get<double>()) : std::nullopt;
  };
  if (const auto value = numberIn(objectIn(document, "parameters"), input)) return *value;
  auto* priors = objectIn(document, "priors");
  return numberIn(priors == nullptr ? nullptr : objectIn(*priors, input), "central").value_or(otherwise);
}

void rename(Json& document, const UpgradeStep& step, UpgradeNotices& notices) {
  for (const auto& [name, now] : step.renamed) {
    bool isRenamed = false;
    for (const auto list : kLists) {
      auto* inputs = objectIn(document, list);
      if (inputs == nullptr || !inputs->contains(name) || inputs->contains(now)) continue;
      auto value = std::move(inputs->at(name));
      inputs->erase(name);
      (*inputs)[now] = std::move(value);
      isRenamed = true;
    }
    if (isRenamed) notices.add(say("%1 is called %2 now; what was set is kept", name, namedInput(now)));
  }
}

// Whatever is no number stays, for the reader to report.
void scale(Json& number, double factor) {
  if (number.is_number()) number = number.get<double>() * factor;
}

void multiplyValue(Json& document, const UpgradeStep::Multiplied& product, double factor, const std::string& version,
                   UpgradeNotices& notices) {
  auto* inputs = objectIn(document, "parameters");
  if (inputs == nullptr || !inputs->contains(product.input) || !inputs->at(product.input).is_number()) return;
  auto& value = inputs->at(product.input);
  const double before = value.get<double>();
  scale(value, factor);
  notices.add(say("%1 is now %2 and not %3: in model %4 it counted only multiplied by %5, which is %6",
                  namedInput(product.input), rounded(value.get<double>()), rounded(before), version, product.by,
                  rounded(factor)));
}

void multiplyPrior(Json& document, const UpgradeStep::Multiplied& product, double factor, const std::string& version,
                   UpgradeNotices& notices) {
  auto* priors = objectIn(document, "priors");
  auto* prior = priors == nullptr ? nullptr : objectIn(*priors, product.input);
  if (prior == nullptr) return;
  for (const auto key : kPriorNumbers)
    if (const auto number = prior->find(key); number != prior->end()) scale(*number, factor);
  notices.add(say("the prior of %1 is multiplied by %2, which is %3, as it was in model %4 before it counted",
                  namedInput(product.input), product.by, rounded(factor), version));
}

// The other factor alone was set, and what it did to the product it does no more.
void tellOfFactor(Json& document, const UpgradeStep::Multiplied& product, const std::string& version,
                  UpgradeNotices& notices) {
  if (!isSet(document, product.by) || isSet(document, product.input)) return;
  notices.add(say("%1 keeps what was set, but no longer multiplies %2, as it did in model %3", namedInput(product.by),
                  namedInput(product.input), version));
}

// The name that later steps have given an input.
std::string newestName(std::string name, std::span<const UpgradeStep> later) {
  for (const auto& step : later)
    for (const auto& renamed : step.renamed)
      if (renamed.name == name) name = renamed.now;
  return name;
}

// Calls tell(element, its step, the input's name of today) for the elements of every step's list, for the first that
// speaks of an input.
template <class List, class Tell>
void forEachInput(std::span<const UpgradeStep> steps, List UpgradeStep::*list, const auto& nameOf, const Tell& tell) {
  std::set<std::string> told;
  for (std::size_t i = 0; i < steps.size(); ++i)
    for (const auto& element : steps[i].*list) {
      const auto name = newestName(nameOf(element), steps.subspan(i + 1));
      if (told.insert(name).second) tell(element, steps[i], name);
    }
}

constexpr auto kItself = [](const std::string& name) { return name; };

void tellOfDates(Json& document, std::span<const UpgradeStep> steps, UpgradeNotices& notices) {
  const auto& first = steps.front();
  if (first.recordEnded != kRecordEnds)
    notices.add(say("the record ends in %1, where model %2 had it end in %3; decisions are phased in from there",
                    kRecordEnds, first.from, first.recordEnded));
  forEachInput(
      steps, &UpgradeStep::redated, kItself, [&](const std::string&, const UpgradeStep& step, const std::string& name) {
        const Month before{step.recordEnded.index + 1};
        if (before != kNow && isSet(document, name))
          notices.add(
              say("%1 keeps what was set; it spoke of %2 and now speaks of %3", namedInput(name), before, kNow));
      });
}

// A timeline takes the place of some levers, whose defaults then count for nothing.
bool followsItsDefault(Json& document, std::string_view input) {
  const auto id = findParameter(input);
  if (!id || isSet(document, input)) return false;
  return !document.contains("timeline") || std::ranges::find(kTimelineLevers, *id) == kTimelineLevers.end();
}

// A default that speaks of another month now is not the same one revised.
Message changedDefault(const UpgradeStep::Default& before, const UpgradeStep& step, const std::string& name) {
  const auto& now = spec(*findParameter(name)).prior;
  const auto older = say("%1 to %2", rounded(before.low), rounded(before.high));
  const auto newer = say("%1 to %2", rounded(now.low), rounded(now.high));
  const Month then{step.recordEnded.index + 1};
  if (then == kNow || std::ranges::find(step.redated, before.input) == step.redated.end())
    return say("%1 is not set, and its default changed: %2 in model %3, %4 now (with a prior of %5, and %6 now)",
               namedInput(name), rounded(before.central), step.from, rounded(now.central), older, newer);
  return say(
      "%1 is not set, and its default changed: %2 for %3 in model %4, %5 for %6 now (with a prior of %7, and %8 now)",
      namedInput(name), rounded(before.central), then, step.from, rounded(now.central), kNow, older, newer);
}

void tellOfDefaults(Json& document, std::span<const UpgradeStep> steps, UpgradeNotices& notices) {
  const auto nameOf = [](const UpgradeStep::Default& before) { return before.input; };
  forEachInput(steps, &UpgradeStep::defaults, nameOf,
               [&](const UpgradeStep::Default& before, const UpgradeStep& step, const std::string& name) {
                 if (!followsItsDefault(document, name)) return;
                 notices.add(changedDefault(before, step, name));
               });
}

void tellOfNewInputs(Json& document, std::span<const UpgradeStep> steps, UpgradeNotices& notices) {
  MessageList added{.items = {}, .joint = Joint::Comma};
  forEachInput(steps, &UpgradeStep::added, kItself,
               [&](const std::string&, const UpgradeStep&, const std::string& name) {
                 if (!isSet(document, name)) added.items.push_back(say("%1", name));
               });
  if (!added.items.empty()) notices.add(say("new inputs stand at their defaults: %1", std::move(added)));
}

}  // namespace

void upgradeInputs(Json& document, const UpgradeStep& step, UpgradeNotices& notices) {
  rename(document, step, notices);
  for (const auto& product : step.multiplied) {
    const double factor = numberOr(document, product.by, product.unset);
    multiplyValue(document, product, factor, step.from, notices);
    multiplyPrior(document, product, factor, step.from, notices);
    tellOfFactor(document, product, step.from, notices);
  }
}

void tellOfInputs(Json& document, std::span<const UpgradeStep> steps, UpgradeNotices& notices) {
  tellOfDates(document, steps, notices);
  tellOfDefaults(document, steps, notices);
  tellOfNewInputs(document, steps, notices);
}

}  // namespace chokepoint
