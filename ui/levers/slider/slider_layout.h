// Where marks and words stand beneath a slider's track, so that none hides another.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace chokepoint::ui {

// A word that belongs to the place `x` of the track; all lengths in pixels.
struct TrackWord {
  double x = 0.0;
  double width = 0.0;
};
struct PlacedWord {
  std::size_t index = 0;
  double left = 0.0;
};

// Chooses and places words, given from left to right: the first, the last and the one with index
// `nearest` as long as there is room at all, of the others those that fit. Words stand within
// 0 and `width`, at least `gap` apart, each as near to its place as the others allow.
[[nodiscard]] std::vector<PlacedWord> placeWords(std::span<const TrackWord> words, std::size_t nearest, double width,
                                                 double gap);

// Moves marks, given from left to right, so that they stand side by side, `gap` apart, where they
// would hide one another; each group stays centred on where it belongs.
[[nodiscard]] std::vector<double> spreadMarks(std::span<const double> places, double gap);

}  // namespace chokepoint::ui
