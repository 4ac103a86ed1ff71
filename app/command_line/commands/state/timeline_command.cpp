#include "app/command_line/options/scenario_table.h"
#include "core/scenario/timeline_csv.h"

namespace chokepoint::app {

namespace {

Action addTimeline(CLI::App& command) { return writesOfScenario(command, writeTimeline); }

}  // namespace

Command timelineCommand() {
  return {"timeline", say("A scenario's policy events as CSV; what its levers do where it has none"), Wing::State,
          addTimeline};
}

}  // namespace chokepoint::app
