#include "ui/document/edit_text.h"

#include <QCoreApplication>

#include "core/scenario/policy_moves.h"
#include "ui/format/belief_words.h"
#include "ui/format/format.h"
#include "ui/format/level_text.h"
#include "ui/format/others_words.h"
#include "ui/format/parameter_text.h"
#include "ui/format/policy_words.h"

namespace chokepoint::ui {

namespace {

// The context of the texts below, for translators.
struct EditWords {
  Q_DECLARE_TR_FUNCTIONS(EditWords)
};

QString inputText(ParameterId id, const Edit& edit, double from, double free) {
  const auto& s = spec(id);
  const QString label = translated(s.label);
  const auto text = [&](double value) { return isOffset(s) ? levelText(s, value) : valueText(s, value); };
  const auto& after = std::get<std::optional<double>>(edit.after);
  if (!after)
    return from == free ? EditWords::tr("%1: no longer fixed").arg(label)
                        : EditWords::tr("%1: reset to %2").arg(label, text(free));
  if (from == *after) return EditWords::tr("%1: fixed at %2").arg(label, text(*after));
  if (isOffset(s)) return EditWords::tr("%1: %2 (was: %3)", "input, words, words").arg(label, text(*after), text(from));
  return EditWords::tr("%1: %2 to %3").arg(label, numberText(s, from), text(*after));
}

QString settingText(const Edit& edit, const Scenario& before) {
  const auto id = *edit.path.input;
  Scenario freed = before;
  freed.parameters.erase(id);
  return inputText(id, edit, at(values(before), id), at(values(freed), id));
}

QString priorText(const Edit& edit) {
  const auto& s = spec(*edit.path.input);
  const auto& after = std::get<std::optional<PriorSpec>>(edit.after);
  if (!after) return EditWords::tr("%1: drawn as by default").arg(translated(s.label));
  return EditWords::tr("%1: drawn from %2, centre %3", "input, range, number")
      .arg(translated(s.label), rangeText(s, after->low, after->high), numberText(s, after->central));
}

QString beliefText(const Edit& edit, const Scenario& before) {
  const auto after = apply(before, edit);
  const QString names = after ? believedNames(*after) : QString();
  return names.isEmpty() ? EditWords::tr("Nobody believed in particular") : EditWords::tr("Believed: %1").arg(names);
}

Scenario withoutPolicy(Scenario scenario) {
  scenario.timeline.reset();
  for (const auto lever : kTimelineLevers) scenario.parameters.erase(lever);
  return scenario;
}

QString policyText(const Edit& edit, const Scenario& before) {
  const auto after = apply(before, edit);
  return policyStepText(policyEvents(before), policyEvents(after ? *after : before));
}

QString nameText(const Edit& edit) {
  const auto& name = std::get<std::string>(edit.after);
  return name.empty() ? EditWords::tr("Name removed") : EditWords::tr("Name: %1").arg(othersWords(name));
}

}  // namespace

std::optional<ParameterId> editedParameter(const Edit& edit) {
  return edit.path.part == EditPath::Part::Parameter ? edit.path.input : std::nullopt;
}

bool editsPolicy(const Edit& edit) {
  if (edit.path.part == EditPath::Part::Timeline) return true;
  if (edit.path.part != EditPath::Part::Whole) return false;
  return withoutPolicy(std::get<Scenario>(edit.before)) == withoutPolicy(std::get<Scenario>(edit.after));
}

QString editText(const Edit& edit, const Scenario& before) {
  using Part = EditPath::Part;
  switch (edit.path.part) {
    case Part::Parameter: return settingText(edit, before);
    case Part::Prior: return priorText(edit);
    case Part::Name: return nameText(edit);
    case Part::Belief: return beliefText(edit, before);
    case Part::Posterior: return EditWords::tr("Calibration");
    case Part::Timeline: return policyText(edit, before);
    case Part::Whole: break;
  }
  return editsPolicy(edit) ? policyText(edit, before) : EditWords::tr("Scenario replaced");
}

}  // namespace chokepoint::ui
