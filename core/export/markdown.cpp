#include "core/export/markdown.h"

#include "core/base/message.h"
#include "core/export/equation_text.h"
#include "core/export/infix.h"
#include "core/model/quantity_specs.h"
#include "core/model/sector_specs.h"
#include "core/model/version.h"

namespace chokepoint {

namespace {

constexpr std::string_view kMonthGuide =
    "`month` counts from January 2022 (month 0) to December 2032 (month 131); month ";
constexpr std::string_view kReadingGuide =
    ", is the first that is projected. Each month first computes every auxiliary from the stocks, then moves each "
    "stock by its change. `lookup(x_table, month)` reads a table, in a straight line between its points and constant "
    "beyond its "
    "ends. `ln` is the natural logarithm, `^` a power.\n\n"
    "A sign tells which way a quantity is pushed by what it reads, all else that it reads staying as it is: **+** up, "
    "**-** down, **0** not at all in any month of this run, **varies** up in some months and down in others. Of a "
    "stock it is the change that is pushed.\n";

std::string readingGuide() {
  return std::string(kMonthGuide) + std::to_string(kNow.index) + ", " + english().month(kNow) +
         std::string(kReadingGuide);
}

// Whatever would be taken for markup in a line of text or a cell of a table.
std::string withoutMarkup(std::string_view text) {
  std::string out;
  for (const char c : withDates(std::string(text))) {
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) out += '\\';
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return out;
}

std::string code(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string inUnit(const std::string& unit) {
  return unit == "Dmnl" ? ", without unit" : ", in " + withoutMarkup(unit);
}

std::string kindText(VariableKind kind) {
  return (kind == VariableKind::Auxiliary ? "An " : "A ") + std::string(nameOf(kind));
}

std::string equationLines(const ComputedQuantity& quantity, const std::string& name) {
  if (!quantity.start) return equationText(Equation{Equation::Kind::Auxiliary, name, quantity.equation});
  return equationText(Equation{Equation::Kind::Initial, name, *quantity.start}) + "\n" +
         equationText(Equation{Equation::Kind::Change, name, quantity.equation});
}

std::string readsText(const ComputedQuantity& quantity) {
  std::string text;
  for (const auto& link : quantity.reads) {
    text += (text.empty() ? "Reads " : ", ") + code(link.from) + " **" + std::string(nameOf(link.sign)) + "**";
    if (link.atStart) text += " at the start";
  }
  return text.empty() ? "Reads nothing but the month.\n" : text + ".\n";
}

std::string quantitySection(const ComputedQuantity& quantity) {
  const auto& s = spec(quantity.id);
  return "### " + code(s.name) + " " + withoutMarkup(s.label) + "\n\n" + withoutMarkup(s.description) + ". " +
         kindText(quantity.kind) + inUnit(s.unit) + ".\n\n```\n" + equationLines(quantity, s.name) + "\n```\n\n" +
         readsText(quantity) + "\n";
}

std::string sectorSection(const ModelGraph& graph, const SectorSpec& sector) {
  std::string quantities;
  for (const auto& quantity : graph.quantities)
    if (spec(quantity.id).sector == sector.id) quantities += quantitySection(quantity);
  if (quantities.empty()) return {};  // a group of inputs only
  return "## " + withoutMarkup(sector.title) + "\n\n" + withoutMarkup(sector.question) + "\n\n" + quantities;
}

std::string parameterRow(const InputParameter& parameter) {
  const auto& s = spec(parameter.id);
  return "| " + code(s.key) + " | " + std::string(nameOf(s.kind)) + " | " + plainNumber(parameter.value) + " | " +
         plainNumber(s.defaultValue()) + " | " + plainNumber(s.min) + " to " + plainNumber(s.max) + " | " +
         withoutMarkup(s.unit) + " | " + withoutMarkup(s.description) + " | " + withoutMarkup(s.source) + " |\n";
}

std::string parametersSection(const ModelGraph& graph) {
  std::string text =
      "## Inputs\n\nA *lever* is somebody's decision, an *assumption* a fact that nobody knows well.\n\n"
      "| input | kind | here | default | range | unit | what it is | source |\n"
      "|---|---|---|---|---|---|---|---|\n";
  for (const auto& sector : sectorSpecs())
    for (const auto& parameter : graph.parameters)
      if (spec(parameter.id).sector == sector.id) text += parameterRow(parameter);
  return text;
}

std::string tableSection(const InputTable& table) {
  std::string points;
  for (const auto& [month, value] : table.points)
    points += (points.empty() ? "" : ", ") + plainNumber(month) + ": " + plainNumber(value);
  return "### " + code(tableName(table.table)) + "\n\n" + withoutMarkup(table.description) + inUnit(table.unit) +
         ". Source: " + withoutMarkup(table.source) + ".\n\nBy month: " + points + ".\n\n";
}

}  // namespace

std::string toMarkdown(const ModelGraph& graph) {
  std::string text = "# The model: " + withoutMarkup(graph.title) + "\n\nModel " + std::string(kModelVersion) + ": " +
                     std::to_string(graph.quantities.size()) + " quantities, computed from " +
                     std::to_string(graph.parameters.size()) + " inputs and " + std::to_string(graph.tables.size()) +
                     " tables.\n\n" + readingGuide() + "\n";
  for (const auto& sector : sectorSpecs()) text += sectorSection(graph, sector);
  text += parametersSection(graph) + "\n## Tables\n\n";
  for (const auto& table : graph.tables) text += tableSection(table);
  text.pop_back();  // one line feed at the end
  return text;
}

}  // namespace chokepoint
