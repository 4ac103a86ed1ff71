#include "ui/charts/layout/steady_range.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chokepoint::ui {

namespace {

// Rounding of pow() must not push a round number to its neighbour.
constexpr double kTolerance = 1e-9;

constexpr std::array kDecade{1.0, 2.0, 5.0, 10.0};
// Feet of a logarithmic axis: 1-2-5 alone would leave up to a third of a decade empty below the data.
constexpr std::array kFeet{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
// Ends of a linear axis: finer than 1-2-5, or up to half of the plot would stand empty.
constexpr std::array kLinearEnds{1.0, 1.2, 1.4, 1.6, 1.8, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0};
constexpr std::array kSteps{1.0, 2.0, 2.5, 5.0, 10.0};

double decadeOf(double value) { return std::pow(10.0, std::floor(std::log10(value) + kTolerance)); }

template <class Mantissas>
double roundUp(double value, const Mantissas& mantissas) {
  const double decade = decadeOf(value);
  for (const double mantissa : mantissas)
    if (mantissa * decade >= value * (1.0 - kTolerance)) return mantissa * decade;
  return 10.0 * decade;
}

template <class Mantissas>
double roundDown(double value, const Mantissas& mantissas) {
  const double decade = decadeOf(value);
  double found = decade;
  for (const double mantissa : mantissas)
    if (mantissa * decade <= value * (1.0 + kTolerance)) found = mantissa * decade;
  return found;
}

}  // namespace

void Extent::include(double value) {
  low = std::min(low, value);
  high = std::max(high, value);
}

double roundUp125(double value) { return roundUp(value, kDecade); }

double footBelow(double value) { return roundDown(value, kFeet); }

Extent SteadyLogRange::fit(Extent data, bool isDragged) {
  Extent fitting{footBelow(data.low), roundUp125(data.high)};
  if (isDragged && m_known) {
    fitting.include(m_shown.low);
    fitting.include(m_shown.high);
  }
  m_shown = fitting;
  m_known = true;
  return m_shown;
}

double SteadyLinearRange::fit(double greatest, bool isDragged) {
  const double fitting = roundUp(std::max(greatest, 1e-12), kLinearEnds);
  m_shown = isDragged ? std::max(fitting, m_shown) : fitting;
  return m_shown;
}

double tickStep(double upper, int most) { return roundUp(upper / std::max(1, most), kSteps); }

}  // namespace chokepoint::ui
