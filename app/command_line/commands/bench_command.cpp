#include <CLI/CLI.hpp>
#include <fstream>
#include <memory>
#include <thread>

#include "app/base/files.h"
#include "app/base/version.h"
#include "app/bench/engine_bench.h"
#include "app/bench/window_bench.h"
#include "app/command_line/command.h"
#include "app/command_line/options/output_options.h"
#include "app/command_line/output/words.h"
#include "app/window/application.h"
#include "core/engine/instruction_set.h"

namespace chokepoint::app {

namespace {

struct BenchOptions {
  bool engineOnly = false;
  bool windowOnly = false;
  bool paintOnce = false;
  std::string output;
};

std::string processorName() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown";
}

Json machine() {
  return {{"processor", processorName()},
          {"threads", std::thread::hardware_concurrency()},
          {"instruction_set", nameOf(widestInstructionSet())}};
}

Outcome bench(const BenchOptions& options) {
  if (options.paintOnce) {
    const auto application = makeApplication(Screen::None);
    ui::useTheme(ui::Appearance::Light);
    paintOnceAndSay();
    return done();
  }
  Json report{{"program", versionText()}, {"machine", machine()}};
  if (!options.windowOnly) report["engine"] = benchEngine();
  if (!options.engineOnly) {
    const auto application = makeApplication(Screen::None);
    ui::useTheme(ui::Appearance::Light);
    report["window"]["slider_to_repaint_ms"] = benchSlider();
    report["window"]["views"] = benchViews();
    const auto start = benchStart(5);
    if (!start) return start.errors();
    report["window"]["start_to_first_answer_painted_ms"] = *start;
  }
  return writeOutput(options.output, report.dump(2) + '\n');
}

Action addBench(CLI::App& command) {
  auto options = std::make_shared<BenchOptions>();
  auto* engineOnly = command.add_flag("--engine-only", options->engineOnly, worded(say("Leave the window out")));
  command.add_flag("--window-only", options->windowOnly, worded(say("Leave the engine out")))->excludes(engineOnly);
  command.add_flag("--paint-once", options->paintOnce,
                   worded(say("Open the window without a display, paint it, and end")));
  addOutputOption(command, options->output);
  return [options](Notices&) { return bench(*options); };
}

}  // namespace

Command benchCommand() {
  return {"bench", say("Measure this machine and print the figures as JSON"), std::nullopt, addBench};
}

}  // namespace chokepoint::app
