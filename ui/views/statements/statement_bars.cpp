#include "ui/views/statements/statement_bars.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

struct StatementBars {
  Q_DECLARE_TR_FUNCTIONS(StatementBars)
};

QString nameOfInput(ParameterId id) { return translated(spec(id).label); }

constexpr int kDigits = 2;

QString shortValue(ParameterId id, double value, int digits = kDigits) { return valueText(spec(id), value, digits); }

// As many as tell its ends apart.
int digitsOf(const AssumptionMove& move) {
  constexpr int kMostDigits = 7;
  int digits = kDigits;
  while (digits < kMostDigits && shortValue(move.input, move.from, digits) == shortValue(move.input, move.to, digits))
    ++digits;
  return digits;
}

QString moveText(const AssumptionMove& move) {
  const int digits = digitsOf(move);
  return StatementBars::tr("%1 from %2 to %3", "input, value, value")
      .arg(nameOfInput(move.input), shortValue(move.input, move.from, digits), shortValue(move.input, move.to, digits));
}

BarFigure figureOf(const AssumptionMove& move, double value) {
  return {shortValue(move.input, value, digitsOf(move)), value, value * spec(move.input).display.scale};
}

QString limitText(ParameterId id, const Bounds& limits) {
  const QString name = nameOfInput(id);
  if (limits.atLeast && limits.atMost)
    return StatementBars::tr("“%1” is between %2 and %3", "input, value, value")
        .arg(name, shortValue(id, *limits.atLeast), shortValue(id, *limits.atMost));
  if (limits.atLeast)
    return StatementBars::tr("“%1” is at least %2", "input, value").arg(name, shortValue(id, *limits.atLeast));
  return StatementBars::tr("“%1” is at most %2", "input, value").arg(name, shortValue(id, *limits.atMost));
}

}  // namespace

BarTable barsOf(const OverturnedStatement& overturned) {
  BarTable table{.nameTitle = StatementBars::tr("Assumption"),
                 .leftTitle = StatementBars::tr("median"),
                 .rightTitle = StatementBars::tr("all moved together, to")};
  for (const auto& move : std::span(overturned.moves).first(overturned.moved))
    table.rows.push_back(
        {.name = nameOfInput(move.input),
         .left = figureOf(move, move.from),
         .right = figureOf(move, move.to),
         .begin = 0.0,
         .end = move.z,
         .middle = 0.0,
         .tip =
             StatementBars::tr("%1: %2 standard deviations", "move, how far").arg(moveText(move), significant(move.z)),
         .unit = unitText(spec(move.input))});
  return table;
}

QString sentenceOf(const OverturnedStatement& overturned, const QString& words) {
  const bool holds = overturned.holdsAtMedians();
  if (!overturned.found.nearest)
    return holds ? StatementBars::tr(
                       "With every assumption at its median it holds that %1, and no change of them within %2 "
                       "standard deviations was found that overturns it.")
                       .arg(words)
                       .arg(kFarthestNormal)
                 : StatementBars::tr(
                       "With every assumption at its median it does not hold that %1, and no change of them "
                       "within %2 standard deviations was found that makes it hold.")
                       .arg(words)
                       .arg(kFarthestNormal);
  QStringList moves;
  constexpr std::size_t kMostTold = 4;  // more are read in the table
  const std::size_t told = std::min(mainMoves(overturned), kMostTold);
  for (std::size_t i = 0; i < told; ++i) moves += moveText(overturned.moves[i]);
  if (const std::size_t others = overturned.moved - told; others > 0)
    moves += others == 1 ? StatementBars::tr("one other by less") : StatementBars::tr("%1 others by less").arg(others);
  return (holds ? StatementBars::tr(
                      "With every assumption at its median it holds that %1. The smallest change that overturns "
                      "it: %2.")
                : StatementBars::tr(
                      "With every assumption at its median it does not hold that %1. The smallest change that "
                      "makes it hold: %2."))
      .arg(words, inSeries(moves));
}

