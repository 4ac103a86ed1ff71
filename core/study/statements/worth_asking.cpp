#include "core/study/statements/worth_asking.h"

#include <cmath>

#include "core/base/text.h"
#include "core/expression/evaluate.h"
#include "core/runs/central_run.h"

namespace chokepoint {

namespace {

constexpr double kHardlyMoved = 0.02;  // of the figure; more than what is lost by rounding
constexpr int kDigitsOfDefault = 3;
constexpr int kDigitsOfHalf = 2;

std::optional<double> valueOn(const Scenario& scenario, const Expression& figure) {
  const CentralRun run(scenario);
  const auto value = evaluateNumber(figure, run.subject());
  return value && std::isfinite(*value) ? std::optional(*value) : std::nullopt;
}

double rounded(double value, int digits) { return numberFromText(roundedText(value, digits)).value_or(value); }

}  // namespace

std::optional<WorthAsking> worthAsking(const Expression& figure, const Scenario& scenario) {
  if (figure.isCondition()) return std::nullopt;
  const auto now = valueOn(scenario, figure);
  const auto byDefault = valueOn({}, figure);
  if (!now || !byDefault) return std::nullopt;
  if (std::abs(*now - *byDefault) > kHardlyMoved * std::abs(*byDefault))
    return WorthAsking{*now > *byDefault, rounded(*byDefault, kDigitsOfDefault)};
  return WorthAsking{*now >= 0.0, rounded(*now / 2.0, kDigitsOfHalf)};
}

}  // namespace chokepoint
