// Published estimates as marks on a chart: where each stands, its shape, its name, and what it
// says when asked.
//
// A mark belongs to a chart when its expression reads what the chart shows. Values are in the
// chart's own unit: "times" for a gap, chips for Huawei's volume.
#pragma once

#include <QString>
#include <optional>
#include <span>
#include <vector>

#include "core/evidence/estimates.h"
#include "ui/format/chart_series.h"

namespace chokepoint::ui {

// Shapes differ without colour: estimate, plan, upper case, and the bar of a one-sided bound.
enum class MarkShape { Diamond, Square, Triangle, Bar };
// A bound leaves one side open.
enum class OpenSide { None, Up, Down };

struct EstimateMark {
  const Estimate* estimate = nullptr;
  const Figure* gap = nullptr;  // the gap that it is about; none: Huawei's volume
  double time = 0.0;            // years; a year's figure stands at its middle
  double value = 0.0;
  double low = 0.0;  // ends of the range; equal to the value where there is none
  double high = 0.0;
  MarkShape shape = MarkShape::Diamond;
  OpenSide open = OpenSide::None;
  bool sameMeasure = true;  // false: near to what the curve shows, but counted otherwise
  QString name;             // "Epoch"
  QString figure;           // "24×"
};

// Which estimates have marks: all, the user's own among them; those that are believed; or none.
enum class MarksShown { All, Believed, None };
[[nodiscard]] std::vector<const Estimate*> estimatesToMark(const Scenario& scenario, MarksShown shown);

// Of those estimates; all published ones unless told otherwise. They have to outlive the marks.
[[nodiscard]] std::vector<EstimateMark> marksOfGap(const Figure& gap,
                                                   const std::vector<const Estimate*>& of = estimatesWith({}));
[[nodiscard]] std::vector<EstimateMark> marksOfHuaweiVolume(const std::vector<const Estimate*>& of = estimatesWith({}));

// Of the estimates of just this figure, be it written as annual(output_ratio, 2026) or as the ratio of two sums.
[[nodiscard]] std::vector<EstimateMark> marksOfFigure(const std::string& expression,
                                                      const std::vector<const Estimate*>& of);

// Publisher, value, range, kind, what it is compared with and what this outlook has there
// (nothing without one), note. Rich text.
[[nodiscard]] QString explained(const EstimateMark& mark, const Outlook* outlook);
// The same in one plain line.
[[nodiscard]] QString readOut(const EstimateMark& mark);

// Marks in one place are drawn once: the same time and shape, and values that differ by less
// than a reader could tell. Marks keep their order within a group; a group's range spans all.
[[nodiscard]] std::vector<std::vector<EstimateMark>> coinciding(std::span<const EstimateMark> marks);
// What stands beside a group, from the fullest to the shortest: each with its figure, all with one, the first with it.
[[nodiscard]] std::vector<QString> labelsOf(std::span<const EstimateMark> group);

}  // namespace chokepoint::ui
