// What is known of each input: unit, range, prior, source, evidence; from
// resources/parameters.json, in the order of Parameters.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/quantities.h"
#include "core/model/sector_specs.h"

namespace chokepoint {

enum class ParameterKind {
  Lever,       // somebody's decision: stands at its value in an ensemble
  Assumption,  // a fact that nobody knows well: drawn from its prior unless fixed
};
enum class Distribution { Normal, Lognormal, Beta, Triangular };

// A prior as the specification defines it (core/engine/prior.h draws from it).
struct PriorSpec {
  Distribution distribution = Distribution::Normal;
  double low = 0.0;      // 5th percentile; the least value of a triangular
  double central = 0.0;  // mean (normal, beta), median (lognormal) or mode (triangular)
  double high = 0.0;     // 95th percentile; the greatest value of a triangular

  bool operator==(const PriorSpec&) const = default;
};

struct PublishedValue {
  std::string fact;    // id in facts.json
  double value = 0.0;  // in the parameter's unit
  std::string label;
};

struct Stop {
  double value = 0.0;
  std::string label;
};

// How a number is written on screen: value * scale, then the unit.
struct Display {
  double scale = 1.0;
  std::string unit;
  int decimals = 2;
};

struct ParameterSpec {
  ParameterId id{};
  std::string key;
  Sector sector{};
  ParameterKind kind = ParameterKind::Assumption;
  std::string unit;
  double min = 0.0;
  double max = 0.0;
  PriorSpec prior;
  std::string label;
  std::string description;
  std::string source;
  std::string basis;  // measured, estimated, plan, claim or judgement
  std::vector<std::string> facts;
  std::vector<PublishedValue> evidence;
  std::vector<Stop> stops;
  Display display;
  std::optional<int> sobolRank;  // which of the best inputs of Sobol's sequence draws it, from 1

  [[nodiscard]] double defaultValue() const { return prior.central; }
};

[[nodiscard]] std::span<const ParameterSpec> parameterSpecs();
[[nodiscard]] const ParameterSpec& spec(ParameterId id);
// All inputs at their default values.
[[nodiscard]] const Parameters<double>& defaultParameters();
// All names, for messages.
[[nodiscard]] std::span<const std::string_view> parameterNames();

[[nodiscard]] std::string_view nameOf(Distribution distribution);
[[nodiscard]] std::string_view nameOf(ParameterKind kind);

}  // namespace chokepoint
