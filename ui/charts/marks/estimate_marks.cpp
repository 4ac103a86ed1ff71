#include "ui/charts/marks/estimate_marks.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "core/expression/unit.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/format/estimate_words.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"

namespace chokepoint::ui {

namespace {

// Figures nearer than this are one figure to a reader: 800,000, 805,000 and 812,000 chips.
constexpr double kCoincide = 0.03;

// The context of the texts below, for translators.
struct EstimateMarks {
  Q_DECLARE_TR_FUNCTIONS(EstimateMarks)
};

using Ids = std::vector<QuantityId>;

Ids quantitiesOf(const Estimate& estimate) {
  const auto expression = Expression::parse(estimate.expression);
  assert(expression);
  const auto read = expression->quantities();
  return {read.begin(), read.end()};
}

bool readsAll(const Ids& read, const std::array<QuantityId, 2>& wanted) {
  return std::ranges::all_of(wanted, [&](QuantityId id) { return std::ranges::find(read, id) != read.end(); });
}

bool isAbout(const FigureGap& gap, const Ids& read) { return readsAll(read, gap.between); }

// U.S. output over Huawei's alone is near to the gap in what is made, yet another measure.
bool isNearTo(const FigureGap& gap, const Ids& read) { return gap.near && readsAll(read, *gap.near); }

MarkShape shapeOf(EstimateKind kind) {
  switch (kind) {
    case EstimateKind::Plan: return MarkShape::Square;
    case EstimateKind::UpperCase: return MarkShape::Triangle;
    case EstimateKind::LowerBound:
    case EstimateKind::UpperBound: return MarkShape::Bar;
    default: return MarkShape::Diamond;
  }
}

OpenSide openSideOf(const Estimate& estimate) {
  if (estimate.central || (estimate.low && estimate.high)) return OpenSide::None;
  return estimate.low ? OpenSide::Up : OpenSide::Down;
}

double valueOf(const Estimate& estimate) {
  if (estimate.central) return *estimate.central;
  if (estimate.low && estimate.high) return std::sqrt(*estimate.low * *estimate.high);
  return estimate.low.value_or(estimate.high.value_or(0.0));
}

double timeOfPeriod(const Period& period) { return period.month ? ui::timeOf(*period.month) : ui::timeOf(period.year); }

// What names no unit is in its expression's, if that is known.
bool isIn(const Estimate& estimate, std::string_view unit) {
  if (!estimate.unit.empty()) return estimate.unit == unit;
  const auto expression = Expression::parse(estimate.expression);
  const auto own = expression ? unitOf(*expression) : std::nullopt;
  return own && (*own == unit || (unit == "ratio" && *own == "Dmnl"));
}

bool hasFigure(const Estimate& estimate) { return estimate.low || estimate.central || estimate.high; }

EstimateMark markOf(const Estimate& estimate) {
  const double value = valueOf(estimate);
  return {.estimate = &estimate,
          .gap = nullptr,
          .time = timeOfPeriod(estimate.period),
          .value = value,
          .low = std::min(value, estimate.low.value_or(value)),
          .high = std::max(value, estimate.high.value_or(value)),
          .shape = shapeOf(estimate.kind),
          .open = openSideOf(estimate),
          .sameMeasure = true,
          .name = shortNameOf(estimate),
          .figure = {}};
}

void sort(std::vector<EstimateMark>& marks) {
  std::ranges::stable_sort(marks, [](const EstimateMark& a, const EstimateMark& b) {
    return a.time != b.time ? a.time < b.time : a.value < b.value;
  });
}

bool coincide(const EstimateMark& a, const EstimateMark& b) {
  return a.time == b.time && a.shape == b.shape && a.open == b.open && a.sameMeasure == b.sameMeasure &&
         std::abs(a.value - b.value) <= kCoincide * std::max(a.value, b.value);
}

}  // namespace

std::vector<const Estimate*> estimatesToMark(const Scenario& scenario, MarksShown shown) {
  if (shown == MarksShown::None) return {};
  auto all = estimatesWith(scenario.evidence);
  if (shown == MarksShown::Believed)
    std::erase_if(all, [&](const Estimate* estimate) { return !scenario.beliefs.contains(estimate->id); });
  return all;
}

std::vector<EstimateMark> marksOfGap(const Figure& figure, const std::vector<const Estimate*>& of) {
  std::vector<EstimateMark> marks;
  for (const Estimate* one : of) {
    const Estimate& estimate = *one;
    if (!hasFigure(estimate) || !isIn(estimate, "ratio")) continue;
    const auto read = quantitiesOf(estimate);
    if (!isAbout(*figure.gap, read) && !isNearTo(*figure.gap, read)) continue;
    EstimateMark mark = markOf(estimate);
    mark.gap = &figure;
    mark.sameMeasure = isAbout(*figure.gap, read);
    mark.figure = timesText(mark.value);
    marks.push_back(mark);
  }
  sort(marks);
  return marks;
}

std::vector<EstimateMark> marksOfHuaweiVolume(const std::vector<const Estimate*>& of) {
  std::vector<EstimateMark> marks;
  for (const Estimate* one : of) {
    const Estimate& estimate = *one;
    if (!hasFigure(estimate) || !isIn(estimate, "chip")) continue;
    if (quantitiesOf(estimate) != Ids{quantity("huawei_chips")}) continue;
    EstimateMark mark = markOf(estimate);
    mark.figure = EstimateMarks::tr("%1 million", "chips").arg(millionsText(mark.value));
    marks.push_back(mark);
  }
  sort(marks);
  return marks;
}

std::vector<EstimateMark> marksOfFigure(const std::string& expression, const std::vector<const Estimate*>& of) {
  for (const Figure& gap : gaps()) {
    auto marks = marksOfGap(gap, of);
    std::erase_if(marks, [&](const EstimateMark& mark) {
      const Period& period = mark.estimate->period;
      return !mark.sameMeasure || period.month || !inRun(period.year) || expression != gap.of(period.year).text();
    });
    if (!marks.empty()) return marks;
  }
  std::vector<EstimateMark> marks;
  for (const Estimate* estimate : of)
    if (hasFigure(*estimate) && isSameFigure(estimate->expression, expression)) {
      marks.push_back(markOf(*estimate));
      marks.back().figure = inTwoDigits(marks.back().value);
    }
  sort(marks);
  return marks;
}

std::vector<std::vector<EstimateMark>> coinciding(std::span<const EstimateMark> marks) {
  std::vector<std::vector<EstimateMark>> groups;
  for (const EstimateMark& mark : marks) {
    const auto same = std::ranges::find_if(groups, [&](const auto& group) { return coincide(group.front(), mark); });
    if (same == groups.end())
      groups.push_back({mark});
    else
      same->push_back(mark);
  }
  return groups;
}

std::vector<QString> labelsOf(std::span<const EstimateMark> group) {
  const auto named = [](const QString& name, const QString& figure) {
    return EstimateMarks::tr("%1 %2", "publisher, figure").arg(name, figure);
  };
  QStringList each;
  QStringList names;
  for (const EstimateMark& mark : group) {
    each += named(mark.name, mark.figure);
    names += mark.name;
  }
  if (group.size() == 1) return {each.front()};
  const QString about = EstimateMarks::tr("~%1", "about").arg(group[group.size() / 2].figure);
  const auto others = static_cast<int>(group.size()) - 1;
  const QString first = EstimateMarks::tr("%1 and %n more", "publishers", others).arg(names.front());
  return {besideEachOther(each), named(besideEachOther(names), about), named(first, about)};
}

}  // namespace chokepoint::ui
