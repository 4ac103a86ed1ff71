#include "ui/views/why/mover_bars.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/level_text.h"
#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

struct MoverBars {
  Q_DECLARE_TR_FUNCTIONS(MoverBars)
};

QString labelOf(ParameterId id) { return translated(spec(id).label); }

QString withSign(double value) {
  return (value < 0.0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + significant(std::abs(value));
}

BarTable barsOf(const Swings& swings, std::span<const ParameterId> inputs) {
  BarTable table{MoverBars::tr("Input"), MoverBars::tr("from"), MoverBars::tr("to"), {}};
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& [atLow, atHigh] = swings.tornado.swings[i];
    const auto& s = spec(inputs[i]);
    if (atLow == atHigh && atLow == swings.tornado.central) continue;
    const auto [least, greatest] = std::minmax(atLow, atHigh);  // a number stands at its end of the bar
    table.rows.push_back(
        {.name = labelOf(inputs[i]),
         .left = {significant(least), least},
         .right = {significant(greatest), greatest},
         .begin = atLow,
         .end = atHigh,
         .middle = swings.tornado.central,
         .hue = SpanHue::Ends,
         .tip = MoverBars::tr("%1 from %2 to %3 takes it from %4 to %5", "input, its ends, the figure there")
                    .arg(labelOf(inputs[i]), valueText(s, swings.ends[i].low), valueText(s, swings.ends[i].high),
                         significant(atLow), significant(atHigh))});
  }
  return table;
}

// Both sides of a kink, or the one that there is.
QString slopeText(const Derivative& d) {
  const auto side = [&](const std::optional<double>& slope) {
    return slope ? withSign(*slope * d.deviation) : MoverBars::tr("undefined");
  };
  if (d.value) return side(d.value);
  return MoverBars::tr("%1 down, %2 up", "change per deviation on both sides of a kink")
      .arg(d.left ? withSign(-*d.left * d.deviation) : MoverBars::tr("undefined"), side(d.right));
}

BarTable barsOf(const Gradient& gradient, std::span<const ParameterId> inputs) {
  BarTable table{MoverBars::tr("Input"), MoverBars::tr("per σ"), MoverBars::tr("elasticity"), {}};
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& d = gradient.derivatives[i];
    const double down = -d.left.value_or(d.value.value_or(0.0)) * d.deviation;
    const double up = d.right.value_or(d.value.value_or(0.0)) * d.deviation;
    if (d.kink != Kink::Undefined && down == 0.0 && up == 0.0) continue;
    const auto elasticity = d.elasticity(gradient.value);
    const double other = d.value ? 0.0 : down;
    table.rows.push_back({.name = labelOf(inputs[i]),
                          .left = {slopeText(d), std::abs(up) > std::abs(down) ? up : -down},
                          .right = {elasticity ? significant(*elasticity) : QString(), elasticity},
                          .begin = std::min(other, up),
                          .end = std::max(other, up),
                          .middle = 0.0,
                          .hue = up < 0.0 ? SpanHue::China : SpanHue::Us,
                          .tip = MoverBars::tr("One standard deviation of %1 more changes it by %2", "input, change")
                                     .arg(labelOf(inputs[i]), slopeText(d))});
  }
  return table;
}

QString rangeOf(const Interval& range) {
  return between(significant(range.low), significant(range.high), range.low < 0.0);
}

BarTable barsOf(const SobolIndices& indices, std::span<const ParameterId> inputs) {
  BarTable table{MoverBars::tr("Input"), MoverBars::tr("alone"), MoverBars::tr("with others"), {}};
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& index = indices.inputs[i];
    table.rows.push_back({.name = labelOf(inputs[i]),
                          .left = {percent(std::max(index.first, 0.0)), index.first},
                          .right = {percent(std::max(index.total, 0.0)), index.total},
                          .begin = 0.0,
                          .end = index.total,
                          .middle = index.first,
                          .uncertain = std::pair{index.totalRange.low, index.totalRange.high},
                          .tip = MoverBars::tr("%1: alone %2, with others %3; nine in ten intervals", "input, indices")
                                     .arg(labelOf(inputs[i]), rangeOf(index.firstRange), rangeOf(index.totalRange))});
  }
  return table;
}

BarTable barsOf(const Effects& effects, std::span<const ParameterId> inputs) {
  constexpr double kNineInTen = 1.645;  // standard errors to each side
  BarTable table{MoverBars::tr("Input"), MoverBars::tr("mean size"), MoverBars::tr("scatter"), {}};
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto& effect = effects.inputs[i];
    if (effect.meanAbsolute == 0.0) continue;
    const double error = kNineInTen * effect.meanAbsoluteError;
    table.rows.push_back(
        {.name = labelOf(inputs[i]),
         .left = {significant(effect.meanAbsolute), effect.meanAbsolute},
         .right = {significant(effect.deviation), effect.deviation},
         .begin = 0.0,
         .end = effect.meanAbsolute,
         .uncertain = std::pair{effect.meanAbsolute - error, effect.meanAbsolute + error},
         .hue = effect.mean < 0.0 ? SpanHue::China : SpanHue::Us,
         .tip = MoverBars::tr("%1: from its least to its greatest draw %2 on average, sizes %3, scatter %4", "input")
                    .arg(labelOf(inputs[i]), withSign(effect.mean), significant(effect.meanAbsolute),
                         significant(effect.deviation))});
  }
  return table;
}

