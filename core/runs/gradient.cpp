#include "core/runs/gradient.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <string>

#include "core/base/text.h"
#include "core/engine/prior.h"
#include "core/expression/slope.h"
#include "core/model/records.h"
#include "core/runs/model_response.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

namespace {

// Inputs whose derivatives one run carries: more cost memory, fewer cost runs.
constexpr std::size_t kChunk = 8;
using ChunkDual = Dual<kChunk>;

// Sides that differ by less are one derivative that was rounded in two ways.
constexpr double kSameSlope = 1e-9;

// A run of one scenario with the slopes of a chunk of inputs, read for one of them at a time.
class SlopeSubject final : public SubjectOf<Slope> {
 public:
  using Others = std::map<std::string, SlopeSubject, std::less<>>;

  // `along`: 1 with the inputs, -1 against them. `moves` tells which of the inputs move in the scenario.
  template <class Moves>
  SlopeSubject(const Scenario& scenario, std::span<const ParameterId> chunk, double along, const Moves& moves) {
    const auto central = values(scenario);
    for (std::size_t i = 0; i < kParameterCount; ++i) {
      const auto id = static_cast<ParameterId>(i);
      chokepoint::at(m_parameters, id) = ChunkDual(chokepoint::at(central, id));
    }
    for (std::size_t i = 0; i < chunk.size(); ++i)
      if (moves(chunk[i])) chokepoint::at(m_parameters, chunk[i]).slope[i] = along;
    m_months = monthsOf(m_parameters, tablesOf(scenario, recordTables()));
  }

  void show(std::size_t input) { m_input = input; }
  void setOthers(const Others& others) { m_others = &others; }

  [[nodiscard]] Slope value(QuantityId id, int month) const override {
    return shown(chokepoint::at(m_months[static_cast<std::size_t>(month)], id));
  }
  [[nodiscard]] Slope parameter(ParameterId id) const override { return shown(chokepoint::at(m_parameters, id)); }
  [[nodiscard]] const SubjectOf<Slope>* scenario(std::string_view name) const override {
    return &m_others->find(name)->second;
  }

 private:
  [[nodiscard]] Slope shown(const ChunkDual& x) const {
    Slope one(x.value);
    one.slope[0] = x.slope[m_input];
    return one;
  }

  Parameters<ChunkDual> m_parameters;
  std::vector<Quantities<ChunkDual>> m_months;
  const Others* m_others = nullptr;
  std::size_t m_input = 0;
};

Errors unknownScenarios(const Expression& of) {
  Errors errors;
  for (const auto& name : of.scenarios())
    if (findPreset(name) == nullptr)
      errors.push_back({ErrorCode::InvalidInput, inQuotes(of.text()), say("there is no scenario %1", inQuotes(name))});
  return errors;
}

// The expression along each input of a chunk, in one direction.
Expected<std::vector<Slope>> slopesAlong(const Expression& of, const Scenario& scenario,
                                         std::span<const ParameterId> chunk, double along) {
  SlopeSubject subject(scenario, chunk, along, [](ParameterId) { return true; });
  SlopeSubject::Others others;
  for (const auto& name : of.scenarios()) {
    const auto& other = findPreset(name)->scenario;
    others.try_emplace(name, other, chunk, along, [&](ParameterId id) { return movesAlong(id, other); });
  }
  subject.setOthers(others);
  std::vector<Slope> slopes;
  for (std::size_t i = 0; i < chunk.size(); ++i) {
    subject.show(i);
    for (auto& [name, other] : others) other.show(i);
    const auto slope = evaluateSlope(of, subject);
    if (!slope) return slope.errors();
    slopes.push_back(*slope);
  }
  return slopes;
}

// A lag may jump where it ties: then the value on that side is another one.
std::optional<double> sideOf(const Slope& slope, double along, double y) {
  const bool isContinuous = std::abs(slope.value - y) <= kSameSlope * std::abs(y);
  if (!isContinuous || !std::isfinite(slope.slope[0])) return std::nullopt;
  return along * slope.slope[0] + 0.0;  // no minus zero
}

bool agree(double left, double right) {
  return std::abs(left - right) <= kSameSlope * std::max(std::abs(left), std::abs(right));
}

void judge(Derivative& d) {
  const auto& s = spec(d.input);
  const bool hasLeft = d.at > s.min;
  const bool hasRight = d.at < s.max;
  if (!hasLeft) d.left.reset();
  if (!hasRight) d.right.reset();
  if ((hasLeft && !d.left) || (hasRight && !d.right))
    d.kink = Kink::Undefined;
  else if (hasLeft && hasRight && agree(*d.left, *d.right))
    d.value = d.right;
  else {
    d.kink = Kink::OneSided;
    if (hasLeft != hasRight) d.value = hasLeft ? d.left : d.right;
  }
}

std::optional<double> times(const std::optional<double>& a, double b) {
  if (!a || !std::isfinite(*a * b)) return std::nullopt;
  return *a * b;
}

// The expression on the run without slopes.
Expected<double> valueOn(const Expression& of, const Scenario& scenario) {
  const auto runOf = [](const Scenario& s) { return simulate(values(s), tablesOf(s, recordTables())); };
  std::map<std::string, Run, std::less<>> runs;
  std::map<std::string, RunSubject, std::less<>> subjects;
  for (const auto& name : of.scenarios()) {
    const auto& run = runs.emplace(name, runOf(findPreset(name)->scenario)).first->second;
    subjects.try_emplace(name, run);
  }
  const Run run = runOf(scenario);
  return evaluateNumber(of, RunSubject(run, [&](std::string_view name) { return &subjects.find(name)->second; }));
}

}  // namespace

std::optional<double> Derivative::perDeviation() const { return times(value, deviation); }

std::optional<double> Derivative::elasticity(double y) const {
  if (at == 0.0 || y == 0.0) return std::nullopt;
  return times(value, at / y);
}

Expected<Gradient> gradient(const Expression& of, const Scenario& scenario, std::span<const ParameterId> inputs) {
  assert(!of.isCondition());
  if (const auto errors = unknownScenarios(of); !errors.empty()) return errors;
  const auto y = valueOn(of, scenario);
  if (!y) return y.errors();
  Gradient result{.value = *y, .derivatives = {}};
  const auto central = values(scenario);
  for (std::size_t first = 0; first < inputs.size(); first += kChunk) {
    const auto chunk = inputs.subspan(first, std::min(kChunk, inputs.size() - first));
    const auto with = slopesAlong(of, scenario, chunk, 1.0);
    const auto against = slopesAlong(of, scenario, chunk, -1.0);
    if (!with) return with.errors();
    if (!against) return against.errors();
    for (std::size_t i = 0; i < chunk.size(); ++i) {
      const auto id = chunk[i];
      const Prior distribution(prior(scenario, id), spec(id).min, spec(id).max);
      Derivative d{.input = id, .at = at(central, id), .deviation = distribution.standardDeviation()};
      d.left = sideOf((*against)[i], -1.0, *y);
      d.right = sideOf((*with)[i], 1.0, *y);
      judge(d);
      result.derivatives.push_back(d);
    }
  }
  return result;
}

}  // namespace chokepoint
