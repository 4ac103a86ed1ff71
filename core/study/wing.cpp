#include "core/study/wing.h"

namespace chokepoint {

Message titleOf(Wing wing) {
  switch (wing) {
    case Wing::State: return say("What happens");
    case Wing::Why: return say("What moves a figure, and why");
    case Wing::Statements: return say("When a statement holds, and what overturns it");
    case Wing::Sources: return say("Whom to believe, and how well it fits");
    case Wing::Equations: break;
  }
  return say("How it is computed");
}

}  // namespace chokepoint
