#include "core/scenario/check.h"

#include <cmath>

#include "core/base/text.h"

namespace chokepoint {

namespace {

std::string rangeSentence(double value, double min, double max) {
  if (!std::isfinite(value)) return toText(value) + " is not a finite number";
  return value < min ? toText(value) + " is below " + toText(min) : toText(value) + " is above " + toText(max);
}

void checkOrder(const PriorParts& prior, std::string_view path, Findings& findings) {
  const std::string allowed = "; allowed is low <= central <= high with low < high";
  const auto add = [&](const char* low, double a, const char* high, double b) {
    findings.add(path, std::string(low) + " " + toText(a) + " is above " + high + " " + toText(b) + allowed);
  };
  if (prior.low && prior.central && *prior.low > *prior.central) add("low", *prior.low, "central", *prior.central);
  if (prior.central && prior.high && *prior.central > *prior.high) add("central", *prior.central, "high", *prior.high);
  if (prior.low && prior.high && *prior.low > *prior.high && !prior.central)
    add("low", *prior.low, "high", *prior.high);
  if (prior.low && prior.high && *prior.low == *prior.high)
    findings.add(path, "low and high are both " + toText(*prior.low) + allowed);
}

// Beyond these limits a distribution has no width in double precision.
void checkWidth(ParameterId id, const PriorParts& prior, std::string_view path, Findings& findings) {
  if (!prior.low || !prior.high || *prior.low >= *prior.high) return;
  constexpr double kLeastShare = 1e-12;  // of the input's range
  const auto ends = "low " + toText(*prior.low) + " and high " + toText(*prior.high);
  if (*prior.high - *prior.low < kLeastShare * (spec(id).max - spec(id).min))
    findings.add(path, ends + " are too near to each other; allowed is a distance from 1e-12 of the input's range on");
  if (prior.distribution == Distribution::Lognormal && *prior.low > 0.0 && !std::isfinite(*prior.high / *prior.low))
    findings.add(path, ends + " are too far apart for a lognormal; allowed is high / low up to 1.7e308");
}

void checkBeta(const PriorParts& prior, std::string_view path, Findings& findings) {
  const auto outside = [](std::optional<double> x) { return x && (*x < 0.0 || *x > 1.0); };
  if (prior.central && (*prior.central <= 0.0 || *prior.central >= 1.0))
    findings.add(memberPath(path, "central"),
                 toText(*prior.central) + " cannot be the mean of a beta; allowed is above 0 and below 1");
  if (outside(prior.low))
    findings.add(memberPath(path, "low"), toText(*prior.low) + " cannot be a percentile of a beta; allowed are 0 to 1");
  if (outside(prior.high))
    findings.add(memberPath(path, "high"),
                 toText(*prior.high) + " cannot be a percentile of a beta; allowed are 0 to 1");
}

}  // namespace

std::string allowedValues(ParameterId id) {
  const auto& s = spec(id);
  return "allowed are " + toText(s.min) + " to " + toText(s.max) + " (" + s.unit + ")";
}

std::optional<Error> checkValue(ParameterId id, double value, std::string_view place) {
  const auto& s = spec(id);
  if (value >= s.min && value <= s.max) return std::nullopt;
  return Error{ErrorCode::InvalidInput, std::string(place),
               rangeSentence(value, s.min, s.max) + "; " + allowedValues(id)};
}

void checkPrior(ParameterId id, const PriorParts& prior, std::string_view path, Findings& findings) {
  const auto inRange = [&](const char* key, std::optional<double> value) {
    if (!value) return;
    if (const auto error = checkValue(id, *value, "")) findings.add(memberPath(path, key), error->sentence);
  };
  inRange("low", prior.low);
  inRange("central", prior.central);
  inRange("high", prior.high);
  checkOrder(prior, path, findings);
  checkWidth(id, prior, path, findings);
  if (prior.distribution == Distribution::Beta) checkBeta(prior, path, findings);
  if (prior.distribution == Distribution::Lognormal && prior.low && *prior.low <= 0.0)
    findings.add(memberPath(path, "low"),
                 toText(*prior.low) + " cannot be a percentile of a lognormal; allowed is above 0");
}

}  // namespace chokepoint
