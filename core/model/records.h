// The record: what is known month by month from outside the model, from resources/records.json.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/model/clock.h"

namespace chokepoint {

struct RecordSpec {
  Table table{};
  std::string name;
  std::string label;
  std::string unit;
  std::vector<std::pair<double, double>> points;  // month, value; months increase
  std::string source;
  std::string basis;
  std::vector<std::string> facts;  // ids in facts.json
};

[[nodiscard]] std::span<const RecordSpec> recordSpecs();
// The records without a policy timeline.
[[nodiscard]] const Tables& recordTables();
// Linear between points, held beyond the ends.
[[nodiscard]] double lookUp(std::span<const std::pair<double, double>> points, double month);

}  // namespace chokepoint
