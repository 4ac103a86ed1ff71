#include <CLI/CLI.hpp>
#include <memory>

#include "app/base/files.h"
#include "app/base/version.h"
#include "app/command_line/command.h"
#include "app/command_line/manual/man_page.h"
#include "app/command_line/options/output_options.h"

namespace chokepoint::app {

namespace {

Action addMan(CLI::App& command) {
  auto options = std::make_shared<OutputOptions>(OutputOptions{.format = "roff", .path = {}});
  addOutputOptions(command, *options, {"roff", "markdown"});
  return [options, &command](Notices&) {
    const auto manual = manualOf(*command.get_parent());
    return writeOutput(options->path,
                       options->format == "roff" ? toManPage(manual, versionText()) : toMarkdown(manual));
  };
}

}  // namespace

Command manCommand() {
  return {"man", say("Print the manual of all commands, as a page for man or as Markdown"), std::nullopt, addMan};
}

}  // namespace chokepoint::app
