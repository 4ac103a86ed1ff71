#include "core/base/expected.h"

namespace chokepoint {

std::string toText(const Errors& errors) {
  std::string text;
  for (const auto& error : errors) {
    if (!text.empty()) text += '\n';
    if (!error.place.empty()) text += error.place + ": ";
    text += error.sentence;
  }
  return text;
}

}  // namespace chokepoint
