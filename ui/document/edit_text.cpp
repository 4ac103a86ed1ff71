#include "ui/document/edit_text.h"

#include <QCoreApplication>

#include "ui/format/belief_words.h"
#include "ui/format/format.h"
#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

constexpr std::string_view kParameters = "parameters/";
constexpr std::string_view kPriors = "priors/";

// The context of the texts below, for translators.
struct EditWords {
  Q_DECLARE_TR_FUNCTIONS(EditWords)
};

std::optional<ParameterId> parameterAfter(std::string_view prefix, std::string_view path) {
  return path.starts_with(prefix) ? findParameter(path.substr(prefix.size())) : std::nullopt;
}

QString inputText(ParameterId id, const Edit& edit, double from, double free) {
  const auto& s = spec(id);
  const QString label = translated(s.label);
  const auto text = [&](double value) { return valueText(s, value); };
  if (edit.after.is_null())
    return from == free ? EditWords::tr("%1: no longer fixed").arg(label)
                        : EditWords::tr("%1: reset to %2").arg(label, text(free));
  const double to = edit.after.get<double>();
  if (from == to) return EditWords::tr("%1: fixed at %2").arg(label, text(to));
  return EditWords::tr("%1: %2 to %3").arg(label, numberText(s, from), text(to));
}

QString beliefText(const Edit& edit, const Scenario& before) {
  const auto after = apply(before, edit);
  const QString names = after ? believedNames(*after) : QString();
  return names.isEmpty() ? EditWords::tr("Nobody believed in particular") : EditWords::tr("Believed: %1").arg(names);
}

QString nameText(const Edit& edit) {
  return edit.after.is_string() ? EditWords::tr("Name: %1").arg(QString::fromStdString(edit.after.get<std::string>()))
                                : EditWords::tr("Name removed");
}

}  // namespace

std::optional<ParameterId> editedParameter(const Edit& edit) { return parameterAfter(kParameters, edit.path); }

QString editText(const Edit& edit, const Scenario& before) {
  if (const auto id = editedParameter(edit)) {
    Scenario freed = before;
    freed.parameters.erase(*id);
    return inputText(*id, edit, at(values(before), *id), at(values(freed), *id));
  }
  if (const auto id = parameterAfter(kPriors, edit.path))
    return EditWords::tr("%1: range").arg(translated(spec(*id).label));
  if (edit.path == "name") return nameText(edit);
  if (edit.path == "notes") return EditWords::tr("Notes");
  if (edit.path == "beliefs") return beliefText(edit, before);
  if (edit.path == "evidence") return EditWords::tr("Your own estimates");
  if (edit.path == "posterior") return EditWords::tr("Calibration");
  if (edit.path == "timeline") return EditWords::tr("Timeline");
  return EditWords::tr("Scenario replaced");
}

}  // namespace chokepoint::ui
