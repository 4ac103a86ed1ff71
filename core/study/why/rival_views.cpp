#include "core/study/why/rival_views.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/runs/model_response.h"

namespace chokepoint {

namespace {

constexpr std::string_view kGroup = "Rival views";
constexpr std::size_t kPoints = 9;
constexpr double kFelt = 0.05;  // an effect on the figure below this share of it counts as none
constexpr double kTwice = 2.0;

// A view laid over what is set. What is as another view sets it goes: whoever stands in one of the views wants to see
// the others and no mixture.
Scenario seenBy(const Preset& view, Scenario scenario) {
  for (const auto* other : rivalPresets())
    std::erase_if(scenario.parameters, [&](const auto& set) {
      const auto theirs = other->scenario.parameters.find(set.first);
      return theirs != other->scenario.parameters.end() && theirs->second == set.second;
    });
  for (const auto& [id, value] : view.scenario.parameters) scenario.parameters[id] = value;
  return scenario;
}

std::vector<ParameterId> inputsOf(const Scenario& scenario, std::span<const Preset* const> views) {
  const auto levers = movableLevers(scenario);
  std::set<ParameterId> ids(levers.begin(), levers.end());
  for (const auto* view : views)
    for (const auto& [id, value] : view->scenario.parameters)
      if (spec(id).kind == ParameterKind::Assumption) ids.insert(id);
  return {ids.begin(), ids.end()};
}

std::vector<double> pointsOf(const SwingInput& ends) {
  std::vector<double> points;
  for (std::size_t i = 0; i < kPoints; ++i)
    points.push_back(ends.low + (ends.high - ends.low) * static_cast<double>(i) / (kPoints - 1));
  return points;
}

Expected<RivalInput> valuesOver(ParameterId id, const Study& study, std::span<const Preset* const> views,
                                ThreadPool& pool, const RunWatch& watch) {
  RivalInput input{.id = id, .points = pointsOf(swingOf({}, id)), .values = {}, .effects = {}};
  for (const auto* view : views) {
    auto values = centralResponse(study.of, seenBy(*view, study.scenario), {id}, pool, watch)({input.points});
    if (!values) return values.errors();
    input.values.push_back(std::move(*values));
  }
  return input;
}

bool isPositive(const RivalInput& input) {
  return std::ranges::all_of(
      input.values, [](const auto& of) { return std::ranges::all_of(of, [](double value) { return value > 0.0; }); });
}

void addEffects(RivalInput& input, bool asRatios) {
  for (const auto& of : input.values)
    input.effects.push_back(asRatios ? std::log(of.back() / of.front()) : of.back() - of.front());
  const auto [least, greatest] = std::ranges::minmax(input.effects);
  input.disagreement = greatest - least;
}

// What an effect has to be to count: a share of the figure.
double feltIn(const RivalViews& rivals) {
  if (rivals.areRatios) return kFelt;
  double size = 0.0;
  for (const auto& input : rivals.inputs)
    for (const auto& of : input.values) size = std::max(size, std::abs(of[kPoints / 2]));
  return kFelt * size;
}

Message change(const RivalViews& rivals, double effect) {
  constexpr int kEffectDigits = 2;
  if (std::abs(effect) < feltIn(rivals)) return say("hardly moves it");
  const double by = rivals.areRatios ? 100.0 * std::abs(std::expm1(effect)) : std::abs(effect);
  const Number number{by, kEffectDigits};
  if (rivals.areRatios) return effect > 0.0 ? say("raises it by %1 %", number) : say("lowers it by %1 %", number);
  return effect > 0.0 ? say("raises it by %1", number) : say("lowers it by %1", number);
}

}  // namespace

std::vector<const Preset*> rivalPresets() {
  std::vector<const Preset*> views;
  for (const auto& preset : presets())
    if (preset.group == kGroup) views.push_back(&preset);
  return views;
}

Dispute disputeOn(const RivalViews& rivals, const RivalInput& input) {
  const double felt = feltIn(rivals);
  const auto [least, greatest] = std::ranges::minmax(input.effects);
  if (felt > 0.0 && greatest >= felt && least <= -felt) return Dispute::InSign;
  const auto size = [](double effect) { return std::abs(effect); };
  const double largest = size(*std::ranges::max_element(input.effects, {}, size));
  const double smallest = size(*std::ranges::min_element(input.effects, {}, size));
  return largest >= felt && largest > kTwice * smallest ? Dispute::ByMoreThanTwice : Dispute::None;
}

Message sentenceOn(const RivalViews& rivals, const RivalInput& input) {
  MessageList parts{.items = {}, .joint = Joint::Comma};
  for (std::size_t i = 0; i < rivals.views.size(); ++i)
    parts.items.push_back(say("%1 under “%2”", change(rivals, input.effects[i]), DataText{rivals.views[i]->title}));
  return say("%1: %2.", Term{spec(input.id).key, spec(input.id).label}, std::move(parts));
}

Expected<RivalViews> rivalViews(const Study& study, ThreadPool& pool, const RunWatch& watch) {
  RivalViews rivals{.views = rivalPresets(), .inputs = {}};
  for (const auto id : inputsOf(study.scenario, rivals.views)) {
    auto input = valuesOver(id, study, rivals.views, pool, watch);
    if (!input) return input.errors();
    rivals.inputs.push_back(std::move(*input));
  }
  rivals.areRatios = std::ranges::all_of(rivals.inputs, isPositive);
  for (auto& input : rivals.inputs) addEffects(input, rivals.areRatios);
  std::ranges::stable_sort(rivals.inputs, std::ranges::greater{}, &RivalInput::disagreement);
  return rivals;
}

}  // namespace chokepoint
