#include "ui/answer/condition.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "core/base/record_end.h"
#include "core/scenario/policy_moves.h"
#include "core/scenario/presets.h"
#include "ui/format/belief_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"
#include "ui/format/policy_words.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct Condition {
  Q_DECLARE_TR_FUNCTIONS(Condition)
};

struct ChannelWords {
  std::string_view key;
  const char* differs;
  const char* same;
};

constexpr std::array<ChannelWords, 5> kChannels{{
    {"chip_control_offset", QT_TRANSLATE_NOOP("Condition", "controls of finished chips are %1 than the rest"),
     QT_TRANSLATE_NOOP("Condition", "controls of finished chips are as strict as the rest")},
    {"tool_control_offset", QT_TRANSLATE_NOOP("Condition", "controls of chip-making tools are %1 than the rest"),
     QT_TRANSLATE_NOOP("Condition", "controls of chip-making tools are as strict as the rest")},
    {"hbm_control_offset", QT_TRANSLATE_NOOP("Condition", "controls of memory are %1 than the rest"),
     QT_TRANSLATE_NOOP("Condition", "controls of memory are as strict as the rest")},
    {"cloud_control_offset", QT_TRANSLATE_NOOP("Condition", "controls of overseas cloud are %1 than the rest"),
     QT_TRANSLATE_NOOP("Condition", "controls of overseas cloud are as strict as the rest")},
    {"enforcement_offset", QT_TRANSLATE_NOOP("Condition", "enforcement is %1 than the rest"),
     QT_TRANSLATE_NOOP("Condition", "enforcement is as strict as the rest")},
}};

// "controls of memory are 0.30 looser than the rest"; nothing for an input that is no channel's.
QString channelClause(const ParameterSpec& s, double value) {
  const auto words = std::ranges::find(kChannels, s.key, &ChannelWords::key);
  if (words == kChannels.end()) return {};
  constexpr double kLeastShown = 5e-5;  // numberText has four decimals at most
  if (std::abs(value) < kLeastShown) return Condition::tr(words->same);
  const QString size = numberText(s, std::abs(value));
  return Condition::tr(words->differs)
      .arg(value < 0.0 ? Condition::tr("%1 looser").arg(size) : Condition::tr("%1 stricter").arg(size));
}

QString goodDiesClause(const ParameterSpec& s, double value) {
  const QString dies = numberText(s, value);
  return dies == QLocale().toString(1) ? Condition::tr("one die in 100 is good")
                                       : Condition::tr("%1 dies in 100 are good").arg(dies);
}

// A level that has stood before is named after that time.
QString strictnessClause(const ParameterSpec& s, double value) {
  const auto stop = std::ranges::find(s.stops, value, &Stop::value);
  const QString level = valueText(s, value);
  return stop == s.stops.end()
             ? Condition::tr("export controls stand at %1").arg(level)
             : Condition::tr("export controls stand at %1 (%2)", "level, when").arg(level, translated(stop->label));
}

QString clause(const ParameterSpec& s, double value) {
  if (s.key == "export_control_strictness") return strictnessClause(s, value);
  if (s.key == "beijing_discouragement")
    return Condition::tr("Beijing lets in %1 of the chips that Washington allows").arg(percent(1.0 - value));
  if (s.key == "smic_capacity_2028")
    return Condition::tr("SMIC plans %1 a month for the end of 2028").arg(valueText(s, value));
  if (s.key == "die_yield_now") return goodDiesClause(s, value);
  if (s.key == "hbm_domestic_now")
    return Condition::tr("China makes %1 thousand stacks of memory a month in %2", "number, month")
        .arg(numberText(s, value), monthName(kNow));
  const QString channel = channelClause(s, value);
  return channel.isEmpty()
             ? Condition::tr("\"%1\" is %2", "an input is a value").arg(translated(s.label), valueText(s, value))
             : channel;
}

QString othersClause(int count) {
  return count == 1 ? Condition::tr("one other input is set")
                    : Condition::tr("%n other inputs are set", "two and more", count);
}

QString priorsClause(const std::map<ParameterId, PriorSpec>& priors) {
  const auto& [id, prior] = *priors.begin();
  return priors.size() == 1
             ? Condition::tr("\"%1\" is drawn from %2", "an input, a range")
                   .arg(translated(spec(id).label), rangeText(spec(id), prior.low, prior.high))
             : Condition::tr("%n inputs are drawn as you say", "two and more", static_cast<int>(priors.size()));
}

// Of a decision that is to come: what the lever would say, from when.
QString decisionClause(const PolicyEvent& event, const Scenario& scenario) {
  const auto& s = spec(leverOf(event.channel));
  const auto* decision = appliedAs(event, *scenario.timeline, recordedEvents());
  return Condition::tr("%1 from %2", "a condition, when")
      .arg(clause(s, event.target), sinceText(decision == nullptr ? event.start : decision->month));
}

