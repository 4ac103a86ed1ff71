#include "core/cause/equation_split.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

#include "core/engine/symbol_value.h"
#include "core/export/run_values.h"
#include "core/method/shapley.h"
#include "core/model/records.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

namespace {

bool readsTimeline(const Symbol& symbol) {
  const auto& node = symbol.node();
  const bool isPath = node.operation == Operation::TableValue && static_cast<std::size_t>(node.table) >= kRecordTables;
  return isPath || std::ranges::any_of(node.arguments, readsTimeline);
}

bool isTimelineLever(const Cause& cause) {
  const auto* id = std::get_if<ParameterId>(&cause);
  return id != nullptr && std::ranges::find(kTimelineLevers, *id) != kTimelineLevers.end();
}

Cause causeNamed(std::string_view name) {
  if (const auto id = findQuantity(name)) return *id;
  const auto id = findParameter(name);
  assert(id);
  return *id;
}

struct TwoRuns {
  Tables tablesBefore;
  Tables tablesAfter;
  Run before;
  Run after;
  bool timelineMoves = false;
};

TwoRuns twoRuns(const Scenario& from, const Scenario& to) {
  const auto tablesBefore = tablesOf(from, recordTables());
  const auto tablesAfter = tablesOf(to, recordTables());
  return {tablesBefore, tablesAfter, simulate(values(from), tablesBefore), simulate(values(to), tablesAfter),
          from.timeline != to.timeline};
}

struct InputRead {
  std::string name;
  Cause cause;
};

// What one input is worth before and after, and who moves it; nobody where it does not differ.
struct MovedValue {
  std::string_view name;
  double before = 0.0;
  double after = 0.0;
  std::optional<std::size_t> player = std::nullopt;
};

// The values of a month as valueOf asks for them, after the move for those who have moved.
class CoalitionValues {
 public:
  CoalitionValues(const std::vector<MovedValue>& values, const Tables& tables, int month, const Coalition& moved)
      : m_values(values), m_tables(tables), m_month(month), m_moved(moved) {}

  [[nodiscard]] double reference(std::string_view name) const {
    const auto value = std::ranges::find(m_values, name, &MovedValue::name);
    assert(value != m_values.end());
    return value->player && m_moved[*value->player] ? value->after : value->before;
  }
  [[nodiscard]] double table(Table table) const { return m_tables[table][static_cast<std::size_t>(m_month)]; }
  [[nodiscard]] double month() const { return m_month; }

 private:
  const std::vector<MovedValue>& m_values;
  const Tables& m_tables;
  int m_month;
  const Coalition& m_moved;
};

// An equation as both scenarios have it: the same, unless one of them has a timeline.
class EquationInBoth {
 public:
  EquationInBoth(const Equation& before, const Equation& after, const TwoRuns& runs)
      : m_before(before),
        m_after(after),
        m_runs(runs),
        m_meetsTimeline(runs.timelineMoves && (readsTimeline(before.value) || readsTimeline(after.value))) {
    std::vector<std::string> names;
    collectReferences(before.value, names);
    collectReferences(after.value, names);
    std::ranges::sort(names);
    const auto same = std::ranges::unique(names);
    names.erase(same.begin(), same.end());
    for (const auto& name : names) m_reads.push_back({name, causeNamed(name)});
  }

  [[nodiscard]] EquationSplit split(int month) const {
    std::vector<Cause> players;
    if (m_meetsTimeline) players.emplace_back(PolicyTimeline{});
    const auto moved = movedValues(month, players);
    const auto worth = [&](std::span<const Coalition> coalitions) -> Expected<std::vector<double>> {
      std::vector<double> all;
      for (const auto& coalition : coalitions) all.push_back(valueWith(coalition, moved, month));
      return all;
    };
    EquationSplit split{.kind = m_after.kind, .of = *findQuantity(m_after.name), .month = month};
    if (players.empty()) return split;
    const auto parts = shapleyParts(players.size(), worth);
    assert(parts);
    for (std::size_t i = 0; i < players.size(); ++i)
      if (const double part = parts->parts[i].part; part != 0.0)
        split.inputs.push_back({players[i], part, weightOf(players[i], part, month)});
    return split;
  }

 private:
  [[nodiscard]] std::vector<MovedValue> movedValues(int month, std::vector<Cause>& players) const {
    const RunValues before(m_runs.before, m_runs.tablesBefore, month);
    const RunValues after(m_runs.after, m_runs.tablesAfter, month);
    std::vector<MovedValue> all;
    for (const auto& read : m_reads) {
      MovedValue value{.name = read.name, .before = before.reference(read.name), .after = after.reference(read.name)};
      if (m_meetsTimeline && isTimelineLever(read.cause)) {
        value.player = 0;
      } else if (value.before != value.after) {
        value.player = players.size();
        players.push_back(read.cause);
      }
      all.push_back(value);
    }
    return all;
  }

  [[nodiscard]] double valueWith(const Coalition& coalition, const std::vector<MovedValue>& moved, int month) const {
    const bool hasNewTimeline = m_meetsTimeline && coalition.front();
    const auto& tables = hasNewTimeline ? m_runs.tablesAfter : m_runs.tablesBefore;
    return valueOf<double>(hasNewTimeline ? m_after.value : m_before.value,
                           CoalitionValues(moved, tables, month, coalition));
  }

  [[nodiscard]] double weightOf(const Cause& cause, double part, int month) const {
    const auto* id = std::get_if<QuantityId>(&cause);
    if (id == nullptr) return part;
    const double before = m_runs.before.value(*id, month);
    const double after = m_runs.after.value(*id, month);
    const double scale = std::max(std::abs(before), std::abs(after));
    return std::abs(after - before) <= kOnlyRounding * scale ? 0.0 : part / (after - before);
  }

  const Equation& m_before;
  const Equation& m_after;
  const TwoRuns& m_runs;
  bool m_meetsTimeline;
  std::vector<InputRead> m_reads;
};

const Equation& sameIn(const std::vector<Equation>& equations, const Equation& as) {
  const auto found =
      std::ranges::find_if(equations, [&](const Equation& e) { return e.kind == as.kind && e.name == as.name; });
  assert(found != equations.end());
  return *found;
}

}  // namespace

std::string_view nameOf(const Cause& cause) {
  if (const auto* id = std::get_if<QuantityId>(&cause)) return nameOf(*id);
  if (const auto* id = std::get_if<ParameterId>(&cause)) return nameOf(*id);
  return "timeline";
}

SplitRuns splitRuns(const Scenario& from, const Scenario& to) {
  auto runs = twoRuns(from, to);
  const auto equationsBefore = recordModel(SymbolClock(runs.tablesBefore));
  const auto equationsAfter = recordModel(SymbolClock(runs.tablesAfter));
  std::vector<EquationInBoth> both;
  for (const auto& equation : equationsAfter) both.emplace_back(sameIn(equationsBefore, equation), equation, runs);
  SplitRuns split;
  for (int month = 0; month < kMonths; ++month)
    for (std::size_t i = 0; i < both.size(); ++i)
      if (month == 0 || equationsAfter[i].kind != Equation::Kind::Initial)
        split.equations.push_back(both[i].split(month));
  split.before = std::move(runs.before);
  split.after = std::move(runs.after);
  return split;
}

}  // namespace chokepoint
