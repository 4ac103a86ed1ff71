// What the parts of an upgrade share: what it has to tell, up to kMostErrors sentences, so that a hostile document
// cannot fill the memory; and how they look into a document in which anything may stand anywhere.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace chokepoint {

class UpgradeNotices {
 public:
  void add(Message sentence);
  [[nodiscard]] std::vector<Message> all() const;

 private:
  std::vector<Message> m_sentences;
  std::size_t m_more = 0;
};

// An input as people know it and as files name it: "Good dies per 100, July 2026 (die_yield_now)".
[[nodiscard]] Message namedInput(std::string_view key);

// The member if it is of that kind, or null.
[[nodiscard]] Json* objectIn(Json& document, std::string_view key);
[[nodiscard]] Json* listIn(Json& document, std::string_view key);
[[nodiscard]] std::string* textIn(Json& object, std::string_view key);

}  // namespace chokepoint
