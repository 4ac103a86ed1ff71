// Values and priors of inputs in a document of an older model: what upgrade.h does about them.
#pragma once

#include <span>

#include "core/scenario/upgrade_notices.h"
#include "core/scenario/upgrade_steps.h"

namespace chokepoint {

// Renames inputs, and puts the product in place of what counted only as one.
void upgradeInputs(Json& document, const UpgradeStep& step, UpgradeNotices& notices);

// Of a document that all the steps have brought up to date: what is set and speaks of another month, what is not set
// and has another default, and what is new.
void tellOfInputs(Json& document, std::span<const UpgradeStep> steps, UpgradeNotices& notices);

}  // namespace chokepoint
