// The user's own estimates and packs as a table: one row for each estimate, with its weight if it is believed.
//
//   id,expression,period,low,central,high,unit,kind,publisher,label,facts,note,weight
// Cells are what estimate_json.h allows, facts with spaces between them; an empty cell is not given. Of a published
// estimate's id the weight alone is read; where the table has weights, an empty one switches belief off. Columns may
// stand in any order, and any but id may be missing. Reading reports every bad row by its line, and takes none if one
// is bad.
#pragma once

#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

// The scenario with the rows of a table: own estimates of the same id are replaced, weights set, others stay.
[[nodiscard]] Expected<Scenario> withEvidenceOf(std::string_view csv, std::string_view place, Scenario scenario);
// The user's own estimates, and all that is believed. Reads back into what it came from.
[[nodiscard]] std::string writeEvidence(const Scenario& scenario);
// What to fill in: the columns, and an example.
[[nodiscard]] std::string evidenceTemplate();
// The scenario's table, or the template where it has nothing for one.
[[nodiscard]] std::string evidenceOrTemplate(const Scenario& scenario);

}  // namespace chokepoint
