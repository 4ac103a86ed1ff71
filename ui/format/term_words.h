// Words of the glossary, as they are explained on the screen.
#pragma once

#include <QString>

#include "core/evidence/glossary.h"

namespace chokepoint::ui {

// "Median: The middle result: half of the runs lie below it and half above."
[[nodiscard]] QString explained(const GlossaryTerm& term);
// The same of a term by its id.
[[nodiscard]] QString explainedTerm(std::string_view id);
// All terms, as a chapter of the guide in Markdown.
[[nodiscard]] QString glossaryChapter();

}  // namespace chokepoint::ui
