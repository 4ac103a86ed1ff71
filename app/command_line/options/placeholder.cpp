#include "app/command_line/options/placeholder.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "app/command_line/output/words.h"
#include "core/evidence/facts.h"
#include "core/model/parameter_specs.h"
#include "core/model/quantity_specs.h"
#include "core/scenario/packs.h"
#include "core/scenario/presets.h"
#include "ui/format/language.h"

namespace chokepoint::app {

namespace {

constexpr std::array kPlaceholders{Placeholder::Text,     Placeholder::Number,     Placeholder::Numbers,
                                   Placeholder::File,     Placeholder::Expression, Placeholder::Condition,
                                   Placeholder::Month,    Placeholder::Size,       Placeholder::Preset,
                                   Placeholder::Pack,     Placeholder::Input,      Placeholder::Inputs,
                                   Placeholder::Quantity, Placeholder::Quantities, Placeholder::Setting,
                                   Placeholder::Belief,   Placeholder::Language};

Message messageFor(Placeholder placeholder) {
  switch (placeholder) {
    case Placeholder::Text: return say("WORD");
    case Placeholder::Number: return say("NUMBER");
    case Placeholder::Numbers: return say("P,Q,...");
    case Placeholder::File: return say("FILE");
    case Placeholder::Expression: return say("EXPRESSION");
    case Placeholder::Condition: return say("CONDITION");
    case Placeholder::Month: return say("MONTH");
    case Placeholder::Size: return say("WIDTHxHEIGHT");
    case Placeholder::Preset: return say("PRESET");
    case Placeholder::Pack: return say("PACK");
    case Placeholder::Input: return say("INPUT");
    case Placeholder::Inputs: return say("INPUT,...");
    case Placeholder::Quantity: return say("QUANTITY");
    case Placeholder::Quantities: return say("QUANTITY,...");
    case Placeholder::Setting: return say("INPUT=VALUE");
    case Placeholder::Belief: return say("ESTIMATE[=WEIGHT]");
    case Placeholder::Language: break;
  }
  return say("LANGUAGE");
}

template <class Items, class NameOf>
std::vector<std::string> namesOf(const Items& items, const NameOf& name) {
  std::vector<std::string> names;
  for (const auto& item : items) names.emplace_back(name(item));
  return names;
}

}  // namespace

std::string wordFor(Placeholder placeholder) { return worded(messageFor(placeholder)); }

std::optional<Placeholder> placeholderOf(const std::string& word) {
  const auto* found = std::ranges::find(kPlaceholders, word, wordFor);
  if (found == kPlaceholders.end()) return std::nullopt;
  return *found;
}

std::vector<std::string> knownFor(Placeholder placeholder) {
  switch (placeholder) {
    case Placeholder::Preset: return namesOf(presets(), [](const auto& preset) { return preset.id; });
    case Placeholder::Pack: return namesOf(packs(), [](const auto& pack) { return pack.id; });
    case Placeholder::Belief: return namesOf(estimates(), [](const auto& estimate) { return estimate.id; });
    case Placeholder::Input:
    case Placeholder::Inputs: return namesOf(parameterSpecs(), [](const auto& s) { return s.key; });
    case Placeholder::Setting: return namesOf(parameterSpecs(), [](const auto& s) { return std::string(s.key) + '='; });
    case Placeholder::Quantity:
    case Placeholder::Quantities: return namesOf(quantitySpecs(), [](const auto& s) { return s.name; });
    case Placeholder::Language: return ui::availableLanguages();
    default: return {};
  }
}

std::string positional(const std::string& words) {
  constexpr std::string_view kNoBreakSpace = "\u00a0";
  std::string name;
  for (const char c : words)
    if (c == ' ')
      name += kNoBreakSpace;
    else if (std::string_view("=:{},\n").find(c) == std::string_view::npos)
      name += c;
  return name;
}

}  // namespace chokepoint::app
