#include "core/export/xmile.h"

#include "core/base/message.h"
#include "core/export/equation_text.h"
#include "core/export/infix.h"
#include "core/model/clock.h"
#include "core/model/quantity_specs.h"
#include "core/model/version.h"

namespace chokepoint {

namespace {

constexpr Notation kXmileNotation{.time = "TIME",
                                  .ifWord = "IF",
                                  .thenWord = "THEN",
                                  .elseWord = "ELSE",
                                  .exp = "EXP",
                                  .log = "LN",
                                  .sqrt = "SQRT",
                                  .min = "MIN",
                                  .max = "MAX",
                                  .lookup = "LOOKUP"};

// XML 1.0 has no way to write most control characters, nor U+FFFE and U+FFFF.
std::string writable(std::string_view text) {
  constexpr std::string_view kBeforeNoCharacter = "\xef\xbf";
  std::string out(text);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  for (auto at = out.find(kBeforeNoCharacter); at != std::string::npos; at = out.find(kBeforeNoCharacter, at + 1))
    if (at + 2 < out.size() && (out[at + 2] == '\xbe' || out[at + 2] == '\xbf')) out.replace(at, 3, 3, ' ');
  return out;
}

std::string xmlText(std::string_view text) {
  std::string out;
  for (const char c : writable(text)) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

std::string xmlElement(std::string_view tag, std::string_view text) {
  const std::string name(tag);
  return "<" + name + ">" + xmlText(text) + "</" + name + ">";
}

struct Described {
  std::string name;
  std::string unit;
  std::string description;
};

std::string xmileVariable(std::string_view tag, const Described& what, const std::string& content) {
  const std::string indent = "        ";
  std::string text = "      <" + std::string(tag) + " name=\"" + what.name + "\">\n";
  text += indent + xmlElement("doc", what.description) + "\n" + indent + content + "\n";
  if (!what.unit.empty()) text += indent + xmlElement("units", what.unit) + "\n";
  return text + "      </" + std::string(tag) + ">\n";
}

std::string eqnElement(const Symbol& symbol) { return xmlElement("eqn", infix(symbol, kXmileNotation)); }

// Takes the inner conditionals out of one equation, each as a variable of its own.
class Lowering {
 public:
  explicit Lowering(std::string owner) : m_owner(std::move(owner)) {}

  // The same with each conditional replaced by a name; the outermost may stay.
  Symbol lower(const Symbol& symbol, bool isOutermost) {
    const auto& node = symbol.node();
    if (node.arguments.empty()) return symbol;
    const bool isInner = node.operation == Operation::Choose && !isOutermost;
    std::vector<Symbol> arguments;
    for (const auto& argument : node.arguments) arguments.push_back(lower(argument, false));
    const auto lowered = Symbol::of(node.operation, arguments);
    return isInner ? asVariable(lowered) : lowered;
  }

  [[nodiscard]] const std::string& variables() const { return m_variables; }

 private:
  Symbol asVariable(const Symbol& conditional) {
    const auto name = m_owner + "_case_" + std::to_string(++m_count);
    m_variables += xmileVariable("aux", {name, "", "Part of " + m_owner}, eqnElement(conditional));
    return Symbol::reference(name);
  }

  std::string m_owner;
  int m_count = 0;
  std::string m_variables;
};

std::string xmileVariables(std::string_view tag, const Described& what, const Symbol& value) {
  Lowering lowering(what.name);
  const auto lowered = lowering.lower(readable(value), true);
  return lowering.variables() + xmileVariable(tag, what, eqnElement(lowered));
}

std::string xmileStock(const QuantitySpec& s, const ComputedQuantity& quantity) {
  const std::string flow = s.name + "_change";
  const auto content = eqnElement(readable(*quantity.start)) + "\n        " + xmlElement("inflow", flow);
  return xmileVariable("stock", {s.name, s.unit, withDates(s.description)}, content) +
         xmileVariables("flow", {flow, s.unit + "/Month", "Change of " + s.name + " in a month"}, quantity.equation);
}

std::string xmileQuantity(const ComputedQuantity& quantity) {
  const auto& s = spec(quantity.id);
  if (quantity.kind == VariableKind::Stock) return xmileStock(s, quantity);
  return xmileVariables("aux", {s.name, s.unit, withDates(s.description)}, quantity.equation);
}

std::string xmileParameter(const InputParameter& parameter) {
  const auto& s = spec(parameter.id);
  const auto range = "<range min=\"" + plainNumber(s.min) + "\" max=\"" + plainNumber(s.max) + "\"/>";
  return xmileVariable("aux", {s.key, s.unit, withDates(s.description) + ". Source: " + s.source},
                       xmlElement("eqn", plainNumber(parameter.value)) + "\n        " + range);
}

std::string xmileTable(const InputTable& table) {
  std::string months;
  std::string values;
  for (const auto& [month, value] : table.points) {
    const auto* separator = months.empty() ? "" : ",";
    months += separator + plainNumber(month);
    values += separator + plainNumber(value);
  }
  const auto content = "<gf type=\"continuous\">" + xmlElement("xpts", months) + xmlElement("ypts", values) + "</gf>";
  return xmileVariable("aux", {tableName(table.table), table.unit, table.description + ". Source: " + table.source},
                       content);
}

std::string xmileHeader(const ModelGraph& graph) {
  return "  <header>\n    <vendor>Chokepoint</vendor>\n    <product version=\"" + std::string(kModelVersion) +
         "\">Chokepoint</product>\n    " + xmlElement("name", graph.title) +
         "\n  </header>\n"
         "  <sim_specs method=\"Euler\" time_units=\"Month\">\n    <start>0</start>\n    " +
         xmlElement("stop", std::to_string(kMonths - 1)) + "\n    <dt>1</dt>\n  </sim_specs>\n";
}

}  // namespace

std::string toXmile(const ModelGraph& graph) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">\n" +
      xmileHeader(graph) + "  <model>\n    <variables>\n";
  for (const auto& quantity : graph.quantities) text += xmileQuantity(quantity);
  for (const auto& parameter : graph.parameters) text += xmileParameter(parameter);
  for (const auto& table : graph.tables) text += xmileTable(table);
  return text + "    </variables>\n  </model>\n</xmile>\n";
}

}  // namespace chokepoint
