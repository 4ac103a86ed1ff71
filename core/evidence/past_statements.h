// What earlier versions said before it was known, held against what was published since; from
// resources/past_statements.json, to which packaging/freeze-statements adds what this version says.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/message.h"

namespace chokepoint {

struct PastStatement {
  std::string id;
  std::string modelVersion;
  Month recordEnds;        // of that version
  std::string expression;  // as that version had it
  std::string period;      // "2026Q1", "2026H1", "2026-08" or "2026"
  std::string unit;
  double low = 0.0;  // of nine runs in ten
  double median = 0.0;
  double high = 0.0;
  std::optional<double> published;  // nothing while it is not known
  double held = 0.0;                // share of what is published that stands at an older quarter's figure
  std::string publisher;
  std::vector<std::string> facts;  // ids in facts.json
  std::string note;
};

[[nodiscard]] std::span<const PastStatement> pastStatements();

// Of a statement of which something has been published.
[[nodiscard]] bool isInside(const PastStatement& statement);
// "yes", "NO, 21 % of it held at an older quarter", "not known yet".
[[nodiscard]] Message verdictOn(const PastStatement& statement);
// The median over what was published, less 1; nothing where nothing came to be.
[[nodiscard]] std::optional<double> offBy(const PastStatement& statement);

struct PastScore {
  std::size_t known = 0;  // of which something has been published
  std::size_t inside = 0;
};
[[nodiscard]] PastScore scoreOf(std::span<const PastStatement> statements);

}  // namespace chokepoint
