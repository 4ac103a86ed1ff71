#include <CLI/CLI.hpp>
#include <charconv>
#include <memory>
#include <optional>

#include "app/base/files.h"
#include "app/command_line/command.h"
#include "app/command_line/options/output_check.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/scenario_options.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/words.h"
#include "app/window/application.h"
#include "app/window/drawing.h"
#include "core/base/text.h"

namespace chokepoint::app {

namespace {

struct RenderOptions {
  ScenarioOptions scenario;
  std::string view = "main";
  std::string gap = "output_ratio";
  std::string year = std::to_string(kFirstProjectedYear.number);
  std::string size = "1600x1000";
  std::string scale = "2";
  std::string theme = "light";
  bool alone = false;
  bool bare = false;
  std::string output;
};

std::vector<std::string> keysOfGaps() {
  std::vector<std::string> keys;
  for (const Figure& gap : gaps()) keys.push_back(gap.key);
  return keys;
}

std::vector<std::string> yearsToSpeakOf() {
  std::vector<std::string> years;
  for (int year = kFirstYear; year <= kLastYear; ++year) years.push_back(std::to_string(year));
  return years;
}

std::optional<int> pixels(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < ui::kLeastPictureSide ||
      number > ui::kGreatestPictureSide)
    return std::nullopt;
  return number;
}

Expected<QSize> sizeFrom(const std::string& text) {
  const auto cross = text.find('x');
  const auto width = pixels(text.substr(0, cross));
  const auto height = cross == std::string::npos ? std::nullopt : pixels(text.substr(cross + 1));
  if (width && height) return QSize(*width, *height);
  return Error{ErrorCode::InvalidInput, "--size",
               say("%1 is not allowed; allowed are WIDTHxHEIGHT from 320x320 to 8192x8192 pixels", inQuotes(text))};
}

Expected<double> scaleFrom(const std::string& text) {
  const auto scale = numberFromText(text);
  if (scale && *scale >= ui::kLeastPictureScale && *scale <= ui::kGreatestPictureScale) return *scale;
  return Error{ErrorCode::InvalidInput, "--scale", say("%1 is not allowed; allowed are 0.5 to 4", inQuotes(text))};
}

Expected<ui::FileKind> kindFrom(const std::string& path) {
  if (const auto kind = ui::kindOfFile(QString::fromStdString(path))) return *kind;
  return Error{ErrorCode::InvalidInput, "--output",
               say("%1 ends with none of .png, .svg, .pdf, .csv and .txt", inQuotes(path))};
}

// A picture of more pixels would take a gigabyte of memory and more.
std::optional<Error> tooManyPixels(const ui::PictureSize& size, const RenderOptions& options) {
  if (ui::hasRoomFor(size)) return std::nullopt;
  return Error{ErrorCode::InvalidInput, "--scale",
               say("%1 at %2 has more pixels than the 16384 a side that a PNG may have", options.size, options.scale)};
}

Outcome render(const RenderOptions& options, Notices& notices) {
  const auto scenario = scenarioFrom(options.scenario, notices);
  const auto size = sizeFrom(options.size);
  const auto scale = scaleFrom(options.scale);
  const auto kind = kindFrom(options.output);
  const auto date = dateOfPictures();
  const Errors errors = errorsOf(scenario, size, scale, kind, date, checkOutput(options.output, options.scenario));
  if (!errors.empty()) return errors;
  if (*kind == ui::FileKind::Png)
    if (const auto error = tooManyPixels({*size, *scale}, options)) return *error;
  const auto application = makeApplication(Screen::None);
  if (const auto fonts = checkFonts(); !fonts) return fonts.errors();
  ui::useTheme(options.theme == "dark" ? ui::Appearance::Dark : ui::Appearance::Light);
  const auto drawn = draw(*scenario, {.view = options.view,
                                      .gap = findFigure(options.gap),
                                      .year = Year{std::stoi(options.year)},
                                      .size = {*size, *scale},
                                      .kind = *kind,
                                      .alone = options.alone,
                                      .bare = options.bare,
                                      .date = *date});
  if (!drawn) return drawn.errors();
  return writeOutput(options.output, *drawn);
}

Action addRender(CLI::App& command) {
  auto options = std::make_shared<RenderOptions>();
  options->scenario.followsBeliefs = true;
  addScenarioOptions(command, options->scenario);
  command
      .add_option("--view", options->view,
                  worded(say("main: the window; ratio, volume or mix: a chart; any other: the window with that view")))
      ->type_name(wordFor(Placeholder::Text))
      ->check(oneOf(drawableViews()))
      ->capture_default_str();
  command.add_option("--gap", options->gap, worded(say("Gap that the window speaks of and shows")))
      ->type_name(wordFor(Placeholder::Text))
      ->check(oneOf(keysOfGaps()))
      ->capture_default_str();
  command.add_option("--year", options->year, worded(say("Year that the window speaks of")))
      ->type_name(wordFor(Placeholder::Number))
      ->check(oneOf(yearsToSpeakOf()))
      ->capture_default_str();
  command.add_option("--size", options->size, worded(say("Size, from 320x320 to 8192x8192")))
      ->type_name(wordFor(Placeholder::Size))
      ->capture_default_str();
  command.add_option("--scale", options->scale, worded(say("Pixels of a PNG to each of them, from 0.5 to 4")))
      ->type_name(wordFor(Placeholder::Number))
      ->capture_default_str();
  command.add_option("--theme", options->theme, worded(say("Colours")))
      ->type_name(wordFor(Placeholder::Text))
      ->check(oneOf({"light", "dark"}))
      ->capture_default_str();
  command.add_flag(
      "--alone", options->alone,
      worded(say("Draw a view alone, with its title, the sentence and the source, not the window around it")));
  command.add_flag("--bare", options->bare, worded(say("Leave out title, sentence and source of what is drawn alone")));
  command
      .add_option(
          "--output", options->output,
          worded(say("File to write: .png, .svg or .pdf for a picture, .csv for its figures, .txt for its words")))
      ->type_name(wordFor(Placeholder::File))
      ->required();
  return [options](Notices& notices) { return render(*options, notices); };
}

}  // namespace

Command renderCommand() {
  return {"render", say("Draw the window or a chart without a display"), std::nullopt, addRender};
}

}  // namespace chokepoint::app
