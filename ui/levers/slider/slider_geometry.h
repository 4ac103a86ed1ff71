// Where everything stands on a lever's track, in the widget's coordinates.
//
// Lengths follow the font, so that everything grows with it.
#pragma once

#include <QFont>
#include <optional>
#include <vector>

#include "core/model/parameter_specs.h"
#include "ui/levers/slider/slider_scale.h"

namespace chokepoint::ui {

enum class SliderSize { Hero, Compact };

class SliderGeometry {
 public:
  SliderGeometry(const ParameterSpec& spec, const SliderScale& scale, SliderSize size, double width);

  [[nodiscard]] double width() const { return m_width; }
  [[nodiscard]] double height() const;
  [[nodiscard]] double radius() const { return m_radius; }
  [[nodiscard]] double middle() const;  // of the track, vertically
  [[nodiscard]] double ticksBottom() const;
  [[nodiscard]] double length() const;  // of the part that the handle's centre can reach
  [[nodiscard]] double xOf(double value) const;
  [[nodiscard]] double fractionAt(double x) const;
  // The published values' ticks, in the order of the specification.
  [[nodiscard]] std::vector<double> evidencePlaces() const;
  // The published value whose tick is nearest to x, if it is near.
  [[nodiscard]] std::optional<std::size_t> evidenceAt(double x) const;

 private:
  const ParameterSpec& m_spec;
  const SliderScale& m_scale;
  double m_width;
  double m_radius;
};

[[nodiscard]] QFont stopFont();

}  // namespace chokepoint::ui
