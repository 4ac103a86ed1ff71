#include "core/evidence/facts.h"

#include <array>

#include "core/evidence/data_file.h"

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 3> kBasisNames{"published", "computed", "unverified"};
constexpr std::array<std::string_view, 3> kGradeNames{"A", "B", "C"};

Fact factFrom(const nlohmann::json& item) {
  return {.id = item.at("id"),
          .quantity = item.at("quantity"),
          .unit = item.at("unit"),
          .period = item.at("period"),
          .low = detail::numberIn(item, "low"),
          .central = detail::numberIn(item, "central"),
          .high = detail::numberIn(item, "high"),
          .publisher = item.at("publisher"),
          .title = detail::textIn(item, "title"),
          .url = detail::textIn(item, "url"),
          .basis = detail::enumFrom<FactBasis>(kBasisNames, item.at("basis")),
          .grade = detail::enumFrom<Grade>(kGradeNames, item.at("grade")),
          .first = detail::textIn(item, "first"),
          .note = detail::textIn(item, "note")};
}

}  // namespace

std::span<const Fact> facts() {
  static const auto all = detail::load<Fact>("facts.json", "facts", factFrom);
  return all;
}

const Fact* findFact(std::string_view id) { return detail::findById(facts(), id); }

std::vector<std::string> factsNamedIn(std::string_view note) {
  std::vector<std::string> ids;
  for (auto open = note.find('{'); open != std::string_view::npos; open = note.find('{', open + 1))
    if (const auto close = note.find('}', open); close != std::string_view::npos)
      ids.emplace_back(note.substr(open + 1, close - open - 1));
  return ids;
}

std::string_view nameOf(FactBasis basis) { return kBasisNames[static_cast<std::size_t>(basis)]; }
std::string_view nameOf(Grade grade) { return kGradeNames[static_cast<std::size_t>(grade)]; }

Grade gradeOf(std::span<const std::string> facts) {
  if (facts.empty()) return Grade::C;
  Grade lowest = Grade::A;
  for (const auto& id : facts)
    if (const auto* fact = findFact(id)) lowest = std::max(lowest, fact->grade);
  return lowest;
}

}  // namespace chokepoint
