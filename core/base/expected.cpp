#include "core/base/expected.h"

namespace chokepoint {

Place::Place(std::string name) {
  if (!name.empty()) m_words = say("%1", std::move(name));
}

Place placeIn(Place outer, Place inner) {
  if (outer.empty()) return inner;
  if (inner.empty()) return outer;
  return say("%1, %2", outer.words(), inner.words());
}

std::string inWords(const Place& place, const Words& words) { return inWords(place.words(), words); }

std::string inWords(const Errors& errors, const Words& words) {
  std::string text;
  for (const auto& [code, place, sentence] : errors) {
    if (!text.empty()) text += '\n';
    text += inWords(place.empty() ? sentence : say("%1: %2", place.words(), sentence), words);
  }
  return text;
}

}  // namespace chokepoint
