// What some sources together say, to be believed at one click; from resources/packs.json.
//
// `posterior` was found by `chokepoint calibrate` and stands in resources/posteriors.json.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/scenario/posterior.h"

namespace chokepoint {

struct Pack {
  std::string id;     // "semianalysis"
  std::string title;  // "SemiAnalysis"
  std::string who;    // who is believed, to stand in "Believing only ...": "SemiAnalysis"
  std::string why;    // what is in it and what was left out, in a sentence
  Beliefs beliefs;
  std::optional<Posterior> posterior;
};

[[nodiscard]] std::span<const Pack> packs();
// Nothing if there is none of that id, or none that believes just this.
[[nodiscard]] const Pack* findPack(std::string_view id);
[[nodiscard]] const Pack* packBelieving(const Beliefs& beliefs);

}  // namespace chokepoint
