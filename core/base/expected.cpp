#include "core/base/expected.h"

namespace chokepoint {

std::string inWords(const Errors& errors, const Words& words) {
  std::string text;
  for (const auto& error : errors) {
    if (!text.empty()) text += '\n';
    const auto sentence = inWords(error.sentence, words);
    text += error.place.empty() ? sentence : inWords(say("%1: %2", error.place, sentence), words);
  }
  return text;
}

}  // namespace chokepoint
