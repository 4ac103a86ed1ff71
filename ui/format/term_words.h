// Words of the glossary, as they are explained on the screen.
#pragma once

#include <QString>
#include <initializer_list>

#include "core/evidence/glossary.h"

namespace chokepoint::ui {

// "Median: The middle result: half of the runs lie below it and half above."
[[nodiscard]] QString explained(const GlossaryTerm& term);
// The same of a term by its id.
[[nodiscard]] QString explainedTerm(std::string_view id);
// Of several, a line each.
[[nodiscard]] QString explainedTerms(std::initializer_list<std::string_view> ids);
// All terms, as a chapter of the guide in Markdown.
[[nodiscard]] QString glossaryChapter();

}  // namespace chokepoint::ui