QString noteOf(const OverturnedStatement& overturned) {
  if (!overturned.found.nearest)
    return StatementBars::tr("Looked for with %1 runs").arg(wholeNumber(overturned.found.runs));
  return StatementBars::tr(
             "%1 standard deviations from the medians, all inputs together. Nothing nearer was found with %2 "
             "runs, which proves nothing. Medians are not the central values, so that the central run, and the median "
             "over all runs, lie elsewhere. How many runs say so is told by “How likely”.")
      .arg(significant(overturned.found.nearest->distance), wholeNumber(overturned.found.runs));
}

BarTable barsOf(const DiscoveredRule& rule) {
  BarTable table{.nameTitle = StatementBars::tr("Input"),
                 .leftTitle = StatementBars::tr("at least"),
                 .rightTitle = StatementBars::tr("at most"),
                 .extent = std::pair{0.0, 1.0}};
  for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
    const auto& limits = rule.found.box.inputs[i];
    if (!isLimited(limits)) continue;
    const auto& s = spec(rule.inputs[i]);
    const auto place = [&](double value) { return (value - s.min) / (s.max - s.min); };
    const auto figure = [&](const std::optional<double>& limit) {
      return limit ? BarFigure{shortValue(s.id, *limit), place(*limit), *limit * s.display.scale} : BarFigure{};
    };
    table.rows.push_back(
        {.name = nameOfInput(s.id),
         .left = figure(limits.atLeast),
         .right = figure(limits.atMost),
         .begin = place(limits.atLeast.value_or(s.min)),
         .end = place(limits.atMost.value_or(s.max)),
         .middle = std::nullopt,
         .tip = StatementBars::tr("%1, of %2; found in %3 of the halves of the sample", "limit, range, share")
                    .arg(limitText(s.id, limits), rangeText(s, s.min, s.max), percent(rule.found.limited[i])),
         .unit = unitText(s)});
  }
  return table;
}

QString sentenceOf(const DiscoveredRule& rule, const QString& words) {
  if (!rule.tellsApart())
    return (rule.found.share > 0.0 ? StatementBars::tr("In all runs it is so that %1: there is nothing to tell apart.")
                                   : StatementBars::tr("In no run is it so that %1: there is nothing to tell apart."))
        .arg(words);
  QStringList limits;
  for (std::size_t i = 0; i < rule.inputs.size(); ++i)
    if (const auto& l = rule.found.box.inputs[i]; isLimited(l)) limits += limitText(rule.inputs[i], l);
  if (limits.isEmpty())
    return StatementBars::tr("No rule: no input tells the runs in which %1 from the others.").arg(words);
  return (rule.tellsMuch()
              ? StatementBars::tr("It is likelier that %1 where %2: in %3 of the runs, against %4 of all.")
              : StatementBars::tr("No rule tells much. It is hardly likelier that %1 where %2: in %3 of the runs, "
                                  "against %4 of all."))
      .arg(words, inSeries(limits), percent(rule.found.box.density), percent(rule.found.share));
}

QString noteOf(const DiscoveredRule& rule) {
  const auto& found = rule.found;
  const QString share =
      StatementBars::tr("It is so in %1 of all %2 runs.").arg(percent(found.share), wholeNumber(rule.members));
  if (std::ranges::none_of(found.box.inputs, isLimited)) return share;
  QStringList seldom;
  for (const ParameterId id : rule.seldomFound()) seldom += nameOfInput(id);
  const QString check =
      seldom.isEmpty()
          ? StatementBars::tr("Halves of the sample gave the same inputs.")
          : StatementBars::tr(
                "Fewer than half of the halves of the sample gave this limit, so that it may be chance: %1.")
                .arg(inSeries(seldom));
  const QString whereItHolds =
      StatementBars::tr(
          "Of those that keep the rule it is so in %1, which are %2 of all in which it is so. On runs "
          "kept apart: %3 and %4.")
          .arg(percent(found.box.density), percent(found.box.coverage), percent(found.heldOutDensity),
               percent(found.heldOutCoverage));
  return inSequence({share, whereItHolds, check});
}

}  // namespace chokepoint::ui
