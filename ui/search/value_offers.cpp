#include "ui/search/value_offers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <tuple>
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
  bool isRest = false;  // the number is what the input leaves to 100 %

  // What may be set comes before what may not, then what fits better.
  [[nodiscard]] auto order() const { return std::tuple(!value.value, match, !isRest); }
};

// 30 % of what is let in are 70 % of what is not.
TypedValue valueByRest(const ParameterSpec& spec, const QString& number) {
  constexpr double kWhole = 100.0;
  const auto rest = numberFrom(number);
  return rest ? typedValue(spec, exactly(kWhole - *rest)) : typedValue(spec, number);
}

// The best first. What is not allowed says so only where nothing else is meant.
std::vector<Fitting> fittingInputs(const TypedInput& typed) {
  std::vector<Fitting> fitting;
  for (const auto& spec : parameterSpecs()) {
    if (!fitsUnit(spec, typed.unit)) continue;
    const Searchable words(
        {translated(spec.label), otherWordsFor(Sought::Input, spec.key), translated(spec.description)});
    if (const auto match = words.match(typed.words)) fitting.push_back({&spec, *match, typedValue(spec, typed.number)});
    const Searchable ofRest({{}, otherWordsFor(Sought::Rest, spec.key), {}});
    if (const auto match = ofRest.match(typed.words))
      fitting.push_back({&spec, *match, valueByRest(spec, typed.number), true});
  }
  std::ranges::stable_sort(fitting, std::less(), &Fitting::order);
  if (!fitting.empty() && fitting.front().value.value)
    std::erase_if(fitting, [](const Fitting& one) { return !one.value.value; });
  if (std::ssize(fitting) > kMostOffers) fitting.erase(fitting.begin() + kMostOffers, fitting.end());
  return fitting;
}

SearchItem offer(const Fitting& fitting, Document& document) {
  const auto& [spec, match, typed, isRest] = fitting;
  const QString label = translated(spec->label);
  if (!typed.value)
    return searchItem(ValueOffers::tr("%1: %2", "input, what is wrong").arg(label, typed.error), {}, {}, {}, nullptr);
  const QString set = ValueOffers::tr("Set “%1” to %2").arg(label, valueText(*spec, *typed.value));
  const QString leaving = ValueOffers::tr("%1, which leaves %2", "what is set, the rest to 100 %");
  return searchItem(isRest ? leaving.arg(set, valueText(*spec, 1.0 - *typed.value)) : set,
                    ValueOffers::tr("now %1").arg(valueText(*spec, document.value(spec->id))), {},
                    translated(spec->description),
                    [&document, id = spec->id, value = *typed.value] { document.setParameter(id, value); });
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
