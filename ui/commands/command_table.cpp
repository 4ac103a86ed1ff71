#include "ui/commands/command_table.h"

#include <QtGlobal>
#include <algorithm>
#include <array>
#include <cassert>

namespace chokepoint::ui {

namespace {

constexpr auto kDocument = CommandMenu::Document;
constexpr auto kShare = CommandMenu::Share;
constexpr auto kView = CommandMenu::View;
constexpr auto kTextSize = CommandMenu::TextSize;
constexpr auto kMarks = CommandMenu::Marks;
constexpr auto kHelp = CommandMenu::Help;

constexpr auto kCommands = std::to_array<CommandSpec>({
    {"new", QT_TRANSLATE_NOOP("Commands", "New"),
     QT_TRANSLATE_NOOP("Commands", "Begin with things as they stand; one step that can be taken back"), "Ctrl+N",
     kDocument, 0, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "start over begin empty scenario")},
    {"open", QT_TRANSLATE_NOOP("Commands", "Open ..."), QT_TRANSLATE_NOOP("Commands", "A scenario from a file"),
     "Ctrl+O", kDocument, 0, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "load file scenario")},
    {"save", QT_TRANSLATE_NOOP("Commands", "Save"),
     QT_TRANSLATE_NOOP("Commands", "In the scenario's file; asks for one where there is none"), "Ctrl+S", kDocument, 2,
     CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "keep write file")},
    {"save-as", QT_TRANSLATE_NOOP("Commands", "Save as ..."), QT_TRANSLATE_NOOP("Commands", "In another file"),
     "Ctrl+Shift+S", kDocument, 2, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "copy rename file")},
    {"undo", QT_TRANSLATE_NOOP("Commands", "Undo"), QT_TRANSLATE_NOOP("Commands", "Take back the last step"), "Ctrl+Z",
     kDocument, 3, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "back revert")},
    {"redo", QT_TRANSLATE_NOOP("Commands", "Redo"), QT_TRANSLATE_NOOP("Commands", "Do it again"), "Ctrl+Shift+Z Ctrl+Y",
     kDocument, 3, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "again forward")},
    {"replay", QT_TRANSLATE_NOOP("Commands", "Replay"), QT_TRANSLATE_NOOP("Commands", "Watch the last change again"),
     "Ctrl+R", kDocument, 3, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "repeat animate watch")},
    {"reset", QT_TRANSLATE_NOOP("Commands", "Reset all inputs"),
     QT_TRANSLATE_NOOP("Commands",
                       "Put every input back: levers as they stand on record, assumptions to uncertain; one step that "
                       "can be taken back"),
     "Ctrl+Shift+R", kDocument, 3, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "default clear restore")},
    {"find", QT_TRANSLATE_NOOP("Commands", "Find ..."),
     QT_TRANSLATE_NOOP("Commands", "Levers, presets, views, figures, claims, sources and commands, by any word"),
     "Ctrl+K Ctrl+F", kDocument, 4, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "search look for")},
    {"quit", QT_TRANSLATE_NOOP("Commands", "Quit"), QT_TRANSLATE_NOOP("Commands", "Close the window"), "Ctrl+Q",
     kDocument, 5, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "exit end leave")},

    {"copy-picture", QT_TRANSLATE_NOOP("Commands", "Copy as picture"),
     QT_TRANSLATE_NOOP("Commands", "To be pasted into a text or a slide"), "", kShare, kOfFocused, CommandKind::Does,
     QT_TRANSLATE_NOOP("Commands", "clipboard image share export")},
    {"copy-data", QT_TRANSLATE_NOOP("Commands", "Copy as data"),
     QT_TRANSLATE_NOOP("Commands",
                       "To be pasted into a spreadsheet: numbers in columns; words of what is made of words"),
     "", kShare, kOfFocused, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "clipboard table numbers share export")},
    {"save-shown", QT_TRANSLATE_NOOP("Commands", "Save as a file ..."),
     QT_TRANSLATE_NOOP("Commands", "A picture as .png, .svg or .pdf; figures as .csv, words as .txt"), "", kShare,
     kOfFocused, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "share export png svg pdf csv picture table")},
    {"print", QT_TRANSLATE_NOOP("Commands", "Print ..."),
     QT_TRANSLATE_NOOP("Commands", "On one page, in light colours"), "Ctrl+P", kShare, kOfFocused, CommandKind::Does,
     QT_TRANSLATE_NOOP("Commands", "paper share")},
    {"share-all", QT_TRANSLATE_NOOP("Commands", "All charts into a folder ..."),
     QT_TRANSLATE_NOOP("Commands", "Each chart, and each view that has been opened, as a picture and as a table"), "",
     kShare, kOfAllCharts, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "export everything pictures tables")},
    {"share-words", QT_TRANSLATE_NOOP("Commands", "With title, sentence and source"),
     QT_TRANSLATE_NOOP("Commands", "In each picture: what it shows, the answer, where it is from and of when"), "",
     kShare, kOfPictures, CommandKind::IsOnOrOff, QT_TRANSLATE_NOOP("Commands", "share caption date bare picture")},
    {"share-size", QT_TRANSLATE_NOOP("Commands", "Size of pictures ..."),
     QT_TRANSLATE_NOOP("Commands", "Width, height and scale; remembered"), "", kShare, kOfPictures, CommandKind::Does,
     QT_TRANSLATE_NOOP("Commands", "share pixels resolution width height scale")},
    {"share-menu", QT_TRANSLATE_NOOP("Commands", "Menu of what has the focus"),
     QT_TRANSLATE_NOOP("Commands", "What can be done with it, as a right click on it opens"), "Shift+F10", kShare,
     kOfFocusedMenu, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "context menu right click")},

    {"compare", QT_TRANSLATE_NOOP("Commands", "Compare"),
     QT_TRANSLATE_NOOP("Commands", "Against another scenario: what changed the figure, and how that comes about"),
     "Ctrl+D", kView, 0, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "difference versus scenarios")},
    {"enlarge", QT_TRANSLATE_NOOP("Commands", "Enlarge the view"),
     QT_TRANSLATE_NOOP("Commands", "The view over the charts, and back"), "Ctrl+Shift+E", kView, 1, CommandKind::Does,
     QT_TRANSLATE_NOOP("Commands", "shrink bigger larger maximise full room")},
    {"tear-off", QT_TRANSLATE_NOOP("Commands", "Tear the view off"),
     QT_TRANSLATE_NOOP("Commands", "This view in a window of its own"), "Ctrl+Shift+T", kView, 1, CommandKind::Does,
     QT_TRANSLATE_NOOP("Commands", "detach undock separate window")},
    {"bring-back", QT_TRANSLATE_NOOP("Commands", "Bring the view back"),
     QT_TRANSLATE_NOOP("Commands", "The view that stands in a window of its own, which is closed"), "Ctrl+W", kView, 1,
     CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "dock close window")},
    {"central-run", QT_TRANSLATE_NOOP("Commands", "Central run"),
     QT_TRANSLATE_NOOP("Commands",
                       "Show the run with every input at its central value as a thin line; it is not the median"),
     "", kView, 2, CommandKind::IsOnOrOff, QT_TRANSLATE_NOOP("Commands", "point estimate line")},
    {"linear-axis", QT_TRANSLATE_NOOP("Commands", "Huawei's volume on a linear axis"),
     QT_TRANSLATE_NOOP("Commands",
                       "Equal steps are equal numbers of chips; otherwise equal steps are equal factors (log scale)"),
     "", kView, 2, CommandKind::IsOnOrOff, QT_TRANSLATE_NOOP("Commands", "log logarithmic scale chart")},
    {"precise", QT_TRANSLATE_NOOP("Commands", "More precise"),
     QT_TRANSLATE_NOOP("Commands", "Answer with 100,000 runs in place of 10,000; a first answer comes as quickly"), "",
     kView, 3, CommandKind::IsOnOrOff, QT_TRANSLATE_NOOP("Commands", "runs members accuracy")},
    {"sample", QT_TRANSLATE_NOOP("Commands", "Sample ..."),
     QT_TRANSLATE_NOOP("Commands", "How many runs, which seed, which method"), "", kView, 3, CommandKind::Does,
     QT_TRANSLATE_NOOP("Commands", "seed runs members Monte Carlo Sobol")},
    {"appearance", QT_TRANSLATE_NOOP("Commands", "Light / dark"),
     QT_TRANSLATE_NOOP("Commands", "Change between light and dark"), "Ctrl+T", kView, 4, CommandKind::Does,
     QT_TRANSLATE_NOOP("Commands", "theme colours night mode")},

    {"marks-all", QT_TRANSLATE_NOOP("Commands", "All"),
     QT_TRANSLATE_NOOP("Commands", "All published figures stand on the charts"), "", kMarks, 0, CommandKind::IsOneOf,
     QT_TRANSLATE_NOOP("Commands", "marks estimates published")},
    {"marks-believed", QT_TRANSLATE_NOOP("Commands", "Only what is believed"),
     QT_TRANSLATE_NOOP("Commands", "Published figures that are believed stand on the charts"), "", kMarks, 0,
     CommandKind::IsOneOf, QT_TRANSLATE_NOOP("Commands", "marks estimates published")},
    {"marks-none", QT_TRANSLATE_NOOP("Commands", "None"),
     QT_TRANSLATE_NOOP("Commands", "No published figure stands on the charts"), "", kMarks, 0, CommandKind::IsOneOf,
     QT_TRANSLATE_NOOP("Commands", "marks estimates published hide")},

    {"text-larger", QT_TRANSLATE_NOOP("Commands", "Larger"), QT_TRANSLATE_NOOP("Commands", "All text a step larger"),
     "Ctrl++ Ctrl+=", kTextSize, 0, CommandKind::Does,
     QT_TRANSLATE_NOOP("Commands", "zoom font type text size bigger")},
    {"text-smaller", QT_TRANSLATE_NOOP("Commands", "Smaller"),
     QT_TRANSLATE_NOOP("Commands", "All text a step smaller, though none under 9 points"), "Ctrl+-", kTextSize, 0,
     CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "zoom font type text size")},
    {"text-usual", QT_TRANSLATE_NOOP("Commands", "As usual"),
     QT_TRANSLATE_NOOP("Commands", "Text as large as fits a window of this size"), "Ctrl+0", kTextSize, 0,
     CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "zoom font type text size normal")},

    {"guide", QT_TRANSLATE_NOOP("Commands", "Guide"), QT_TRANSLATE_NOOP("Commands", "How to use it, step by step"),
     "F1", kHelp, 0, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "help manual how to")},
    {"shortcuts", QT_TRANSLATE_NOOP("Commands", "Shortcuts"),
     QT_TRANSLATE_NOOP("Commands", "What can be done from the keyboard, on one page"), "Ctrl+?", kHelp, 0,
     CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "keys keyboard help")},
    {"changes", QT_TRANSLATE_NOOP("Commands", "What has changed"),
     QT_TRANSLATE_NOOP("Commands", "What this version of the model changed, and why"), "", kHelp, 1, CommandKind::Does,
     QT_TRANSLATE_NOOP("Commands", "news version changelog")},
    {"about", QT_TRANSLATE_NOOP("Commands", "About"), QT_TRANSLATE_NOOP("Commands", "Version, libraries and licenses"),
     "", kHelp, 1, CommandKind::Does, QT_TRANSLATE_NOOP("Commands", "version license libraries")},
});

