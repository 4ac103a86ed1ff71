#include "ui/views/state/watch_words.h"

#include "core/model/quantity_specs.h"
#include "core/model/unit_words.h"
#include "ui/format/figure_words.h"
#include "ui/format/format.h"
#include "ui/format/words.h"

namespace chokepoint::ui {

namespace {

// What flows in a month is summed over the year.
QString unitOfYear(const QuantitySpec& s) {
  std::string unit = s.unit;
  constexpr std::string_view kAMonth = "/Month";
  if (s.annual == Annual::Sum && unit.ends_with(kAMonth)) unit.resize(unit.size() - kAMonth.size());
  const auto words = unitWords(unit);
  return words ? worded(*words) : QString();
}

WatchRow rowOfQuantity(const QuantitySpec& s) {
  const QString when = s.annual == Annual::Last ? WatchModel::tr("In December.") : WatchModel::tr("Of the whole year.");
  return {.title = translated(s.label),
          .unit = unitOfYear(s),
          .meaning = WatchModel::tr("%1\n%2", "what it is, of which time").arg(translated(s.description), when)};
}

}  // namespace

QString titleOfEachYear(const Figure& figure) {
  return sentenceStart(translated(figure.name).arg(WatchModel::tr("each year", "in place of a year: the gap in ...")));
}

WatchRow watchRow(const Watched& watched) {
  if (watched.quantity) return rowOfQuantity(spec(*watched.quantity));
  if (watched.figure != nullptr) {
    const QString title = titleOfEachYear(*watched.figure);
    return {.title = title, .unit = unitOf(*watched.figure), .meaning = title, .figure = watched.figure};
  }
  const QString text = QString::fromStdString(watched.text);
  return {.title = text, .unit = {}, .meaning = text, .isYearly = watched.isYearly()};
}

}  // namespace chokepoint::ui
