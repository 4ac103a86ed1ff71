#include "app/command_line/command_line.h"

int main(int argc, char** argv) { return chokepoint::app::runCommandLine(argc, argv); }
