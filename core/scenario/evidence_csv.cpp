#include "core/scenario/evidence_csv.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include "core/base/text.h"
#include "core/scenario/csv_table.h"
#include "core/scenario/evidence_json.h"
#include "core/scenario/evidence_rules.h"
#include "core/scenario/own_evidence.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 13> kEvidenceColumns{"id",    "expression", "period", "low",       "central",
                                                            "high",  "unit",       "kind",   "publisher", "label",
                                                            "facts", "note",       "weight"};
constexpr std::array<std::string_view, 1> kRequiredOfEvidence{"id"};

bool isNumberColumn(std::string_view column) {
  return column == "low" || column == "central" || column == "high" || column == "weight";
}

std::vector<std::string> wordsIn(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

std::string withSpaces(const Json& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word.get<std::string>();
  return text;
}

Json jsonOf(const std::string& column, const std::string& cell, const CsvTable& table) {
  if (isNumberColumn(column)) return numberCell(cell, table);
  if (column == "period") return timeCell(cell);
  return column == "facts" ? Json(wordsIn(cell)) : Json(cell);
}

// A row as a member of a document; empty cells are left out.
Json jsonOf(const CsvRow& row, const CsvTable& table) {
  Json members = Json::object();
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (const auto& cell = row.cells[i]; !cell.empty())
      members[table.columns[i]] = jsonOf(table.columns[i], cell, table);
  return members;
}

class TableReader {
 public:
  TableReader(std::string_view place, Scenario scenario) : m_findings(place), m_scenario(std::move(scenario)) {}

  Expected<Scenario> read(const CsvTable& table) {
    m_hasWeights = std::ranges::find(table.columns, "weight") != table.columns.end();
    for (const auto& row : table.rows) readRow(jsonOf(row, table), lineOf(row));
    if (const auto own = m_scenario.evidence.size(); own > kMostOwnEstimates)
      m_findings.add("", sayCount(own, "makes %n estimate of your own; allowed are %1",
                                  "makes %n estimates of your own; allowed are %1", kMostOwnEstimates));
    if (!m_findings.none()) return m_findings.errors();
    return std::move(m_scenario);
  }

 private:
  void readRow(Json row, const std::string& line) {
    const std::string id = row.value("id", "");
    if (!id.empty() && !m_ids.insert(id).second)
      return m_findings.add(line, say("%1 stands in two rows", inQuotes(id)));
    const auto weight = readWeight(row, line);
    row.erase("weight");
    if (weight)
      m_scenario.beliefs.insert_or_assign(id, *weight);
    else if (m_hasWeights)
      m_scenario.beliefs.erase(id);
    if (const auto* published = findEstimate(id)) return checkIsSame(row, *published, line);
    if (const auto estimate = checkedEstimate(row, line, m_findings))
      m_scenario = withEstimate(std::move(m_scenario), *estimate);
  }

  // A table that was exported has published estimates whole; nobody is to think that another figure of theirs is taken.
  void checkIsSame(const Json& row, const Estimate& published, const std::string& line) {
    const Json known = toJson(published);
    for (const auto& [column, cell] : row.items())
      if (const auto there = known.find(column); there != known.end() && *there != cell)
        m_findings.add(memberPath(line, column),
                       say("%1 is not what is published; allowed is %2, or another id for an estimate of your own",
                           shown(cell), shown(*there)));
  }

  std::optional<double> readWeight(const Json& row, const std::string& line) {
    if (!row.contains("weight")) return std::nullopt;
    const auto path = memberPath(line, "weight");
    const auto weight = readNumber(row.at("weight"), path, allowedWeights(), m_findings);
    if (weight) checkWeight(*weight, path, m_findings);
    return weight;
  }

  Findings m_findings;
  Scenario m_scenario;
  bool m_hasWeights = false;  // a column of them: without one, beliefs stay
  std::set<std::string> m_ids;
};

// Whole numbers without an exponent.
std::string writtenNumber(const Json& number) {
  return number.is_number_integer() ? number.dump() : toText(number.get<double>());
}

std::string rowOf(const Estimate& estimate, const std::optional<double>& weight) {
  auto members = toJson(estimate);
  if (weight) members["weight"] = jsonNumber(*weight);
  std::string line;
  for (const auto column : kEvidenceColumns) {
    if (column != kEvidenceColumns.front()) line += ',';
    const auto cell = members.find(column);
    if (cell == members.end()) continue;
    line += cell->is_string()  ? csvCell(cell->get<std::string>())
            : cell->is_array() ? withSpaces(*cell)
                               : writtenNumber(*cell);
  }
  return line + '\n';
}

}  // namespace

Expected<Scenario> withEvidenceOf(std::string_view csv, std::string_view place, Scenario scenario) {
  const auto table = readCsvTable(csv, place, kEvidenceColumns, kRequiredOfEvidence);
  if (!table) return table.errors();
  return TableReader(place, std::move(scenario)).read(*table);
}

std::string writeEvidence(const Scenario& scenario) {
  std::string text = headerLine(kEvidenceColumns) + '\n';
  for (const auto* estimate : estimatesWith(scenario.evidence)) {
    const auto believed = scenario.beliefs.find(estimate->id);
    const bool isBelieved = believed != scenario.beliefs.end();
    if (findEstimate(estimate->id) != nullptr && !isBelieved) continue;
    text += rowOf(*estimate, isBelieved ? std::optional(believed->second) : std::nullopt);
  }
  return text;
}

std::string evidenceTemplate() {
  const Scenario example{.evidence = {{.id = "my-estimate-of-2026",
                                       .expression = "annual(huawei_chips, 2026)",
                                       .period = {Year{2026}, std::nullopt},
                                       .low = 600000,
                                       .central = 750000,
                                       .high = 900000,
                                       .unit = "chip",
                                       .kind = EstimateKind::Estimate,
                                       .publisher = "Who says so",
                                       .label = "short name",
                                       .facts = {},
                                       .note = "Where it was seen, and what it covers"}},
                         .beliefs = {{"my-estimate-of-2026", 1.0}}};
  return writeEvidence(example);
}

std::string evidenceOrTemplate(const Scenario& scenario) {
  const bool hasNone = scenario.evidence.empty() && scenario.beliefs.empty();
  return hasNone ? evidenceTemplate() : writeEvidence(scenario);
}

}  // namespace chokepoint
