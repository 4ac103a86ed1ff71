#include "core/runs/model_response.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <map>
#include <memory>

#include "core/engine/prior_table.h"
#include "core/expression/margin.h"
#include "core/model/records.h"
#include "core/runs/scenario_inputs.h"
#include "core/scenario/presets.h"
#include "core/scenario/timeline.h"

namespace chokepoint {

namespace {

// The points of a design as members.
class DesignDraws final : public MemberDraws {
 public:
  DesignDraws(const Design& design, std::span<const ParameterId> inputs)
      : MemberDraws({.members = design.front().size(), .seed = 0, .method = SampleMethod::Random}) {
    assert(design.size() == inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) m_columns[index(inputs[i])] = design[i];
  }

  // Beyond the last point it is repeated.
  [[nodiscard]] std::span<const double> block(ParameterId id, std::size_t first,
                                              std::span<double> room) const override {
    const auto& column = m_columns[index(id)];
    if (first + room.size() <= column.size()) return column.subspan(first, room.size());
    for (std::size_t i = 0; i < room.size(); ++i) room[i] = column[std::min(first + i, column.size() - 1)];
    return room;
  }

 private:
  std::array<std::span<const double>, kParameterCount> m_columns;
};

// Of one expression.
Expected<std::vector<double>> valuesOf(const Expression& of, const Scenario& scenario, const InputsOf& inputsOf,
                                       const MemberDraws& draws, ThreadPool& pool, const RunWatch& watch) {
  auto values = evaluateMembers({&of, 1}, scenario, inputsOf, draws, pool, watch);
  if (!values) return values.errors();
  return allKnown(std::move(values->front()));
}

// A scenario's central run with some inputs as members have them.
template <class Moves>
EnsembleInputs centralInputs(const Scenario& scenario, std::span<const ParameterId> inputs, const Moves& moves) {
  EnsembleInputs all{.values = values(scenario), .drawn = {}, .tables = tablesOf(scenario, recordTables())};
  for (const auto id : inputs) all.drawn[index(id)] = moves(id);
  return all;
}

// `studied` has to outlive what is returned.
InputsOf inputsOnCentralRun(const Scenario& studied, std::span<const ParameterId> inputs, bool alone) {
  return [&studied, inputs, alone](const Scenario& s) {
    return centralInputs(s, inputs, [&](ParameterId id) { return &s == &studied || (!alone && movesAlong(id, s)); });
  };
}

// Made once: tabulating all priors takes longer than a thousand runs.
InputsOf inputsAtMedians(const Expression& of, const Scenario& scenario, std::span<const ParameterId> inputs) {
  std::map<const Scenario*, EnsembleInputs> others;
  for (const auto& name : of.scenarios())
    if (const auto* preset = findPreset(name)) {
      const auto& other = preset->scenario;
      others.try_emplace(
          &other, centralInputs(atMedians(other), inputs, [&](ParameterId id) { return movesAlong(id, other); }));
    }
  const auto own = centralInputs(atMedians(scenario), inputs, [](ParameterId) { return true; });
  return [others, own](const Scenario& s) {
    const auto other = others.find(&s);
    return other == others.end() ? own : other->second;
  };
}

// One point of a design as settings: fixed in the studied scenario, and where they move along.
class FixedPoint {
 public:
  FixedPoint(Scenario studied, std::span<const ParameterId> inputs, const Design& design, std::size_t point)
      : m_studied(std::move(studied)) {
    for (std::size_t i = 0; i < inputs.size(); ++i) m_values[inputs[i]] = design[i][point];
    for (const auto& [id, value] : m_values) m_studied.parameters[id] = value;
  }

  [[nodiscard]] const Scenario& studied() const { return m_studied; }
  [[nodiscard]] EnsembleInputs inputsOf(const Scenario& s) const {
    if (&s == &m_studied) return ensembleInputs(s);
    Scenario other = s;
    for (const auto& [id, value] : m_values)
      if (movesAlong(id, s)) other.parameters[id] = value;
    return ensembleInputs(other);
  }

