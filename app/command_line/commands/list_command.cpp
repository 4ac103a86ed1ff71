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
#include "ui/format/language.h"

namespace chokepoint::app {

namespace {

struct ListOptions {
  std::string what;
  std::string format = "table";
};

// What stands in resources/ for people to read.
std::string textOf(const std::string& text, const Words& words) {
  return text.empty() ? text : words.text(DataText{text});
}

Json parameterJson(const ParameterSpec& s, const Words& words) {
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
          {"description", textOf(s.description, words)},
          {"source", textOf(s.source, words)}};
}

std::string annualText(const QuantitySpec& s, const Words& words) {
  switch (s.annual) {
    case Annual::Sum: return inWords(say("sum"), words);
    case Annual::Last: return inWords(say("last"), words);
    case Annual::Ratio: break;
  }
  return inWords(say("ratio of sums: %1 / %2", nameOf(s.numerator), nameOf(s.denominator)), words);
}

Json quantityJson(const QuantitySpec& s, const Words& words) {
  return {{"name", s.name}, {"sector", nameOf(s.sector)},     {"kind", s.kind},
          {"unit", s.unit}, {"annual", annualText(s, words)}, {"description", textOf(s.description, words)}};
}

Json presetJson(const Preset& preset, const Words& words) {
  Json parameters = Json::object();
  for (const auto& [id, value] : preset.scenario.parameters) parameters[std::string(nameOf(id))] = value;
  return {{"id", preset.id},
          {"group", textOf(preset.group, words)},
          {"title", textOf(preset.title, words)},
          {"why", textOf(preset.why, words)},
          {"parameters", parameters}};
}

Json packJson(const Pack& pack, const Words& words) {
  return {{"id", pack.id},
          {"title", textOf(pack.title, words)},
          {"why", textOf(pack.why, words)},
          {"beliefs", chokepoint::toJson(pack.beliefs)}};
}

Json numberOrNothing(const std::optional<double>& number) { return number ? Json(*number) : Json(""); }

Json estimateJson(const Estimate& estimate, const Words& words) {
  return {{"id", estimate.id},
          {"period", toText(estimate.period)},
          {"low", numberOrNothing(estimate.low)},
          {"central", numberOrNothing(estimate.central)},
          {"high", numberOrNothing(estimate.high)},
          {"unit", estimate.unit},
          {"kind", textOf(std::string(nameOf(estimate.kind)), words)},
          {"publisher", textOf(estimate.publisher, words)},
          {"grade", nameOf(gradeOf(estimate.facts))},
          {"expression", estimate.expression}};
}

Json factJson(const Fact& fact, const Words& words) {
  return {{"id", fact.id},
          {"quantity", textOf(fact.quantity, words)},
          {"low", numberOrNothing(fact.low)},
          {"central", numberOrNothing(fact.central)},
          {"high", numberOrNothing(fact.high)},
          {"unit", textOf(fact.unit, words)},
          {"period", textOf(fact.period, words)},
          {"publisher", textOf(fact.publisher, words)},
          {"first", textOf(fact.first, words)},
          {"grade", nameOf(fact.grade)},
          {"url", fact.url}};
}

// As of the first year that is projected.
Json figureJson(const Figure& figure, const Words& words) {
  const auto year = kFirstProjectedYear;
  return {{"key", figure.key}, {"name", nameIn(year, figure, words)}, {"expression", figure.of(year).text()}};
}

Json moveJson(const RecordedMove& move) {
  return {{"path", move.channel ? nameOf(*move.channel) : "level"},
          {"target", jsonNumber(move.target)},
          {"months", jsonNumber(move.months)}};
}

// `why`: of each move, or why there is none.
Json eventJson(const RecordedEvent& event, const Words& words) {
  Json channels = Json::array();
  for (const auto channel : event.channels) channels.push_back(nameOf(channel));
  Json moves = Json::array();
  Json why = Json::array();
  for (const auto& move : event.moves) {
    moves.push_back(moveJson(move));
    why.push_back(textOf(move.reason, words));
  }
  if (event.moves.empty()) why.push_back(textOf(event.stays, words));
  return {{"date", event.date},
          {"by", textOf(std::string(nameOf(event.by)), words)},
          {"event", textOf(event.event, words)},
          {"channels", channels},
          {"moves", moves},
          {"why", why}};
}

template <class Items, class ToJson>
Json jsonList(const Items& items, const ToJson& json, const Words& words) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(json(item, words));
  return list;
}

struct Listing {
  std::string_view what;
  Json (*items)(const Words& words);
};

constexpr std::array kListings{
    Listing{"parameters", [](const Words& words) { return jsonList(parameterSpecs(), parameterJson, words); }},
    Listing{"variables", [](const Words& words) { return jsonList(quantitySpecs(), quantityJson, words); }},
    Listing{"figures", [](const Words& words) { return jsonList(figures(), figureJson, words); }},
    Listing{"presets", [](const Words& words) { return jsonList(presets(), presetJson, words); }},
    Listing{"facts", [](const Words& words) { return jsonList(facts(), factJson, words); }},
    Listing{"estimates", [](const Words& words) { return jsonList(estimates(), estimateJson, words); }},
    Listing{"packs", [](const Words& words) { return jsonList(packs(), packJson, words); }},
    Listing{"events", [](const Words& words) { return jsonList(recordedEvents(), eventJson, words); }},
};

std::vector<std::string> listings() {
  std::vector<std::string> names;
  for (const auto& listing : kListings) names.emplace_back(listing.what);
  return names;
}

std::string cellText(const Json& value);

// "path=level target=0.45 months=1"
std::string membersText(const Json& object) {
  std::string texts;
  for (const auto& [key, value] : object.items())
    texts += (texts.empty() ? "" : " ") + std::string(key) + '=' + cellText(value);
  return texts;
}

std::string cellText(const Json& value) {
  if (value.is_object()) return membersText(value);
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_float()) return toText(value.get<double>());
  if (!value.is_array()) return value.dump();
  std::string texts;
  for (const auto& item : value) texts += (texts.empty() ? "" : " ") + cellText(item);
  return texts;
}

std::string alignedTable(const Json& list) {
  std::vector<std::vector<std::string>> rows(1);
  for (const auto& [key, value] : list.front().items()) rows.front().push_back(key);
  for (const auto& item : list) {
    auto& row = rows.emplace_back();
    for (const auto& [key, value] : item.items()) row.push_back(cellText(value));
  }
  return alignedText(rows);
}

Outcome list(const ListOptions& options) {
  const auto& listing = *std::ranges::find(kListings, options.what, &Listing::what);
  return writeOutput({}, options.format == "json" ? listing.items(english()).dump(2) + '\n'
                                                  : alignedTable(listing.items(ui::CatalogueWords())));
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
