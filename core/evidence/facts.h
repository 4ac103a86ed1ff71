// Published figures and who published them, as they stand in their sources; from
// resources/facts.json. Figures are in `unit`, which is the source's own.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

enum class FactBasis {
  Published,   // stands so in the source
  Computed,    // worked out from figures of the source
  Unverified,  // seen at second hand only
};

// How near to whoever knows.
enum class Grade {
  A,  // official or primary
  B,  // named press or analyst
  C,  // second-hand
};

struct Fact {
  std::string id;  // "H01"
  std::string quantity;
  std::string unit;
  std::string period;  // as the source gives it
  std::optional<double> low;
  std::optional<double> central;
  std::optional<double> high;
  std::string publisher;
  std::string title;  // of the page; may be empty
  std::string url;    // may be empty
  FactBasis basis = FactBasis::Published;
  Grade grade = Grade::C;
  std::string first;  // who said it, where the publisher retells it; may be empty
  std::string note;   // what it covers, how far it can be trusted; may be empty; other facts stand in it as {H01}
};

// In the order of the file; ids are unique.
[[nodiscard]] std::span<const Fact> facts();
// Nothing if there is none of that id.
[[nodiscard]] const Fact* findFact(std::string_view id);

// Those that a note speaks of, in its order.
[[nodiscard]] std::vector<std::string> factsNamedIn(std::string_view note);

[[nodiscard]] std::string_view nameOf(FactBasis basis);
[[nodiscard]] std::string_view nameOf(Grade grade);
// The lowest of some facts' grades: as good as the weakest of what they rest on. C of none.
[[nodiscard]] Grade gradeOf(std::span<const std::string> facts);

}  // namespace chokepoint
