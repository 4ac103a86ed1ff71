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

Message verdictOn(const PastStatement& statement) {
  constexpr double kWorthTelling = 0.1;
  if (!statement.published) return say("not known yet");
  Message verdict = isInside(statement) ? say("yes") : say("NO");
  if (statement.held < kWorthTelling) return verdict;
  return say("%1, %2 % of it held at an older quarter", std::move(verdict), Number{100.0 * statement.held, 2});
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
