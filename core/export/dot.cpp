#include "core/export/dot.h"

#include <cassert>

#include "core/base/message.h"
#include "core/export/infix.h"
#include "core/model/quantity_specs.h"
#include "core/model/sector_specs.h"

namespace chokepoint {

namespace {

std::string dotText(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return out + '"';
}

std::string_view shapeOf(VariableKind kind) {
  switch (kind) {
    case VariableKind::Stock: return "box";
    case VariableKind::Auxiliary:
    case VariableKind::Constant: return "ellipse";
    case VariableKind::Parameter: return "plaintext";
    case VariableKind::Table: return "cylinder";
  }
  assert(false);
  return {};
}

std::string_view arrowOf(Sign sign) {
  switch (sign) {
    case Sign::Positive: return "normal";
    case Sign::Negative: return "tee";
    case Sign::None: return "empty";
    case Sign::Varies: return "diamond";
  }
  assert(false);
  return {};
}

std::string nodeLine(std::string_view indent, std::string_view name, VariableKind kind, std::string_view tip) {
  return std::string(indent) + dotText(name) + " [shape=" + std::string(shapeOf(kind)) + ", tooltip=" + dotText(tip) +
         "];\n";
}

std::string edgeLine(const Link& link, std::string_view to) {
  std::string text = "  " + dotText(link.from) + " -> " + dotText(to) + " [label=" + dotText(nameOf(link.sign)) +
                     ", arrowhead=" + std::string(arrowOf(link.sign));
  if (link.atStart)
    text += ", style=dashed";
  else if (link.sign == Sign::None)
    text += ", style=dotted";
  return text + "];\n";
}

std::string sectorCluster(const ModelGraph& graph, const SectorSpec& sector) {
  std::string text =
      "  subgraph " + dotText("cluster_" + sector.key) + " {\n    label=" + dotText(sector.title) + ";\n";
  for (const auto& quantity : graph.quantities)
    if (const auto& s = spec(quantity.id); s.sector == sector.id)
      text += nodeLine("    ", s.name, quantity.kind, withDates(s.description) + " [" + s.unit + "]");
  for (const auto& parameter : graph.parameters)
    if (const auto& s = spec(parameter.id); s.sector == sector.id)
      text += nodeLine("    ", s.key, VariableKind::Parameter, withDates(s.description) + " [" + s.unit + "]");
  return text + "  }\n";
}

}  // namespace

std::string toDot(const ModelGraph& graph) {
  std::string text = "digraph chokepoint {\n  label=" + dotText(graph.title) + ";\n  rankdir=LR;\n";
  for (const auto& sector : sectorSpecs()) text += sectorCluster(graph, sector);
  for (const auto& table : graph.tables)
    text += nodeLine("  ", tableName(table.table), VariableKind::Table, table.description + " [" + table.unit + "]");
  for (const auto& quantity : graph.quantities)
    for (const auto& link : quantity.reads) text += edgeLine(link, nameOf(quantity.id));
  return text + "}\n";
}

}  // namespace chokepoint
