#include "ui/levers/slider/slider_scale.h"

#include <algorithm>
#include <cmath>

#include "ui/format/parameter_text.h"

namespace chokepoint::ui {

namespace {

constexpr double kNarrowRange = 0.2;  // share of the track below which the likely range is too small to aim at
constexpr double kSmallStep = 0.01;
constexpr double kLargeStep = 0.1;
constexpr double kStepSlack = 1e-9;  // so that 0.3 / 0.1 counts as 3

SliderScale::Kind kindFor(const ParameterSpec& spec) {
  const double share = (spec.prior.high - spec.prior.low) / (spec.max - spec.min);
  if (share >= kNarrowRange) return SliderScale::Kind::Linear;
  if (spec.prior.distribution != Distribution::Lognormal) return SliderScale::Kind::Stretched;
  return spec.min > 0.0 ? SliderScale::Kind::Log : SliderScale::Kind::Root;
}

// The greatest of 1, 2, 5 times a power of ten that is not above `x`.
double roundBelow(double x) {
  const double power = std::pow(10.0, std::floor(std::log10(x) + kStepSlack));
  const double mantissa = x / power + kStepSlack;
  return power * (mantissa >= 5.0 ? 5.0 : mantissa >= 2.0 ? 2.0 : 1.0);
}

}  // namespace

SliderScale::SliderScale(const ParameterSpec& spec) : m_spec(&spec), m_kind(kindFor(spec)) {}

double SliderScale::transformed(double value) const {
  switch (m_kind) {
    case Kind::Log: return std::log(value);
    case Kind::Root: return std::sqrt(value);
    case Kind::Stretched: return stretched(value);
    case Kind::Linear: break;
  }
  return value;
}

double SliderScale::untransformed(double value) const {
  switch (m_kind) {
    case Kind::Log: return std::exp(value);
    case Kind::Root: return value * value;
    case Kind::Stretched: return unstretched(value);
    case Kind::Linear: break;
  }
  return value;
}

double SliderScale::stretchStart() const {
  const double below = m_spec->prior.low - m_spec->min;
  const double above = m_spec->max - m_spec->prior.high;
  return (1.0 - kNarrowRange) * below / (below + above);
}

double SliderScale::stretched(double value) const {
  const auto& [distribution, low, central, high] = m_spec->prior;
  const double start = stretchStart();
  if (value < low) return start * (value - m_spec->min) / (low - m_spec->min);
  if (value <= high) return start + kNarrowRange * (value - low) / (high - low);
  return 1.0 - (1.0 - start - kNarrowRange) * (m_spec->max - value) / (m_spec->max - high);
}

double SliderScale::unstretched(double fraction) const {
  const auto& [distribution, low, central, high] = m_spec->prior;
  const double start = stretchStart();
  const double end = start + kNarrowRange;
  if (fraction < start) return m_spec->min + fraction / start * (low - m_spec->min);
  if (fraction <= end) return low + (fraction - start) / kNarrowRange * (high - low);
  return m_spec->max - (1.0 - fraction) / (1.0 - end) * (m_spec->max - high);
}

double SliderScale::fractionOf(double value) const {
  const double least = transformed(m_spec->min);
  const double greatest = transformed(m_spec->max);
  const double inside = std::clamp(value, m_spec->min, m_spec->max);
  return std::clamp((transformed(inside) - least) / (greatest - least), 0.0, 1.0);
}

double SliderScale::valueAt(double fraction) const {
  if (fraction <= 0.0) return m_spec->min;
  if (fraction >= 1.0) return m_spec->max;
  const double least = transformed(m_spec->min);
  return std::clamp(untransformed(least + fraction * (transformed(m_spec->max) - least)), m_spec->min, m_spec->max);
}

double SliderScale::stepAround(double value, double share) const {
  const double finest = std::pow(10.0, -m_spec->display.decimals);
  const double fraction = std::min(fractionOf(value), 1.0 - share);
  const double span = (valueAt(fraction + share) - valueAt(fraction)) * m_spec->display.scale;
  return std::max(finest, roundBelow(std::max(span, finest)));
}

double SliderScale::fromMultiple(double count, double step) const {
  // Steps below 1 divide, so that 7 times 0.1 is 0.7 and nothing beside it.
  const double displayed = step < 1.0 ? count / std::round(1.0 / step) : count * step;
  return std::clamp(fromDisplay(*m_spec, displayed), m_spec->min, m_spec->max);
}

double SliderScale::roundValueAt(double fraction, double pixels) const {
  if (fraction <= 0.0 || fraction >= 1.0) return valueAt(fraction);
  const double value = valueAt(fraction);
  const double step = stepAround(value, 1.0 / std::max(pixels, 2.0));
  return fromMultiple(std::round(value * m_spec->display.scale / step), step);
}

double SliderScale::next(double value, int direction, Step size) const {
  const double step = stepAround(value, size == Step::Small ? kSmallStep : kLargeStep);
  const double count = value * m_spec->display.scale / step;
  const double goal = direction > 0 ? std::floor(count + kStepSlack) + 1.0 : std::ceil(count - kStepSlack) - 1.0;
  return fromMultiple(goal, step);
}

}  // namespace chokepoint::ui
