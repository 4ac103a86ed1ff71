#include "core/analysis/model_response.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <map>
#include <memory>

#include "core/analysis/outlook.h"
#include "core/engine/prior_table.h"
#include "core/expression/margin.h"
#include "core/model/records.h"
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

// The central run with some inputs as members have them.
InputsOf centralInputs(const std::vector<ParameterId>& inputs) {
  return [inputs](const Scenario& s) {
    EnsembleInputs all{.values = values(s), .drawn = {}, .tables = tablesOf(s, recordTables())};
    for (const auto id : inputs) all.drawn[index(id)] = true;
    return all;
  };
}

// The run at the medians, with some inputs as members have them where the scenario leaves them open.
EnsembleInputs openInputs(const Scenario& scenario, std::span<const ParameterId> inputs) {
  const Scenario medians = atMedians(scenario);
  EnsembleInputs all{.values = values(medians), .drawn = {}, .tables = tablesOf(medians, recordTables())};
  for (const auto id : inputs) all.drawn[index(id)] = !scenario.parameters.contains(id);
  return all;
}

// Made once: tabulating all priors takes longer than a thousand runs.
InputsOf inputsAtMedians(const Expression& of, const Scenario& scenario, std::span<const ParameterId> inputs) {
  std::map<const Scenario*, EnsembleInputs> others;
  for (const auto& name : of.scenarios())
    if (const auto* preset = findPreset(name))
      others.try_emplace(&preset->scenario, openInputs(preset->scenario, inputs));
  return [others, own = openInputs(scenario, inputs)](const Scenario& s) {
    const auto other = others.find(&s);
    return other == others.end() ? own : other->second;
  };
}

MemberEvaluator marginEvaluator() {
  return [](const Expression& condition, const Subject& subject) -> Expected<Value> {
    const auto margin = evaluateMargin(condition, subject);
    if (!margin) return margin.errors();
    return Value(*margin);
  };
}

}  // namespace

Response centralResponse(const Expression& of, const Scenario& scenario, std::vector<ParameterId> inputs,
                         ThreadPool& pool, const RunWatch& watch) {
  return [of, scenario, inputs, inputsOf = centralInputs(inputs), &pool, watch](const Design& design) {
    return valuesOf(of, scenario, inputsOf, DesignDraws(design, inputs), pool, watch);
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
      Scenario fixed = scenario;
      for (std::size_t i = 0; i < inputs.size(); ++i) fixed.parameters[inputs[i]] = design[i][point];
      const auto values = valuesOf(of, fixed, ensembleInputs, draws, pool, watch);
      if (!values) return values.errors();
      answers.push_back(statistic(*values));
    }
    return answers;
  };
}

Inverse inverseOf(const Scenario& scenario, ParameterId id) {
  const auto table = std::make_shared<const PriorTable>(Prior(prior(scenario, id), spec(id).min, spec(id).max));
  return [table](std::span<const double> u, std::span<double> into) { table->fill(u, into); };
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

std::vector<ParameterId> uncertainInputs(const Scenario& scenario) {
  std::vector<ParameterId> inputs;
  for (const auto& s : parameterSpecs())
    if (s.kind == ParameterKind::Assumption && !scenario.parameters.contains(s.id)) inputs.push_back(s.id);
  return inputs;
}

}  // namespace chokepoint
