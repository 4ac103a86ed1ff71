// A plot of an analysis as a person sees it: its words and where they stand (tests/ui/charts/drawn_chart.h).
#pragma once

#include "tests/ui/charts/drawn_chart.h"
#include "ui/charts/parts/plot_view.h"
#include "ui/charts/studies/study_plot.h"

namespace chokepoint::ui {

inline DrawnChart drawn(const StudyPlot& plot) {
  auto& view = *plot.findChild<PlotView*>();
  return seenIn(drawnInto([&view](QPainter& painter) { view.paintVectors(painter, view.size()); }, view.size()));
}

// All words of a text, in the order of the drawing.
inline QStringList wordsOf(const DrawnChart& seen) {
  QStringList words;
  for (const DrawnWord& word : seen.words) words += word.text;
  return words;
}

}  // namespace chokepoint::ui
