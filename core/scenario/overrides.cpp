#include "core/scenario/overrides.h"

#include <set>

#include "core/base/text.h"
#include "core/scenario/parameter_json.h"
#include "core/scenario/scenario_json.h"

namespace chokepoint {

namespace {

Error wrongSetting(std::string_view text, Message sentence) {
  const auto safe = inQuotes(text);  // also without line breaks, and cut
  return {ErrorCode::InvalidInput, safe.substr(1, safe.size() - 2), std::move(sentence)};
}

}  // namespace

Expected<ParameterSetting> parseSetting(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos)
    return wrongSetting(text, say("there is no = in it; write key=value, such as die_yield_now=0.4"));
  const auto key = text.substr(0, equals);
  const auto value = text.substr(equals + 1);
  const auto id = findParameter(key);
  if (!id) return wrongSetting(text, "there is no input " + inQuotes(key) + suggestion(key, parameterNames()));
  const auto number = numberFromText(value);
  if (!number) return wrongSetting(text, inQuotes(value) + " is not a finite number; " + allowedValues(*id));
  if (const auto error = checkValue(*id, *number, "")) return wrongSetting(text, error->sentence);
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
    return Error{ErrorCode::InvalidInput, std::string(place), shown(*document) + " is not an object of named cases"};
  std::vector<Case> cases;
  for (const auto& [name, value] : document->items()) {
    const auto path = memberPath("", name);
    if (name.empty()) findings.add(path, say("the name of a case is empty; give it one"));
    cases.emplace_back(name, values({.parameters = readParameters(value, path, findings)}));
  }
  if (!findings.none()) return findings.errors();
  return cases;
}

}  // namespace chokepoint