constexpr auto kKeys = std::to_array<KeySpec>({
    {QT_TRANSLATE_NOOP("Commands", "Anywhere"), "Tab",
     QT_TRANSLATE_NOOP("Commands", "Go to the next control, as the eye does")},
    {QT_TRANSLATE_NOOP("Commands", "Anywhere"), "F10",
     QT_TRANSLATE_NOOP("Commands", "Open the menu of the scenario; Left and Right go on to the next")},
    {QT_TRANSLATE_NOOP("Commands", "Anywhere"), "Alt",
     QT_TRANSLATE_NOOP("Commands", "Go to the bar; with an underlined letter, open that menu")},
    {QT_TRANSLATE_NOOP("Commands", "The bar"), "Left Right", QT_TRANSLATE_NOOP("Commands", "Go along it")},
    {QT_TRANSLATE_NOOP("Commands", "A slider"), "Left Right", QT_TRANSLATE_NOOP("Commands", "Move it by a step")},
    {QT_TRANSLATE_NOOP("Commands", "A slider"), "PgUp PgDown", QT_TRANSLATE_NOOP("Commands", "Move it by ten steps")},
    {QT_TRANSLATE_NOOP("Commands", "A slider"), "Home End", QT_TRANSLATE_NOOP("Commands", "Move it to its ends")},
    {QT_TRANSLATE_NOOP("Commands", "A slider"), "Enter F2", QT_TRANSLATE_NOOP("Commands", "Type its value")},
    {QT_TRANSLATE_NOOP("Commands", "A slider"), "Shift+F1",
     QT_TRANSLATE_NOOP("Commands", "See where its numbers come from")},
    {QT_TRANSLATE_NOOP("Commands", "A slider"), "Alt+Enter",
     QT_TRANSLATE_NOOP("Commands", "See what is assumed of it")},
    {QT_TRANSLATE_NOOP("Commands", "A slider"), "Del", QT_TRANSLATE_NOOP("Commands", "Put it back to its default")},
    {QT_TRANSLATE_NOOP("Commands", "A group of levers"), "Left Right",
     QT_TRANSLATE_NOOP("Commands", "Close it, or open it")},
    {QT_TRANSLATE_NOOP("Commands", "A chart"), "Left Right", QT_TRANSLATE_NOOP("Commands", "Read it year by year")},
    {QT_TRANSLATE_NOOP("Commands", "A chart"), "Home End",
     QT_TRANSLATE_NOOP("Commands", "Read its first year, or its last")},
    {QT_TRANSLATE_NOOP("Commands", "A chart"), "Up Down",
     QT_TRANSLATE_NOOP("Commands", "Read the published figures on it")},
    {QT_TRANSLATE_NOOP("Commands", "A chart"), "Enter",
     QT_TRANSLATE_NOOP("Commands", "Speak of the year that is read, or see who published the figure")},
    {QT_TRANSLATE_NOOP("Commands", "A chart"), "Esc", QT_TRANSLATE_NOOP("Commands", "Read no more")},
    {QT_TRANSLATE_NOOP("Commands", "Strictness of the controls"), "Left Right",
     QT_TRANSLATE_NOOP("Commands", "Choose another of its decisions")},
    {QT_TRANSLATE_NOOP("Commands", "Strictness of the controls"), "Ins",
     QT_TRANSLATE_NOOP("Commands", "Add a decision after the one that is chosen")},
    {QT_TRANSLATE_NOOP("Commands", "Strictness of the controls"), "Del",
     QT_TRANSLATE_NOOP("Commands", "Take the chosen one away")},
    {QT_TRANSLATE_NOOP("Commands", "Strictness of the controls"), "Enter F2",
     QT_TRANSLATE_NOOP("Commands", "Type its month and its strictness")},
    {QT_TRANSLATE_NOOP("Commands", "Strictness of the controls"), "Shift+Left Shift+Right",
     QT_TRANSLATE_NOOP("Commands", "Move it by a month")},
    {QT_TRANSLATE_NOOP("Commands", "Strictness of the controls"), "Shift+Up Shift+Down",
     QT_TRANSLATE_NOOP("Commands", "Make it a little stricter, or less strict")},
    {QT_TRANSLATE_NOOP("Commands", "Strictness of the controls"), "Ctrl+Left Ctrl+Right",
     QT_TRANSLATE_NOOP("Commands", "Move it by a year")},
    {QT_TRANSLATE_NOOP("Commands", "Strictness of the controls"), "Ctrl+Up Ctrl+Down",
     QT_TRANSLATE_NOOP("Commands", "Make it much stricter, or less strict")},
    {QT_TRANSLATE_NOOP("Commands", "Strictness of the controls"), "Esc",
     QT_TRANSLATE_NOOP("Commands", "Undo the move, or choose none")},
    {QT_TRANSLATE_NOOP("Commands", "Years, gaps and tabs"), "Left Right",
     QT_TRANSLATE_NOOP("Commands", "Choose another")},
    {QT_TRANSLATE_NOOP("Commands", "Between charts and views"), "Up Down",
     QT_TRANSLATE_NOOP("Commands", "More room for the view, or for the charts")},
    {QT_TRANSLATE_NOOP("Commands", "A view over the charts"), "Esc",
     QT_TRANSLATE_NOOP("Commands", "Bring the charts back")},
    {QT_TRANSLATE_NOOP("Commands", "A table"), "Ctrl+C", QT_TRANSLATE_NOOP("Commands", "Copy the chosen cells")},
    {QT_TRANSLATE_NOOP("Commands", "Why"), "Backspace",
     QT_TRANSLATE_NOOP("Commands", "Go back to the change that this one is part of")},
    {QT_TRANSLATE_NOOP("Commands", "Whose numbers?"), "F2",
     QT_TRANSLATE_NOOP("Commands", "Type how much the chosen figure is believed")},
    {QT_TRANSLATE_NOOP("Commands", "Watch"), "Alt+Up Alt+Down", QT_TRANSLATE_NOOP("Commands", "Move the chosen row")},
    {QT_TRANSLATE_NOOP("Commands", "Watch"), "Del", QT_TRANSLATE_NOOP("Commands", "Watch the chosen row no more")},
});

}  // namespace

std::span<const CommandSpec> commandTable() { return kCommands; }

const CommandSpec& commandOf(std::string_view key) {
  const auto* found = std::ranges::find(kCommands, key, &CommandSpec::key);
  assert(found != kCommands.end());
  return *found;
}

std::span<const KeySpec> keysElsewhere() { return kKeys; }

}  // namespace chokepoint::ui
