#include "core/base/suggestion.h"

#include "core/base/text.h"

namespace chokepoint {

Message withSuggestion(Message sentence, std::string_view name, std::span<const std::string_view> known) {
  const auto nearest = nearestName(name, known);
  return nearest ? say("%1; did you mean %2?", std::move(sentence), inQuotes(*nearest)) : sentence;
}

Message withSuggestion(Message sentence, std::string_view name, std::span<const std::string_view> known,
                       Message otherwise) {
  const auto nearest = nearestName(name, known);
  return nearest ? say("%1; did you mean %2?", std::move(sentence), inQuotes(*nearest))
                 : say("%1; %2", std::move(sentence), std::move(otherwise));
}

}  // namespace chokepoint
