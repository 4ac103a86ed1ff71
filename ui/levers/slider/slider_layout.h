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

// Those that do not give way while there is room at all: by their index, beside the first and the last.
struct KeptWords {
  std::size_t nearest = 0;  // to where the slider stands
  std::size_t home = 0;     // to where it stands by default
};

// Chooses and places words, given from left to right: those that are kept, and of the others those that fit. Words
// stand within 0 and `width`, at least `gap` apart, each as near to its place as the others allow.
[[nodiscard]] std::vector<PlacedWord> placeWords(std::span<const TrackWord> words, const KeptWords& kept, double width,
                                                 double gap);

// Moves marks, given from left to right, so that they stand side by side, `gap` apart, where they
// would hide one another; each group stays centred on where it belongs.
[[nodiscard]] std::vector<double> spreadMarks(std::span<const double> places, double gap);

}  // namespace chokepoint::ui