 private:
  Scenario m_studied;
  std::map<ParameterId, double> m_values;
};

MemberEvaluator marginEvaluator() {
  return [](const Expression& condition, const Subject& subject) -> Expected<Value> {
    const auto margin = evaluateMargin(condition, subject);
    if (!margin) return margin.errors();
    return Value(*margin);
  };
}

}  // namespace

bool movesAlong(ParameterId id, const Scenario& other) {
  return spec(id).kind == ParameterKind::Assumption && !other.parameters.contains(id);
}

Response centralResponse(const Expression& of, const Scenario& scenario, std::vector<ParameterId> inputs,
                         ThreadPool& pool, const RunWatch& watch) {
  return [of, scenario, inputs, &pool, watch](const Design& design) {
    return valuesOf(of, scenario, inputsOnCentralRun(scenario, inputs, false), DesignDraws(design, inputs), pool,
                    watch);
  };
}

Response settingsResponse(const Expression& of, const Scenario& scenario, std::vector<ParameterId> inputs,
                          ThreadPool& pool, const RunWatch& watch) {
  return [of, scenario, inputs, &pool, watch](const Design& design) {
    return valuesOf(of, scenario, inputsOnCentralRun(scenario, inputs, true), DesignDraws(design, inputs), pool, watch);
  };
}

Response marginResponse(const Expression& condition, const Scenario& scenario, std::vector<ParameterId> inputs,
                        ThreadPool& pool, const RunWatch& watch) {
  return [condition, scenario, inputs, inputsOf = inputsAtMedians(condition, scenario, inputs), &pool,
          watch](const Design& design) -> Expected<std::vector<double>> {
    auto all = evaluateMembers({&condition, 1}, scenario, inputsOf, DesignDraws(design, inputs), pool, watch,
                               marginEvaluator());
    if (!all) return all.errors();
    auto& margins = all->front();
    if (margins.unknown == margins.values.size()) return allKnown(std::move(margins));
    for (std::size_t i = 0; i < margins.values.size(); ++i)
      if (margins.known[i] == 0) margins.values[i] = std::numeric_limits<double>::quiet_NaN();
    return std::move(margins.values);
  };
}

Response valuesAtMedians(const Expression& of, const Scenario& scenario, std::vector<ParameterId> inputs,
                         ThreadPool& pool) {
  return [of, scenario, inputs, inputsOf = inputsAtMedians(of, scenario, inputs), &pool](const Design& design) {
    return valuesOf(of, scenario, inputsOf, DesignDraws(design, inputs), pool, {});
  };
}

Response ensembleResponse(const Expression& of, const Scenario& scenario, std::vector<ParameterId> inputs,
                          const Statistic& statistic, const MemberDraws& draws, ThreadPool& pool,
                          const RunWatch& watch) {
  return [of, scenario, inputs = std::move(inputs), statistic, &draws, &pool,
          watch](const Design& design) -> Expected<std::vector<double>> {
    std::vector<double> answers;
    for (std::size_t point = 0; point < design.front().size(); ++point) {
      const FixedPoint fixed(scenario, inputs, design, point);
      const auto inputsOf = [&](const Scenario& s) { return fixed.inputsOf(s); };
      const auto values = valuesOf(of, fixed.studied(), inputsOf, draws, pool, watch);
      if (!values) return values.errors();
      answers.push_back(statistic(*values));
    }
    return answers;
  };
}

Inverse inverseOf(const Scenario& scenario, ParameterId id) {
  return [table = priorTable(id, prior(scenario, id))](std::span<const double> u, std::span<double> into) {
    table->fill(u, into);
  };
}

SwingInput swingOf(const Scenario& scenario, ParameterId id) {
  constexpr std::array kEnds{0.05, 0.95};
  std::array<double, 2> ends{};
  inverseOf(scenario, id)(kEnds, ends);
  return {.low = ends[0], .central = at(values(scenario), id), .high = ends[1]};
}

Scenario atMedians(Scenario scenario) {
  constexpr double kMedian = 0.5;
  for (const auto id : uncertainInputs(scenario)) {
    double& median = scenario.parameters[id];
    inverseOf(scenario, id)({&kMedian, 1}, {&median, 1});
  }
  return scenario;
}

std::vector<Inverse> inversesOf(const Scenario& scenario, std::span<const ParameterId> inputs) {
  std::vector<Inverse> inverses;
  for (const auto id : inputs) inverses.push_back(inverseOf(scenario, id));
  return inverses;
}

std::vector<ParameterId> movableLevers(const Scenario& scenario) {
  std::vector<ParameterId> levers;
  for (const auto& s : parameterSpecs())
    if (s.kind == ParameterKind::Lever && !isReplaced(s.id, scenario)) levers.push_back(s.id);
  return levers;
}

std::vector<ParameterId> uncertainInputs(const Scenario& scenario) {
  std::vector<ParameterId> inputs;
  for (const auto& s : parameterSpecs())
    if (s.kind == ParameterKind::Assumption && !scenario.parameters.contains(s.id)) inputs.push_back(s.id);
  return inputs;
}

}  // namespace chokepoint
