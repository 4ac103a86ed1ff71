// Where a value stands on a slider's track, and which values a drag or a key can reach.
//
// fraction = (v - min) / (max - min) as a rule. Where nine tenths of the likely values (low to
// high of the prior) would share less than a fifth of the track, which cannot be dragged with any
// precision, it is logarithmic or, from 0 on, follows the square root (lognormal priors), or
// gives them that fifth and shares the rest in proportion (others).
//
// Values are met on round numbers: multiples of 1, 2 or 5 times a power of ten in the display's
// unit, no finer than the display shows and about as fine as a pixel.
#pragma once

#include "core/model/parameter_specs.h"

namespace chokepoint::ui {

class SliderScale {
 public:
  enum class Kind { Linear, Log, Root, Stretched };
  enum class Step { Small, Large };  // a hundredth and a tenth of the track

  explicit SliderScale(const ParameterSpec& spec);

  [[nodiscard]] Kind kind() const { return m_kind; }
  [[nodiscard]] double fractionOf(double value) const;  // within 0 and 1
  [[nodiscard]] double valueAt(double fraction) const;  // within min and max
  // The round value nearest to `fraction`, where the track is `pixels` long.
  [[nodiscard]] double roundValueAt(double fraction, double pixels) const;
  // The next round value above (direction 1) or below (-1).
  [[nodiscard]] double next(double value, int direction, Step size) const;

 private:
  [[nodiscard]] double transformed(double value) const;
  [[nodiscard]] double untransformed(double value) const;
  [[nodiscard]] double stretched(double value) const;
  [[nodiscard]] double unstretched(double fraction) const;
  [[nodiscard]] double stretchStart() const;  // the fraction at which the likely values begin
  // A round step, in the display's unit, for a share of the track around `value`.
  [[nodiscard]] double stepAround(double value, double share) const;
  [[nodiscard]] double fromMultiple(double count, double step) const;

  const ParameterSpec* m_spec;
  Kind m_kind;
};

}  // namespace chokepoint::ui
