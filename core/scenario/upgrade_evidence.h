// The user's own estimates and beliefs in a document of an older model: names that are gone give way to the newer ones,
// and an id that is a published estimate's by now to one of its own.
#pragma once

#include "core/scenario/upgrade_notices.h"
#include "core/scenario/upgrade_steps.h"

namespace chokepoint {

void upgradeExpressions(Json& document, const UpgradeStep& step, UpgradeNotices& notices);
// After all the steps.
void upgradeIds(Json& document, UpgradeNotices& notices);
void tellOfRevised(Json& document, const UpgradeStep& step, UpgradeNotices& notices);

}  // namespace chokepoint
