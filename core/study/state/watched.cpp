#include "core/study/state/watched.h"

#include "core/base/text.h"
#include "core/model/quantity_specs.h"
#include "core/runs/year_pattern.h"
#include "core/study/state/ensemble.h"

namespace chokepoint {

namespace {

std::optional<Spread> spreadOfKnown(const MemberValues& values) {
  if (values.unknown == 0) return spreadOf(values.values);
  std::vector<double> known;
  for (std::size_t member = 0; member < values.values.size(); ++member)
    if (values.known[member] != 0) known.push_back(values.values[member]);
  return known.empty() ? std::nullopt : std::optional(spreadOf(known));
}

WatchedSpread watchedSpread(const MemberValues& values) {
  return {.spread = spreadOfKnown(values), .runs = values.values.size(), .unknown = values.unknown, .why = values.why};
}

}  // namespace

Expected<Watched> watched(std::string_view text) {
  Watched made{.text = std::string(text), .figure = findFigure(text), .quantity = {}, .expressions = {}};
  if (made.figure != nullptr) {
    made.expressions = made.figure->years;
    return made;
  }
  if (const auto quantity = findQuantity(text)) {
    made.quantity = quantity;
    made.expressions = *everyYear("annual(" + made.text + ", %1)");
    return made;
  }
  auto parsed = Expression::parse(text);
  if (!parsed) return parsed.errors();
  if (parsed->isCondition())
    return Error{ErrorCode::InvalidInput, inQuotes(text),
                 say("This is a condition; a number is wanted, such as annual(huawei_chips, 2027)")};
  const auto pattern = patternOfOneYear(text);
  made.expressions = pattern ? *everyYear(*pattern) : std::vector{std::move(*parsed)};
  return made;
}

Expected<std::vector<WatchedSpread>> watchedSpreads(std::span<const Expression> expressions, const Scenario& scenario,
                                                    const SampleOptions& sample, ThreadPool& pool,
                                                    const RunWatch& watch) {
  const auto found = ensembleValues(scenario, sample, expressions, pool, watch);
  if (!found) return found.errors();
  std::vector<WatchedSpread> spreads(expressions.size());
  pool.forEach(spreads.size(), [&](std::size_t i) { spreads[i] = watchedSpread(found->values[i]); });
  return spreads;
}

}  // namespace chokepoint
