#include "core/export/model_json.h"

#include "core/base/json.h"
#include "core/base/message.h"
#include "core/export/equation_text.h"
#include "core/export/infix.h"
#include "core/model/quantity_specs.h"
#include "core/model/version.h"

namespace chokepoint {

namespace {

Json computedJson(const ComputedQuantity& quantity) {
  const auto& s = spec(quantity.id);
  Json json{{"name", s.name},
            {"kind", nameOf(quantity.kind)},
            {"sector", nameOf(s.sector)},
            {"unit", s.unit},
            {"label", withDates(s.label)},
            {"description", withDates(s.description)},
            {"equation", readableText(quantity.equation)}};
  if (quantity.start) {
    json["start"] = readableText(*quantity.start);
    json["initial_value"] = jsonNumber(quantity.initialValue);
  }
  return json;
}

Json linkJson(const Link& link, std::string_view to) {
  return {{"from", link.from}, {"to", to}, {"sign", nameOf(link.sign)}, {"at_start", link.atStart}};
}

Json inputJson(const InputParameter& parameter) {
  const auto& s = spec(parameter.id);
  return {{"name", s.key},
          {"kind", nameOf(s.kind)},
          {"sector", nameOf(s.sector)},
          {"unit", s.unit},
          {"value", jsonNumber(parameter.value)},
          {"default", jsonNumber(s.defaultValue())},
          {"min", jsonNumber(s.min)},
          {"max", jsonNumber(s.max)},
          {"description", withDates(s.description)},
          {"source", s.source},
          {"basis", s.basis}};
}

Json tableJson(const InputTable& table) {
  Json points = Json::array();
  for (const auto& [month, value] : table.points) points.push_back(Json::array({jsonNumber(month), jsonNumber(value)}));
  return {{"name", tableName(table.table)},
          {"unit", table.unit},
          {"description", table.description},
          {"source", table.source},
          {"points", points}};
}

template <class List, class ToJson>
Json jsonList(const List& list, ToJson toJson) {
  Json all = Json::array();
  for (const auto& item : list) all.push_back(toJson(item));
  return all;
}

}  // namespace

std::string toModelJson(const ModelGraph& graph) {
  Json links = Json::array();
  for (const auto& quantity : graph.quantities)
    for (const auto& link : quantity.reads) links.push_back(linkJson(link, nameOf(quantity.id)));
  return writeJson({{"format", "chokepoint-model/1"},
                    {"model", kModelVersion},
                    {"title", graph.title},
                    {"first_month", toText(Month{0})},
                    {"months", kMonths},
                    {"quantities", jsonList(graph.quantities, computedJson)},
                    {"links", links},
                    {"parameters", jsonList(graph.parameters, inputJson)},
                    {"tables", jsonList(graph.tables, tableJson)}});
}

}  // namespace chokepoint
