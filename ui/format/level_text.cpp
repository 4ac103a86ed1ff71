#include "ui/format/level_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/model/level_words.h"
#include "core/scenario/timeline.h"
#include "ui/format/format.h"
#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct LevelText {
  Q_DECLARE_TR_FUNCTIONS(LevelText)
};

}  // namespace

bool isOffset(const ParameterSpec& spec) {
  const auto offsets = std::span(kTimelineLevers).subspan(1);  // the first is the level itself
  return std::ranges::find(offsets, spec.id) != offsets.end();
}

QString shortLevelText(const ParameterSpec& spec, double value) {
  if (!isOffset(spec)) return numberText(spec, value);
  const auto stop = std::ranges::find(spec.stops, value, &Stop::value);
  return stop == spec.stops.end() ? levelWords(spec, value) : translated(stop->label);
}

QString levelWords(const ParameterSpec& spec, double value) {
  if (const DataText* said = saidAt(spec.id, value); said != nullptr) return translated(*said);
  if (!isOffset(spec)) return {};
  const QString distance = numberText(spec, std::abs(value));
  return value < 0.0 ? LevelText::tr("%1 looser").arg(distance) : LevelText::tr("%1 stricter").arg(distance);
}

QString levelText(const ParameterSpec& spec, double value) {
  const QString words = levelWords(spec, value);
  return words.isEmpty() ? valueText(spec, value) : words;
}

QString deciderText(const ParameterSpec& spec) {
  const DataText* decider = deciderOf(spec.id);
  return decider == nullptr ? QString() : LevelText::tr("%1 decides").arg(translated(*decider));
}

}  // namespace chokepoint::ui
