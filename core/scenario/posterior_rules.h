// What a posterior may hold.
//
// At least one assumption and each once; a mean for each within kFarthestMean of 0, and of the root's triangle the
// same, with what is above 0 at the end of each row; finite numbers. It may have been calibrated on estimates that no
// longer exist: it is then not used.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "core/scenario/findings.h"
#include "core/scenario/posterior.h"

namespace chokepoint {

inline constexpr double kFarthestMean = 8.0;

// What calibration says of itself, but for its seed, by key.
using DiagnosticField = std::pair<std::string_view, double Posterior::Diagnostics::*>;
inline constexpr std::array<DiagnosticField, 5> kPosteriorDiagnostics{
    {{"particles", &Posterior::Diagnostics::particles},
     {"stages", &Posterior::Diagnostics::stages},
     {"moves", &Posterior::Diagnostics::moves},
     {"acceptance", &Posterior::Diagnostics::acceptance},
     {"distinct", &Posterior::Diagnostics::distinct}}};

// "a list; allowed are 3 numbers from -8 to 8": of another number of them.
[[nodiscard]] Message wrongCount(std::size_t count);
// Of one number among them.
[[nodiscard]] Message allowedPlaces();
[[nodiscard]] Message wrongInputs(Message shown);

void checkPosterior(const Posterior& posterior, std::string_view path, Findings& findings);

}  // namespace chokepoint