// What leads elsewhere, in the order in which it does.
std::vector<PolicyEvent> decisionsOf(const Scenario& scenario) {
  auto events = scenario.timeline.value_or(std::vector<PolicyEvent>());
  std::erase_if(events, [&](const auto& event) { return !movesItsPath(event, scenario); });
  std::ranges::stable_sort(events, {}, &PolicyEvent::start);
  return events;
}

QStringList timelineClauses(const Scenario& scenario) {
  constexpr qsizetype kNamed = 2;
  const auto events = decisionsOf(scenario);
  QStringList clauses;
  for (const auto& event : events)
    if (clauses.size() < kNamed) clauses << decisionClause(event, scenario);
  const int unnamed = static_cast<int>(events.size()) - static_cast<int>(clauses.size());
  if (unnamed == 1) clauses << Condition::tr("one more decision follows");
  if (unnamed > 1) clauses << Condition::tr("%n more decisions follow", "two and more", unnamed);
  return clauses;
}

// What stands open among the levers before all else.
std::vector<std::pair<ParameterId, double>> mostTellingFirst(const Scenario& scenario) {
  constexpr std::array kFirst{parameter("export_control_strictness"), parameter("smic_capacity_2028"),
                              parameter("die_yield_now"), parameter("hbm_domestic_now")};
  std::vector<std::pair<ParameterId, double>> settings(scenario.parameters.begin(), scenario.parameters.end());
  std::ranges::stable_partition(
      settings, [&](const auto& setting) { return std::ranges::find(kFirst, setting.first) != kFirst.end(); });
  return settings;
}

// What a scenario to start from is called in words, where all of it still stands; of several, the one that sets most.
const Preset* startedFrom(const Scenario& scenario) {
  const auto stands = [&](const auto& setting) {
    const auto set = scenario.parameters.find(setting.first);
    return set != scenario.parameters.end() && set->second == setting.second;
  };
  const Preset* most = nullptr;
  for (const Preset& preset : presets()) {
    const auto& settings = preset.scenario.parameters;
    if (settings.size() < 2 || preset.scenario.timeline || !std::ranges::all_of(settings, stands)) continue;
    if (most == nullptr || settings.size() > most->scenario.parameters.size()) most = &preset;
  }
  return most;
}

QString settingsOf(Scenario scenario) {
  constexpr int kNamed = 4;
  QStringList parts;
  const auto* preset = startedFrom(scenario);
  if (preset != nullptr)
    std::erase_if(scenario.parameters,
                  [&](const auto& set) { return preset->scenario.parameters.contains(set.first); });
  for (const auto& [id, value] : mostTellingFirst(scenario))
    if (parts.size() < kNamed) parts.push_back(clause(spec(id), value));
  const int unnamed = static_cast<int>(scenario.parameters.size() - static_cast<std::size_t>(parts.size()));
  if (preset != nullptr) parts.prepend(translated(preset->condition));
  parts += timelineClauses(scenario);
  if (!scenario.priors.empty()) parts.push_back(priorsClause(scenario.priors));
  if (unnamed > 0) parts.push_back(othersClause(unnamed));
  if (parts.isEmpty()) return {};
  // Joined in the language of the words, which is not always that of the numbers.
  QString last = parts.takeLast();
  if (parts.isEmpty()) return last;
  const QString others = listed(parts);
  const bool areTwo = parts.size() == 1 && preset == nullptr;  // what a scenario is called in has an "and" itself
  return (areTwo ? Condition::tr("%1 and %2", "two conditions") : Condition::tr("%1, and %2", "conditions"))
      .arg(others, last);
}

}  // namespace

QString conditionOf(const Scenario& scenario) {
  Scenario settings = scenario;
  settings.evidence.clear();
  settings.beliefs.clear();
  settings.posterior.reset();
  if (decisionsOf(settings).empty()) settings.timeline.reset();  // as the levers at their defaults
  const auto same = [&](const Preset& preset) { return sameInputs(preset.scenario, settings); };
  const auto preset = std::ranges::find_if(presets(), same);
  const QString condition = preset != presets().end() ? translated(preset->condition) : settingsOf(settings);
  const QString whom = believed(scenario);
  if (whom.isEmpty()) return condition;
  const QString belief = Condition::tr("you believe %1").arg(whom);
  return sameInputs(settings, {}) ? belief : Condition::tr("%1 and %2", "two conditions").arg(belief, condition);
}

std::optional<Month> firstDecisionOf(const Scenario& scenario) {
  const auto decisions = decisionsOf(scenario);
  return decisions.empty() ? std::nullopt : std::optional(decisions.front().start);
}

}  // namespace chokepoint::ui
