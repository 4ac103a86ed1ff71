#include "core/scenario/findings.h"

#include <algorithm>

#include "core/base/suggestion.h"
#include "core/base/text.h"

namespace chokepoint {

void Findings::add(std::string_view path, Message sentence) {
  if (isFull())
    ++m_more;
  else
    m_errors.push_back({ErrorCode::InvalidInput, placeIn(m_document, path), std::move(sentence)});
}

void Findings::addUnread(std::string_view path, Message sentence) {
  if (!isFull()) m_unread.emplace(path);
  add(path, std::move(sentence));
}

void Findings::addUnknownKey(std::string_view path, std::string_view key, Names known) {
  addUnread(path, suggesting(say("there is no key %1", inQuotes(key)), key, known));
}

void Findings::addUnknown(std::string_view path, Message sentence, std::string_view name, Names known) {
  add(path, suggesting(std::move(sentence), name, known));
}

// Nobody would read a costly suggestion beyond the last sentence.
Message Findings::suggesting(Message sentence, std::string_view name, Names known) const {
  return isFull() ? sentence : withSuggestion(std::move(sentence), name, known);
}

bool Findings::isRead(std::string_view path) const {
  if (m_unread.empty()) return true;
  for (auto end = path.size(); end != std::string_view::npos && end > 0; end = path.find_last_of(".[", end - 1))
    if (m_unread.contains(path.substr(0, end))) return false;
  return !m_unread.contains(std::string_view());
}

Errors Findings::errors() const {
  auto errors = m_errors;
  if (m_more > 0)
    errors.push_back(
        {ErrorCode::InvalidInput, m_document, sayCount(m_more, "and %n more error", "and %n more errors")});
  return errors;
}

}  // namespace chokepoint
