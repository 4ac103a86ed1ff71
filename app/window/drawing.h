// Pictures of the window and of its charts, drawn without a display.
#pragma once

#include <QByteArray>
#include <QSize>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/record_end.h"
#include "core/runs/figures.h"
#include "core/scenario/scenario.h"
#include "ui/run/outlook_service.h"

namespace chokepoint::app {

// What can be drawn: the window as it opens (main), a chart alone (ratio, volume, mix), or the window with one of its
// views (ui/views/views.h).
[[nodiscard]] std::vector<std::string> drawableViews();

enum class PictureFormat { Png, Svg, Pdf };

struct Drawing {
  std::string view = "main";  // one of drawableViews()
  const Figure* gap = &gaps().front();
  Year year = kFirstProjectedYear;
  QSize size{1600, 1000};  // device-independent pixels
  double scale = 2.0;      // pixels of a PNG to each of them
  PictureFormat format = PictureFormat::Png;
  SampleOptions sample = ui::defaultSample();
};

// The picture's bytes. Needs an application.
[[nodiscard]] Expected<QByteArray> draw(const Scenario& scenario, const Drawing& drawing);

}  // namespace chokepoint::app
