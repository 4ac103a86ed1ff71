#include "ui/levers/slider/slider_geometry.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/levers/slider/slider_layout.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr double kSliderRingRoom = 3.5;  // for the focus ring around the handle
constexpr double kSliderTickLength = 6.0;
constexpr double kSliderTickGap = 3.0;  // between ticks of the same value
constexpr double kSliderNear = 4.0;     // of the pointer and a tick

// The handle, against the height of the text beside it.
double radiusFor(SliderSize size) {
  const double height = QFontMetricsF(fontOf(TextRole::Title)).height();
  return std::round(height * (size == SliderSize::Hero ? 0.46 : 0.38));
}

double wordsHeight(const ParameterSpec& spec) {
  return spec.stops.empty() ? 0.0 : std::ceil(QFontMetricsF(stopFont()).height());
}

}  // namespace

QFont stopFont() { return fontOf(TextRole::Small); }

SliderGeometry::SliderGeometry(const ParameterSpec& spec, const SliderScale& scale, SliderSize size, double width)
    : m_spec(spec), m_scale(scale), m_width(width), m_radius(radiusFor(size)) {}

double SliderGeometry::middle() const { return m_radius + kSliderRingRoom; }

double SliderGeometry::ticksBottom() const {
  const double handle = middle() + m_radius + kSliderRingRoom;
  return m_spec.evidence.empty() ? handle : std::max(handle, middle() + m_radius + kSliderTickLength);
}

double SliderGeometry::height() const { return std::ceil(ticksBottom() + wordsHeight(m_spec)); }

double SliderGeometry::length() const { return std::max(1.0, m_width - 2.0 * (m_radius + kSliderRingRoom)); }

double SliderGeometry::xOf(double value) const {
  return m_radius + kSliderRingRoom + m_scale.fractionOf(value) * length();
}

double SliderGeometry::fractionAt(double x) const {
  return std::clamp((x - m_radius - kSliderRingRoom) / length(), 0.0, 1.0);
}

std::vector<double> SliderGeometry::evidencePlaces() const {
  std::vector<std::size_t> order(m_spec.evidence.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [this](std::size_t i) { return m_spec.evidence[i].value; });
  std::vector<double> wanted;
  for (const auto i : order) wanted.push_back(xOf(m_spec.evidence[i].value));
  const auto spread = spreadMarks(wanted, kSliderTickGap);
  std::vector<double> places(order.size());
  for (std::size_t k = 0; k < order.size(); ++k) places[order[k]] = spread[k];
  return places;
}

std::optional<std::size_t> SliderGeometry::evidenceAt(double x) const {
  const auto places = evidencePlaces();
  const auto nearest = std::ranges::min_element(places, {}, [x](double place) { return std::abs(place - x); });
  if (nearest == places.end() || std::abs(*nearest - x) > kSliderNear) return std::nullopt;
  return static_cast<std::size_t>(nearest - places.begin());
}

}  // namespace chokepoint::ui
