#include "app/base/version.h"

#include "core/model/version.h"

namespace chokepoint::app {

std::string versionText() { return "chokepoint " CHOKEPOINT_VERSION " (model " + std::string(kModelVersion) + ")"; }

}  // namespace chokepoint::app
