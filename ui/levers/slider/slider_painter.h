// Draws a lever's track: default mark, likely range, evidence, handle, words at its stops.
//
// From top to bottom: a triangle at the default; the track with its thick part from the prior's
// low to its high; a tick for each published value; the words, or numbers where no word is known.
#pragma once

#include "ui/levers/slider/slider_geometry.h"

class QPainter;

namespace chokepoint::ui {

struct SliderLook {
  double value = 0.0;
  PriorSpec likely;       // whose low and high the thick part shows
  bool ownPrior = false;  // it is the scenario's
  bool fixed = false;
  bool hovered = false;
  bool focused = false;
  bool enabled = true;
};

void paintSlider(QPainter& painter, const ParameterSpec& spec, const SliderGeometry& geometry, const SliderLook& look);

}  // namespace chokepoint::ui
