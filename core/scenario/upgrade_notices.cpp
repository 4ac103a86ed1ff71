#include "core/scenario/upgrade_notices.h"

#include "core/model/parameter_specs.h"

namespace chokepoint {

namespace {

Json* memberIn(Json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  const auto member = object.find(key);
  return member == object.end() ? nullptr : &*member;
}

}  // namespace

void UpgradeNotices::add(Message sentence) {
  if (m_sentences.size() == kMostErrors)
    ++m_more;
  else
    m_sentences.push_back(std::move(sentence));
}

std::vector<Message> UpgradeNotices::all() const {
  auto sentences = m_sentences;
  if (m_more > 0) sentences.push_back(sayCount(m_more, "and %n more change", "and %n more changes"));
  return sentences;
}

Message namedInput(std::string_view key) {
  const auto id = findParameter(key);
  return id ? say("%1 (%2)", Term{.key = std::string(key), .label = spec(*id).label}, key) : say("%1", key);
}

Json* objectIn(Json& document, std::string_view key) {
  auto* member = memberIn(document, key);
  return member != nullptr && member->is_object() ? member : nullptr;
}

Json* listIn(Json& document, std::string_view key) {
  auto* member = memberIn(document, key);
  return member != nullptr && member->is_array() ? member : nullptr;
}

std::string* textIn(Json& object, std::string_view key) {
  auto* member = memberIn(object, key);
  return member != nullptr ? member->get_ptr<std::string*>() : nullptr;
}

}  // namespace chokepoint
