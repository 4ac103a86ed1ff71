// The policy timeline in a document of an older model: events that its record has reached are left out, and with the
// last of them the timeline, so that the levers stand in its place.
#pragma once

#include "core/scenario/upgrade_notices.h"
#include "core/scenario/upgrade_steps.h"

namespace chokepoint {

void upgradeTimeline(Json& document, const UpgradeStep& step, UpgradeNotices& notices);

}  // namespace chokepoint
