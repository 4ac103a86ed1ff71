// Pictures of the window and of its charts, drawn without a display.
#pragma once

#include <QByteArray>
#include <QSize>
#include <string>

#include "core/base/expected.h"
#include "core/scenario/scenario.h"

namespace chokepoint::app {

enum class View { Main, Ratio, Volume, Mix, Claims, Sources };  // the last two: the window, with these details
enum class PictureFormat { Png, Svg, Pdf };

struct Drawing {
  View view = View::Main;
  QSize size{1600, 1000};  // device-independent pixels
  double scale = 2.0;      // pixels of a PNG to each of them
  PictureFormat format = PictureFormat::Png;
};

// The picture's bytes. Needs an application.
[[nodiscard]] Expected<QByteArray> draw(const Scenario& scenario, const Drawing& drawing);

}  // namespace chokepoint::app
