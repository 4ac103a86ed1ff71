// The policy timeline in a document of an older model: events that the record has reached are left out, and with the
// last of them the timeline, so that the levers stand in its place. A timeline all of whose events start where the
// older record ended is what the levers do, as they are phased in from there: it moves to where the record ends now.
#pragma once

#include "core/scenario/upgrade_notices.h"
#include "core/scenario/upgrade_steps.h"

namespace chokepoint {

void upgradeTimeline(Json& document, const UpgradeStep& step, UpgradeNotices& notices);

}  // namespace chokepoint
