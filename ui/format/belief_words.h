// Whom a scenario believes, how many runs fit that, and what a calibration found, in words.
#pragma once

#include <QString>

#include "core/belief/calibrate.h"
#include "core/study/sources/source_check.h"

namespace chokepoint::ui {

// "Commerce and CFR"; empty where nobody is believed.
[[nodiscard]] QString believedNames(const Scenario& scenario);
// "only Commerce and CFR": to stand in "you believe ..."; all of them are not "only".
[[nodiscard]] QString believed(const Scenario& scenario);
// A sentence.
[[nodiscard]] QString whoIsBelieved(const Scenario& scenario);
// "About 190 of 10,000 runs fit what is believed.", and whose figures hardly any does. Empty where nothing is believed.
[[nodiscard]] QString howManyFit(const std::optional<Conditioning>& conditioning, const Scenario& scenario);
// The same with what that means, and which priors were widened.
[[nodiscard]] QString fittingWords(const std::optional<Conditioning>& conditioning, const Scenario& scenario);
// Who cannot be right together, those that are believed first.
[[nodiscard]] QString clashWords(const SourceCheck& check, const Scenario& scenario);
// What the scenario's calibration says of itself; empty without one.
[[nodiscard]] QString calibrationWords(const Scenario& scenario);
// The assumptions that a calibration moved most: prior and posterior.
[[nodiscard]] QString marginalWords(const Calibration& found);

}  // namespace chokepoint::ui
