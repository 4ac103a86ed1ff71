#include "core/study/statements/worth_asking.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/text.h"
#include "core/expression/evaluate.h"
#include "core/runs/central_run.h"
#include "core/study/middle.h"
#include "core/study/outlook.h"

namespace chokepoint {

namespace {

constexpr double kHardlyMoved = 0.02;  // of the figure; more than what is lost by rounding
constexpr int kDigitsOfDefault = 3;
constexpr int kDigitsOfHalf = 2;

// On the run from which the smallest change is looked for.
bool holdsOnCentralRun(const Study& study, const WorthAsking& worth) {
  const CentralRun run(study.scenario);
  const auto value = evaluateNumber(study.of, run.subject());
  return value && (worth.isAtLeast ? *value >= worth.number : *value <= worth.number);
}

double rounded(double value, int digits) { return numberFromText(roundedText(value, digits)).value_or(value); }

}  // namespace

std::vector<WorthAsking> worthAsking(const Study& study, ThreadPool& pool, const RunWatch& watch) {
  if (study.of.isCondition()) return {};
  const auto asked = withAtMost(kCoarseMembers, study);
  Study defaults = asked;
  defaults.scenario = {};
  const auto now = middleOf(asked, pool, watch);
  const auto byDefault = middleOf(defaults, pool, watch);
  if (!now || !byDefault) return {};
  std::vector<WorthAsking> worth;
  if (std::abs(*now - *byDefault) > kHardlyMoved * std::abs(*byDefault))
    worth.push_back({WorthAsking::Against::Default, *now > *byDefault, rounded(*byDefault, kDigitsOfDefault)});
  if (*now == 0.0) return worth;
  worth.push_back({WorthAsking::Against::Half, *now > 0.0, rounded(*now / 2.0, kDigitsOfHalf)});
  worth.push_back({WorthAsking::Against::Double, *now < 0.0, rounded(*now * 2.0, kDigitsOfHalf)});
  std::ranges::stable_partition(worth, [&](const WorthAsking& one) { return holdsOnCentralRun(study, one); });
  return worth;
}

Expected<Expression> statementOn(const Expression& figure, bool isAtLeast, double number) {
  return Expression::parse("(" + figure.text() + (isAtLeast ? ") >= " : ") <= ") + toText(number));
}

const Claim* nearestClaim(const Expression& figure, Year year) {
  const Claim* nearest = nullptr;
  const auto away = [&](const Claim& claim) { return std::abs(claim.period.year.number - year.number); };
  for (const auto& claim : claims()) {
    const auto condition = Expression::parse(claim.expression);
    const auto restsOn = [&](QuantityId id) {
      return std::ranges::find(condition->quantities(), id) != condition->quantities().end();
    };
    if (!std::ranges::all_of(figure.quantities(), restsOn)) continue;
    if (nearest == nullptr || away(claim) < away(*nearest)) nearest = &claim;
  }
  return nearest;
}

}  // namespace chokepoint
