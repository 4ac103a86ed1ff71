// The words that the window uses, each explained; from resources/glossary.json.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

struct GlossaryTerm {
  std::string id;
  std::string term;                  // "What binds"
  std::string says;                  // sentences
  std::vector<std::string> figures;  // keys of figures whose headline it explains
};

// In the order of the file; ids are unique.
[[nodiscard]] std::span<const GlossaryTerm> glossary();
// Of an id that stands in the file.
[[nodiscard]] const GlossaryTerm& glossaryTerm(std::string_view id);
// Nothing if none explains it.
[[nodiscard]] const GlossaryTerm* termOfFigure(std::string_view key);

}  // namespace chokepoint
