// An axis range that fits its data: both ends stand on round numbers that depend on the data alone. While somebody
// drags, an end moves out as soon as the data passes it, and never in.
#pragma once

namespace chokepoint::ui {

struct Extent {
  double low = 0.0;
  double high = 0.0;

  void include(double value);
  bool operator==(const Extent&) const = default;
};

// 1, 2 or 5 times a power of ten, at or beyond a positive value.
[[nodiscard]] double roundUp125(double value);

// The last step of a finer ladder at or below a positive value, where a logarithmic axis begins.
[[nodiscard]] double footBelow(double value);

// Ends on round numbers, the upper one on 1-2-5; for positive data.
class SteadyLogRange {
 public:
  [[nodiscard]] Extent fit(Extent data, bool isDragged);
  // The next fit starts afresh.
  void forget() { m_known = false; }

 private:
  Extent m_shown;
  bool m_known = false;
};

// From 0 to a round number; for data that is not negative.
class SteadyLinearRange {
 public:
  [[nodiscard]] double fit(double greatest, bool isDragged);
  void forget() { m_shown = 0.0; }

 private:
  double m_shown = 0.0;
};

// A step of 1, 2, 2.5 or 5 times a power of ten that divides 0 to `upper` into at most `most` parts.
[[nodiscard]] double tickStep(double upper, int most);

}  // namespace chokepoint::ui
