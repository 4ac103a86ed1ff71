#include "app/command_line/command.h"

namespace chokepoint::app {

// The row of each command, in its file below commands/. They are declared here because nobody else asks for them; a
// header for each command, or rows that register themselves (which a static library drops), would be more to keep.
// tests/app/command_line/table_test.cpp finds a row that is missing.
Command runCommand();
Command batchCommand();
Command evaluateCommand();
Command ensembleCommand();
Command bottlenecksCommand();
Command timelineCommand();
Command tornadoCommand();
Command sobolCommand();
Command morrisCommand();
Command gradientCommand();
Command attributeCommand();
Command explainCommand();
Command rivalsCommand();
Command solveCommand();
Command breakCommand();
Command discoverCommand();
Command mapCommand();
Command claimsCommand();
Command sourcesCommand();
Command hindcastCommand();
Command calibrateCommand();
Command evidenceCommand();
Command modelCommand();
Command listCommand();
Command renderCommand();
Command benchCommand();
Command completionCommand();
Command manCommand();

const std::vector<Command>& commands() {
  static const std::vector<Command> all{
      runCommand(),       batchCommand(),      evaluateCommand(), ensembleCommand(), bottlenecksCommand(),
      timelineCommand(),  tornadoCommand(),    sobolCommand(),    morrisCommand(),   gradientCommand(),
      attributeCommand(), explainCommand(),    rivalsCommand(),   solveCommand(),    breakCommand(),
      discoverCommand(),  mapCommand(),        claimsCommand(),   sourcesCommand(),  hindcastCommand(),
      calibrateCommand(), evidenceCommand(),   modelCommand(),    listCommand(),     renderCommand(),
      benchCommand(),     completionCommand(), manCommand(),
  };
  return all;
}

Message titleOf(const Command& command) { return command.wing ? titleOf(*command.wing) : say("About the program"); }

}  // namespace chokepoint::app
