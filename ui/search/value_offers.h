// What is typed as an input and a number, "yield 40" or "H200 30 %", as an offer to set it: one step that can be taken
// back. A number that is not allowed says what is.
#pragma once

#include <vector>

#include "ui/document/document.h"
#include "ui/search/search_item.h"

namespace chokepoint::ui {

// Of the inputs that the words fit best and the unit fits at all, at most three.
[[nodiscard]] std::vector<SearchItem> valueOffers(const QString& query, Document& document);

}  // namespace chokepoint::ui
