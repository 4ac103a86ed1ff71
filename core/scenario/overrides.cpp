#include "core/scenario/overrides.h"

#include <set>

#include "core/base/suggestion.h"
#include "core/base/text.h"
#include "core/base/typed_number.h"
#include "core/scenario/parameter_json.h"
#include "core/scenario/parameter_rules.h"
#include "core/scenario/rules.h"

namespace chokepoint {

namespace {

using namespace std::string_view_literals;

Error wrongSetting(std::string_view text, Message sentence) {
  const auto safe = inQuotes(text);  // also without line breaks, and cut
  return {ErrorCode::InvalidInput, safe.substr(1, safe.size() - 2), std::move(sentence)};
}

// 25 % is 0.25, where people see percent.
Expected<double> typedFor(ParameterId id, std::string_view text) {
  const auto typed = typedNumber(text);
  if (!typed) return typed.errors();
  if (!typed->isPercent) return typed->value;
  constexpr double kPercent = 100.0;
  if (spec(id).display.scale != kPercent)
    return Error{ErrorCode::InvalidInput, "", say("%1 is in percent, which %2 is not", inQuotes(text), nameOf(id))};
  return typed->value / kPercent;
}

}  // namespace

Expected<ParameterSetting> parseSetting(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos)
    return wrongSetting(text, say("there is no = in it; write %1, such as %2", "key=value"sv, "die_yield_now=0.4"sv));
  const auto key = text.substr(0, equals);
  const auto value = text.substr(equals + 1);
  const auto id = findParameter(key);
  if (!id) return wrongSetting(text, withSuggestion(say("there is no input %1", inQuotes(key)), key, parameterNames()));
  const auto number = typedFor(*id, value);
  if (!number) return wrongSetting(text, say("%1; %2", number.errors().front().sentence, allowedValues(*id)));
  if (auto fault = faultOf(*id, *number)) return wrongSetting(text, std::move(*fault));
  return ParameterSetting{*id, *number};
}

Expected<Scenario> withSettings(Scenario scenario, std::span<const ParameterSetting> settings) {
  Findings findings("");
  std::set<ParameterId> given;
  for (const auto& [id, value] : settings) {
    if (!given.insert(id).second) findings.add(nameOf(id), say("is set more than once; give it one value"));
    scenario.parameters.insert_or_assign(id, value);
  }
  auto errors = check(scenario);
  const auto repeated = findings.errors();
  errors.insert(errors.begin(), repeated.begin(), repeated.end());
  if (!errors.empty()) return errors;
  return scenario;
}

Expected<std::vector<Case>> readCases(std::string_view json, std::string_view place) {
  const auto document = readJson(json, place);
  if (!document) return document.errors();
  Findings findings(place);
  if (!document->is_object())
    return Error{ErrorCode::InvalidInput, std::string(place),
                 say("%1 is not an object of named cases", shown(*document))};
  std::vector<Case> cases;
  for (const auto& [name, value] : document->items()) {
    const auto path = memberPath("", name);
    if (name.empty()) findings.add(path, say("the name of a case is empty; give it one"));
    const auto parameters = readParameters(value, path, findings);
    checkParameters(parameters, path, findings);
    cases.emplace_back(name, values({.parameters = parameters}));
  }
  if (!findings.none()) return findings.errors();
  return cases;
}

}  // namespace chokepoint
