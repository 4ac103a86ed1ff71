// How the strictness strip looks.
#pragma once

#include <QPainter>

#include "core/base/calendar.h"
#include "ui/path/strip_geometry.h"

namespace chokepoint::ui {

struct StripLook {
  std::optional<std::size_t> chosen;  // of the points
  std::optional<std::size_t> hovered;
  bool focused = false;
  Year year{};  // the chosen one
};

// `right`: where the room for names at the lines' ends ends, pixels.
void paintStrip(QPainter& painter, const StripGeometry& geometry, const StripContent& content, const StripLook& look,
                double right);

// "0.50 chips"
[[nodiscard]] QString endNameOf(const StripLine& line);

}  // namespace chokepoint::ui
