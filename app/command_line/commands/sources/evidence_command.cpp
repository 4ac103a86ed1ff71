#include "app/command_line/options/scenario_table.h"
#include "core/scenario/evidence_csv.h"

namespace chokepoint::app {

namespace {

Action addEvidence(CLI::App& command) { return writesOfScenario(command, evidenceOrTemplate); }

}  // namespace

Command evidenceCommand() {
  return {"evidence",
          say("A scenario's own estimates and what it believes, as CSV; a template to fill in if it has none"),
          Wing::Sources, addEvidence};
}

}  // namespace chokepoint::app
