// Published figures that a run can be held against; from resources/estimates.json.
//
// Each says what of a run it is compared with (an expression), for which year or month, and who
// published it. Figures are in `unit`; a ratio is U.S. : China, a fraction is 0 to 1. Leaves out
// how much a source is to be believed: that is asked of its facts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/evidence/period.h"

namespace chokepoint {

enum class EstimateKind { Computed, Count, Estimate, LowerBound, Plan, UpperBound, UpperCase };

struct Estimate {
  std::string id;
  std::string expression;  // of core/expression
  Period period;
  std::optional<double> low;
  std::optional<double> central;
  std::optional<double> high;
  std::string unit;
  EstimateKind kind = EstimateKind::Estimate;
  std::string publisher;
  std::string label;               // the publisher's name as short as a chart needs it
  std::vector<std::string> facts;  // ids in facts.json
  std::string note;                // what it covers, may be empty

  bool operator==(const Estimate&) const = default;
};

// In the order of the file; ids are unique.
[[nodiscard]] std::span<const Estimate> estimates();
// Nothing if there is none of that id.
[[nodiscard]] const Estimate* findEstimate(std::string_view id);
// The same among the user's own too.
[[nodiscard]] const Estimate* findEstimate(std::string_view id, std::span<const Estimate> own);
// All that may be believed: estimates(), then the user's own.
[[nodiscard]] std::vector<const Estimate*> estimatesWith(std::span<const Estimate> own);

// Whether two expressions are the same, however they are spaced.
[[nodiscard]] bool isSameFigure(std::string_view a, std::string_view b);

[[nodiscard]] std::string_view nameOf(EstimateKind kind);  // "upper bound"
[[nodiscard]] std::span<const std::string_view> estimateKindNames();
// The units that figures may be in.
[[nodiscard]] std::span<const std::string_view> estimateUnits();

}  // namespace chokepoint
