#include "core/study/equations/how_computed.h"

#include <algorithm>

#include "core/export/equation_text.h"
#include "core/model/records.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

namespace {

std::optional<double> valueOf(const std::string& name, const Run& run, Month month) {
  if (const auto quantity = findQuantity(name)) return run.value(*quantity, month.index);
  if (const auto input = findParameter(name)) return at(run.parameters, *input);
  return std::nullopt;
}

// Of a stock its start and its change may both read a name, which then is told of once.
std::vector<ReadName> readsOf(const ComputedQuantity& quantity, const Run& run, Month month) {
  std::vector<ReadName> reads;
  for (const auto& link : quantity.reads) {
    const auto known = std::ranges::find(reads, link.from, &ReadName::name);
    if (known == reads.end())
      reads.push_back({link.from, link.sign, valueOf(link.from, run, month)});
    else if (known->sign == Sign::None)
      known->sign = link.sign;
  }
  return reads;
}

}  // namespace

HowComputed howComputed(const Scenario& scenario, QuantityId of, Month month) {
  const auto inputs = values(scenario);
  const auto tables = tablesOf(scenario, recordTables());
  const Run run = simulate(inputs, tables);
  const auto graph = modelGraph(inputs, tables);
  HowComputed how{.of = of,
                  .month = month,
                  .value = run.value(of, month.index),
                  .equation = equationText(of, SymbolClock(tables)),
                  .reads = readsOf(graph.quantities[index(of)], run, month),
                  .readBy = {}};
  for (const auto& quantity : graph.quantities)
    if (std::ranges::any_of(quantity.reads, [&](const Link& link) { return link.from == nameOf(of); }))
      how.readBy.push_back(quantity.id);
  return how;
}

}  // namespace chokepoint
