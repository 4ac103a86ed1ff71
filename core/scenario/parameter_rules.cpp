#include "core/scenario/parameter_rules.h"

#include <cmath>

namespace chokepoint {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kOrder = "low <= central <= high";
constexpr std::string_view kWidth = "low < high";

// A prior as far as it could be read.
struct PriorParts {
  std::optional<Distribution> distribution;
  std::optional<double> low;
  std::optional<double> central;
  std::optional<double> high;
};

PriorParts partsOf(const PriorSpec& prior, std::string_view path, const Findings& findings) {
  const auto ifRead = [&]<class T>(std::string_view key, T value) {
    return findings.isRead(memberPath(path, key)) ? std::optional<T>(value) : std::nullopt;
  };
  return {.distribution = ifRead("distribution", prior.distribution),
          .low = ifRead("low", prior.low),
          .central = ifRead("central", prior.central),
          .high = ifRead("high", prior.high)};
}

void checkRange(ParameterId id, const PriorParts& prior, std::string_view path, Findings& findings) {
  const auto check = [&](std::string_view key, std::optional<double> value) {
    if (value) checkParameter(id, *value, memberPath(path, key), findings);
  };
  check("low", prior.low);
  check("central", prior.central);
  check("high", prior.high);
}

void checkOrder(const PriorParts& prior, std::string_view path, Findings& findings) {
  const auto inOrder = [&](std::string_view low, std::optional<double> a, std::string_view high,
                           std::optional<double> b) {
    if (a && b && *a > *b)
      findings.add(path, say("%1 %2 is above %3 %4; allowed is %5 with %6", low, *a, high, *b, kOrder, kWidth));
  };
  inOrder("low", prior.low, "central", prior.central);
  inOrder("central", prior.central, "high", prior.high);
  if (!prior.central) inOrder("low", prior.low, "high", prior.high);
  if (prior.low && prior.high && *prior.low == *prior.high)
    findings.add(path,
                 say("%1 and %2 are both %3; allowed is %4 with %5", "low"sv, "high"sv, *prior.low, kOrder, kWidth));
}

// Beyond these limits a distribution has no width in double precision.
void checkWidth(ParameterId id, const PriorParts& prior, std::string_view path, Findings& findings) {
  if (!prior.low || !prior.high || *prior.low >= *prior.high) return;
  constexpr double kLeastShare = 1e-12;  // of the input's range
  if (*prior.high - *prior.low < kLeastShare * (spec(id).max - spec(id).min))
    findings.add(path, say("%1 %2 and %3 %4 are too near to each other; allowed is a distance from 1e-12 of the "
                           "input's range on",
                           "low"sv, *prior.low, "high"sv, *prior.high));
  if (prior.distribution == Distribution::Lognormal && *prior.low > 0.0 && !std::isfinite(*prior.high / *prior.low))
    findings.add(path, say("%1 %2 and %3 %4 are too far apart for a lognormal; allowed is %5 up to 1.7e308", "low"sv,
                           *prior.low, "high"sv, *prior.high, "high / low"sv));
}

void checkBeta(const PriorParts& prior, std::string_view path, Findings& findings) {
  const auto checkPercentile = [&](std::string_view key, std::optional<double> x) {
    if (x && (*x < 0.0 || *x > 1.0))
      findings.add(memberPath(path, key), say("%1 cannot be a percentile of a beta; allowed are 0 to 1", *x));
  };
  if (prior.central && (*prior.central <= 0.0 || *prior.central >= 1.0))
    findings.add(memberPath(path, "central"),
                 say("%1 cannot be the mean of a beta; allowed is above 0 and below 1", *prior.central));
  checkPercentile("low", prior.low);
  checkPercentile("high", prior.high);
}

}  // namespace

Message allowedValues(ParameterId id) {
  const auto& s = spec(id);
  return s.unit == "Dmnl" ? say("allowed are %1 to %2", s.min, s.max)
                          : say("allowed are %1 to %2 (%3)", s.min, s.max, s.unit);
}

std::optional<Message> faultOf(ParameterId id, double value) {
  const auto& s = spec(id);
  if (value >= s.min && value <= s.max) return std::nullopt;
  if (!std::isfinite(value)) return say("%1 is not a finite number; %2", value, allowedValues(id));
  return value < s.min ? say("%1 is below %2; %3", value, s.min, allowedValues(id))
                       : say("%1 is above %2; %3", value, s.max, allowedValues(id));
}

void checkParameter(ParameterId id, double value, std::string_view path, Findings& findings) {
  const auto fault = faultOf(id, value);
  if (fault && findings.isRead(path)) findings.add(path, *fault);
}

void checkPrior(ParameterId id, const PriorSpec& prior, std::string_view path, Findings& findings) {
  const auto parts = partsOf(prior, path, findings);
  checkRange(id, parts, path, findings);
  checkOrder(parts, path, findings);
  checkWidth(id, parts, path, findings);
  if (parts.distribution == Distribution::Beta) checkBeta(parts, path, findings);
  if (parts.distribution == Distribution::Lognormal && parts.low && *parts.low <= 0.0)
    findings.add(memberPath(path, "low"),
                 say("%1 cannot be a percentile of a lognormal; allowed is above 0", *parts.low));
}

void checkParameters(const std::map<ParameterId, double>& parameters, std::string_view path, Findings& findings) {
  for (const auto& [id, value] : parameters) checkParameter(id, value, memberPath(path, nameOf(id)), findings);
}

void checkPriors(const std::map<ParameterId, PriorSpec>& priors, std::string_view path, Findings& findings) {
  for (const auto& [id, prior] : priors) checkPrior(id, prior, memberPath(path, nameOf(id)), findings);
}

}  // namespace chokepoint
