#include "core/evidence/past_statements.h"

#include "core/evidence/data_file.h"

namespace chokepoint {

namespace {

PastStatement statementFrom(const nlohmann::json& item) {
  return {.id = item.at("id"),
          .modelVersion = item.at("modelVersion"),
          .recordEnds = monthFromText(item.at("recordEnds").get<std::string>()).value(),
          .expression = item.at("expression"),
          .period = item.at("period"),
          .unit = item.at("unit"),
          .low = item.at("low"),
          .median = item.at("median"),
          .high = item.at("high"),
          .published = detail::numberIn(item, "published"),
          .held = detail::numberIn(item, "held").value_or(0.0),
          .publisher = detail::textIn(item, "publisher"),
          .facts = item.at("facts").get<std::vector<std::string>>(),
          .note = detail::textIn(item, "note")};
}

}  // namespace

std::span<const PastStatement> pastStatements() {
  static const auto all = detail::load<PastStatement>("past_statements.json", "statements", statementFrom);
  return all;
}

bool isInside(const PastStatement& statement) {
  return statement.low <= *statement.published && *statement.published <= statement.high;
}

std::optional<double> offBy(const PastStatement& statement) {
  if (*statement.published == 0.0) return std::nullopt;
  return statement.median / *statement.published - 1.0;
}

PastScore scoreOf(std::span<const PastStatement> statements) {
  PastScore score;
  for (const auto& statement : statements)
    if (statement.published) {
      ++score.known;
      score.inside += isInside(statement) ? 1 : 0;
    }
  return score;
}

}  // namespace chokepoint
