// The sectors of the model in the order in which they are shown; from resources/sectors.json.
#pragma once

#include <span>
#include <string>

namespace chokepoint {

struct SectorSpec {
  std::string key;       // as in QuantitySpec::sector and ParameterSpec::sector
  std::string title;     // "Washington"
  std::string question;  // what it answers
};

[[nodiscard]] std::span<const SectorSpec> sectorSpecs();

}  // namespace chokepoint