QString noteOf(const Swings& swings) {
  const QString middle = significant(swings.tornado.central);
  if (swings.members == 0)
    return MoverBars::tr(
               "Each assumption alone, from its 5th (grey) to its 95th percentile (blue); the line is the "
               "central run, %1")
        .arg(middle);
  return MoverBars::
      tr("Each assumption alone, at its 5th (grey) and its 95th percentile (blue), in %1 runs; the line is the median "
         "of all %2, %3")
          .arg(wholeNumber(swings.members), wholeNumber(swings.against), middle);
}

QString noteOf(const Gradient&) {
  return MoverBars::tr("Exact slopes where the inputs stand on the central run; blue raises it, orange lowers it");
}

QString noteOf(const SobolIndices& indices) {
  if (indices.isConstant) return MoverBars::tr("Nothing moves it");
  return MoverBars::tr(
             "Shares of its variance over %1 runs (Sobol'); thin lines: nine in ten, the widest %2 points wide")
      .arg(wholeNumber(indices.runs), significant(100.0 * widestRange(indices)));
}

QString noteOf(const Effects& effects) {
  return MoverBars::tr(
             "Elementary effects (Morris) on %1 trajectories: large scatter means that it bends, or depends "
             "on other inputs; blue raises it, orange lowers it; thin lines: nine in ten")
      .arg(wholeNumber(effects.trajectories));
}

QString originOf(const Mover& mover) {
  if (mover.movesBeliefs) return MoverBars::tr("believed");
  return mover.isPolicy ? MoverBars::tr("decided") : MoverBars::tr("assumed");
}

// "Good dies per 100, January 2026: 40"
QString moverText(const Mover& mover, const Scenario& now) {
  if (mover.movesTimeline) return MoverBars::tr("Policy timeline");
  if (mover.movesBeliefs) return MoverBars::tr("Whom you believe");
  const auto id = mover.inputs.front();
  const auto& s = spec(id);
  const auto set = now.parameters.find(id);
  if (set != now.parameters.end())
    return MoverBars::tr("%1: %2", "input, its value").arg(labelOf(id), levelText(s, set->second));
  if (s.kind == ParameterKind::Lever)
    return MoverBars::tr("%1: %2", "input, its value").arg(labelOf(id), levelText(s, s.defaultValue()));
  return now.priors.contains(id) ? MoverBars::tr("%1: another prior", "input").arg(labelOf(id))
                                 : MoverBars::tr("%1: uncertain", "input").arg(labelOf(id));
}

// They add up as printed.
std::vector<QString> partTexts(const ShapleyParts& parts) {
  std::vector<double> all;
  for (const auto& part : parts.parts) all.push_back(part.part);
  auto texts = signedParts(all, parts.before, parts.after);
  for (auto& text : texts)
    if (text.isEmpty()) text = MoverBars::tr("about 0", "part of a change");
  return texts;
}

}  // namespace

BarTable barsOf(const Movers& movers) {
  auto table = std::visit([&](const auto& found) { return barsOf(found, movers.inputs); }, movers.found);
  sortByWidth(table);
  return table;
}

QString noteOf(const Movers& movers) {
  return std::visit([](const auto& found) { return noteOf(found); }, movers.found);
}

BarTable barsOf(const Change& change, const Scenario& now, const QString& before) {
  const auto& [movers, parts, policy, assumptions] = change.split;
  const auto end = [](const QString& name, double value) {
    return BarRow{
        .name = name, .left = {significant(value), value}, .begin = 0.0, .end = value, .hue = SpanHue::Neutral};
  };
  BarTable table;
  table.rows.push_back(end(before, parts.before));
  std::vector<std::size_t> order(movers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return std::abs(parts.parts[i].part); });
  const auto texts = partTexts(parts);
  double reached = parts.before;
  for (const std::size_t i : order) {
    const double part = parts.parts[i].part;
    table.rows.push_back({.name = MoverBars::tr("%1 (%2)", "what was moved, decided or assumed")
                                      .arg(moverText(movers[i], now), originOf(movers[i])),
                          .left = {texts[i], part},
                          .begin = reached,
                          .end = reached + part,
                          .hue = part < 0.0 ? SpanHue::China : SpanHue::Us});
    reached += part;
  }
  table.rows.push_back(end(MoverBars::tr("Now"), parts.after));
  return table;
}

// Whose part is how large is said by the sentence above, which splits the change in two at once.
QString noteOf(const Change& change) {
  if (change.split.movers.empty()) return MoverBars::tr("Nothing differs");
  return change.members == 0
             ? MoverBars::tr("On the central run, as so much was moved; in no order of moving")
             : MoverBars::tr("Medians of %1 runs; in no order of moving").arg(wholeNumber(change.members));
}

}  // namespace chokepoint::ui
