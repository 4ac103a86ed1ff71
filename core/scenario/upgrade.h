// A scenario's document of an older model, brought to what this model reads; nothing is lost without a sentence.
//
// Inputs keep their values, under their newer names. Decisions that the record has reached are left out of the
// timeline, unless all of it stands where the older record ended: then it moves to where the record ends now. Names
// that are gone give way to the newer ones in expressions, and a posterior is dropped, since it was found with another
// model. What stays but counts otherwise is told too: inputs that speak of another month, defaults that changed,
// published estimates that were revised. One step leads from each version to the next; adding one takes an entry of
// resources/upgrades.json. Only what reads well is touched: whatever is wrong with the document stays, for its reader
// to report. Places that it reports are those of the document as it is afterwards.
#pragma once

#include <optional>
#include <vector>

#include "core/base/json.h"

namespace chokepoint {

struct Upgraded {
  Json document;                 // which still names the older model
  std::vector<Message> notices;  // what was done, and what now counts otherwise
  // A posterior was dropped, and what it was found with is still believed.
  bool wantsCalibration = false;
};

// Nothing where the document does not say that an older model made it.
[[nodiscard]] std::optional<Upgraded> upgraded(const Json& document);

}  // namespace chokepoint
