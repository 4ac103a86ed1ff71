#include "core/evidence/glossary.h"

#include "core/evidence/data_file.h"

namespace chokepoint {

std::span<const GlossaryTerm> glossary() {
  static const auto all = detail::load<GlossaryTerm>("glossary.json", "terms", [](const nlohmann::json& item) {
    return GlossaryTerm{.id = item.at("key"),
                        .term = item.at("term"),
                        .says = item.at("says"),
                        .figures = item.value("figures", std::vector<std::string>())};
  });
  return all;
}

const GlossaryTerm& glossaryTerm(std::string_view id) {
  const auto* found = detail::findById(glossary(), id);
  assert(found != nullptr);
  return *found;
}

const GlossaryTerm* termOfFigure(std::string_view key) {
  const auto found = std::ranges::find_if(
      glossary(), [&](const GlossaryTerm& term) { return std::ranges::find(term.figures, key) != term.figures.end(); });
  return found == glossary().end() ? nullptr : &*found;
}

}  // namespace chokepoint
