// How an answer is written and where: the options of nearly every command.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace chokepoint::app {

struct OutputOptions {
  std::string format;  // csv or json; table or json
  std::string path;    // empty: standard output
};

void addFormatOption(CLI::App& command, std::string& format, std::vector<std::string> allowed);
void addOutputOption(CLI::App& command, std::string& path);
// Both.
void addOutputOptions(CLI::App& command, OutputOptions& options, std::vector<std::string> formats);

}  // namespace chokepoint::app
