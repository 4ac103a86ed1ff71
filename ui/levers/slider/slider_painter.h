// Draws a lever's track: default mark, likely range, evidence, handle, words at its stops.
//
// From top to bottom: a triangle at the default; the track with its thick part from the prior's
// low to its high, hatched beyond all published values; a tick for each published value; the
// words.
#pragma once

#include "ui/levers/slider/slider_geometry.h"

class QPainter;

namespace chokepoint::ui {

struct SliderLook {
  double value = 0.0;
  PriorSpec likely;  // whose low and high the thick part shows
  bool fixed = false;
  bool hovered = false;
  bool focused = false;
  bool enabled = true;
};

void paintSlider(QPainter& painter, const ParameterSpec& spec, const SliderGeometry& geometry, SliderSize size,
                 const SliderLook& look);

}  // namespace chokepoint::ui
