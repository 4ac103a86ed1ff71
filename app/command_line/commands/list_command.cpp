#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/options/output_options.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/result_table.h"
#include "app/command_line/output/words.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/evidence/facts.h"
#include "core/evidence/policy_events.h"
#include "core/model/quantity_specs.h"
#include "core/runs/figures.h"
#include "core/scenario/evidence_json.h"
#include "core/scenario/packs.h"
#include "core/scenario/presets.h"

namespace chokepoint::app {

namespace {

struct ListOptions {
  std::string what;
  std::string format = "table";
};

Json parameterJson(const ParameterSpec& s) {
  return {{"key", s.key},
          {"sector", nameOf(s.sector)},
          {"kind", nameOf(s.kind)},
          {"unit", s.unit},
          {"default", s.defaultValue()},
          {"min", s.min},
          {"max", s.max},
          {"distribution", nameOf(s.prior.distribution)},
          {"low", s.prior.low},
          {"high", s.prior.high},
          {"description", s.description},
          {"source", s.source}};
}

std::string annualText(const QuantitySpec& s) {
  switch (s.annual) {
    case Annual::Sum: return "sum";
    case Annual::Last: return "last";
    case Annual::Ratio: break;
  }
  return std::string("ratio of sums: ").append(nameOf(s.numerator)).append(" / ").append(nameOf(s.denominator));
}

Json quantityJson(const QuantitySpec& s) {
  return {{"name", s.name}, {"sector", nameOf(s.sector)}, {"kind", s.kind},
          {"unit", s.unit}, {"annual", annualText(s)},    {"description", s.description}};
}

Json presetJson(const Preset& preset) {
  Json parameters = Json::object();
  for (const auto& [id, value] : preset.scenario.parameters) parameters[std::string(nameOf(id))] = value;
  return {{"id", preset.id}, {"title", preset.title}, {"why", preset.why}, {"parameters", parameters}};
}

Json packJson(const Pack& pack) {
  return {{"id", pack.id}, {"title", pack.title}, {"why", pack.why}, {"beliefs", chokepoint::toJson(pack.beliefs)}};
}

Json numberOrNothing(const std::optional<double>& number) { return number ? Json(*number) : Json(""); }

Json estimateJson(const Estimate& estimate) {
  return {{"id", estimate.id},
          {"period", toText(estimate.period)},
          {"low", numberOrNothing(estimate.low)},
          {"central", numberOrNothing(estimate.central)},
          {"high", numberOrNothing(estimate.high)},
          {"unit", estimate.unit},
          {"kind", nameOf(estimate.kind)},
          {"publisher", estimate.publisher},
          {"grade", nameOf(gradeOf(estimate.facts))},
          {"expression", estimate.expression}};
}

Json factJson(const Fact& fact) {
  return {{"id", fact.id},
          {"quantity", fact.quantity},
          {"low", numberOrNothing(fact.low)},
          {"central", numberOrNothing(fact.central)},
          {"high", numberOrNothing(fact.high)},
          {"unit", fact.unit},
          {"period", fact.period},
          {"publisher", fact.publisher},
          {"first", fact.first},
          {"grade", nameOf(fact.grade)},
          {"url", fact.url}};
}

// As of the first year that is projected.
Json figureJson(const Figure& figure) {
  const auto year = yearOf(Month{kFirstProjected});
  auto name = figure.name;
  if (const auto place = name.find("%1"); place != std::string::npos)
    name.replace(place, 2, std::to_string(year.number));
  return {{"key", figure.key}, {"name", name}, {"expression", figure.of(year).text()}};
}

Json eventJson(const RecordedEvent& event) {
  Json channels = Json::array();
  for (const auto channel : event.channels) channels.push_back(nameOf(channel));
  return {{"date", event.date}, {"by", nameOf(event.by)}, {"event", event.event}, {"channels", channels}};
}

template <class Items, class ToJson>
Json jsonList(const Items& items, const ToJson& json) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(json(item));
  return list;
}

struct Listing {
  std::string_view what;
  Json (*items)();
};

constexpr std::array kListings{
    Listing{"parameters", [] { return jsonList(parameterSpecs(), parameterJson); }},
    Listing{"variables", [] { return jsonList(quantitySpecs(), quantityJson); }},
    Listing{"figures", [] { return jsonList(figures(), figureJson); }},
    Listing{"presets", [] { return jsonList(presets(), presetJson); }},
    Listing{"facts", [] { return jsonList(facts(), factJson); }},
    Listing{"estimates", [] { return jsonList(estimates(), estimateJson); }},
    Listing{"packs", [] { return jsonList(packs(), packJson); }},
    Listing{"events", [] { return jsonList(recordedEvents(), eventJson); }},
};

std::vector<std::string> listings() {
  std::vector<std::string> names;
  for (const auto& listing : kListings) names.emplace_back(listing.what);
  return names;
}

// What is typed as it is read.
constexpr std::array<std::string_view, 7> kCodes{"key", "name", "id", "sector", "unit", "expression", "url"};

std::string cellText(const std::string& key, const Json& value) {
  if (value.is_string()) {
    const auto text = value.get<std::string>();
    return std::ranges::find(kCodes, key) != kCodes.end() ? text : worded(say("%1", DataText{text}));
  }
  if (value.is_number_float()) return toText(value.get<double>());
  if (!value.is_array()) return value.dump();
  std::string texts;
  for (const auto& item : value) texts += (texts.empty() ? "" : " ") + item.get<std::string>();
  return texts;
}

std::string alignedTable(const Json& list) {
  std::vector<std::vector<std::string>> rows(1);
  for (const auto& [key, value] : list.front().items()) rows.front().push_back(key);
  for (const auto& item : list) {
    auto& row = rows.emplace_back();
    for (const auto& [key, value] : item.items()) row.push_back(cellText(key, value));
  }
  return alignedText(rows);
}

Outcome list(const ListOptions& options) {
  const Json all = std::ranges::find(kListings, options.what, &Listing::what)->items();
  return writeOutput({}, options.format == "json" ? all.dump(2) + '\n' : alignedTable(all));
}

Action addList(CLI::App& command) {
  auto options = std::make_shared<ListOptions>();
  command.add_option(positional(worded(say("WHAT"))), options->what, worded(say("What to list")))
      ->type_name(wordFor(Placeholder::Text))
      ->required()
      ->check(oneOf(listings()));
  addFormatOption(command, options->format, {"table", "json"});
  return [options](Notices&) { return list(*options); };
}

}  // namespace

Command listCommand() {
  return {"list",
          say("List inputs, quantities, quoted figures, presets, facts, estimates, packs or recorded decisions"),
          std::nullopt, addList};
}

}  // namespace chokepoint::app
