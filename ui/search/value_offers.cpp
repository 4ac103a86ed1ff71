#include "ui/search/value_offers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <utility>

#include "ui/format/format.h"
#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

constexpr std::ptrdiff_t kMostOffers = 3;

// The context of the texts below, for translators.
struct ValueOffers {
  Q_DECLARE_TR_FUNCTIONS(ValueOffers)
};

struct TypedInput {
  QString words;
  QString number;
  QString unit;  // may be empty
};

// The last number that stands by itself, with words before it and at most its unit behind it.
std::optional<TypedInput> typedInput(const QString& query) {
  static const QRegularExpression kTyped(
      QStringLiteral("^\\s*(.+)\\s[=\\s]*([-+−]?\\d[\\d.,]*)\\s*((?:[^\\d\\s]\\S*\\s*)*)$"));
  const auto found = kTyped.match(query);
  if (!found.hasMatch()) return std::nullopt;
  return TypedInput{found.captured(1), found.captured(2).replace(QChar(0x2212), QLatin1Char('-')),
                    found.captured(3).trimmed()};
}

bool fitsUnit(const ParameterSpec& spec, const QString& unit) {
  constexpr double kOfPercent = 100.0;
  if (unit.isEmpty()) return true;
  if (unit == QLatin1String("%")) return spec.display.scale == kOfPercent;
  return translated(spec.display.unit).startsWith(unit, Qt::CaseInsensitive);
}

struct Fitting {
  const ParameterSpec* spec;
  SearchMatch match;
  TypedValue value;

  // What may be set comes before what may not, then what fits better.
  [[nodiscard]] auto order() const { return std::pair(!value.value, match); }
};

// The best first. What is not allowed says so only where nothing else is meant.
std::vector<Fitting> fittingInputs(const TypedInput& typed) {
  std::vector<Fitting> fitting;
  for (const auto& spec : parameterSpecs()) {
    if (!fitsUnit(spec, typed.unit)) continue;
    const Searchable words(
        {translated(spec.label), otherWordsFor(Sought::Input, spec.key), translated(spec.description)});
    if (const auto match = words.match(typed.words)) fitting.push_back({&spec, *match, typedValue(spec, typed.number)});
  }
  std::ranges::stable_sort(fitting, std::less(), &Fitting::order);
  if (!fitting.empty() && fitting.front().value.value)
    std::erase_if(fitting, [](const Fitting& one) { return !one.value.value; });
  if (std::ssize(fitting) > kMostOffers) fitting.erase(fitting.begin() + kMostOffers, fitting.end());
  return fitting;
}

SearchItem offer(const Fitting& fitting, Document& document) {
  const auto& [spec, match, typed] = fitting;
  const QString label = translated(spec->label);
  if (!typed.value)
    return searchItem(ValueOffers::tr("%1: %2", "input, what is wrong").arg(label, typed.error), {}, {}, {}, nullptr);
  return searchItem(ValueOffers::tr("Set “%1” to %2").arg(label, valueText(*spec, *typed.value)),
                    ValueOffers::tr("now %1").arg(valueText(*spec, document.value(spec->id))), {},
                    translated(spec->description),
                    [&document, id = spec->id, set = *typed.value] { document.setParameter(id, set); });
}

}  // namespace

std::vector<SearchItem> valueOffers(const QString& query, Document& document) {
  const auto typed = typedInput(query);
  if (!typed) return {};
  std::vector<SearchItem> offers;
  for (const auto& fitting : fittingInputs(*typed)) offers.push_back(offer(fitting, document));
  return offers;
}

}  // namespace chokepoint::ui
