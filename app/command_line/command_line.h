// The program's command line: its subcommands, help, and what it exits with.
#pragma once

namespace chokepoint::app {

enum ExitCode {
  kDone = 0,
  kOurFault = 1,
  kInvalidInput = 2,  // the user's input is wrong
  kFileError = 3,     // a file could not be read or written
};

// Runs a subcommand and returns the exit code. Without one, opens the window.
int runCommandLine(int argc, char** argv);

}  // namespace chokepoint::app
