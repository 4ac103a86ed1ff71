#include <CLI/CLI.hpp>
#include <QScreen>
#include <QSessionManager>
#include <QSettings>
#include <QTimer>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "app/command_line/command.h"
#include "app/command_line/options/language_option.h"
#include "app/command_line/options/placeholder.h"
#include "app/command_line/options/usage.h"
#include "app/command_line/output/words.h"
#include "app/storage/autosave.h"
#include "app/storage/data_folder.h"
#include "app/window/application.h"
#include "app/window/arrangement.h"
#include "app/window/bar_memory.h"
#include "app/window/end_signals.h"
#include "app/window/named_file.h"
#include "app/window/remembered_share.h"
#include "ui/document/aside.h"
#include "ui/format/language.h"
#include "ui/levers/lever_panel.h"
#include "ui/widgets/kept_choices.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/sample_dialog.h"

namespace chokepoint::app {

namespace {

struct WindowOptions {
  std::string file;  // none: what was open when the program ended
  std::string theme;
};

// As it was left, or as large as it is meant to be and the screen allows.
void place(ui::MainWindow& window) {
  constexpr QSize kMeant(1600, 1000);
  constexpr QSize kFrame(0, 40);  // what a window manager adds; known only when the window is shown
  const QSettings settings;
  window.levers().setOpenGroups(settings.value(QStringLiteral("open groups")).toStringList());
  if (!window.restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray()))
    window.resize(kMeant.boundedTo(window.screen()->availableSize() - kFrame));
}

// What is chosen within views is kept as it is chosen.
void keepChoices() {
  const auto settingOf = [](const QString& key) { return QStringLiteral("choices/") + key; };
  ui::keepChoicesIn({.read = [settingOf](const QString& key) { return QSettings().value(settingOf(key)).toString(); },
                     .write = [settingOf](const QString& key,
                                          const QString& choice) { QSettings().setValue(settingOf(key), choice); }});
}

// What is no sample that could be chosen is none.
SampleOptions rememberedSample() {
  const QSettings settings;
  auto sample = ui::defaultSample();
  const auto members = settings.value(QStringLiteral("sample/members")).toLongLong();
  if (members >= ui::SampleDialog::kFewestMembers && members <= ui::SampleDialog::kMostMembers)
    sample.members = static_cast<std::size_t>(members);
  bool isSeed = false;
  if (const auto seed = settings.value(QStringLiteral("sample/seed")).toULongLong(&isSeed); isSeed) sample.seed = seed;
  const auto method = settings.value(QStringLiteral("sample/method")).toString().toStdString();
  sample.method = sampleMethod(method).value_or(sample.method);
  return sample;
}

void remember(ui::MainWindow& window) {
  const bool dark = ui::theme().appearance == ui::Appearance::Dark;
  QSettings settings;
  settings.setValue(QStringLiteral("appearance"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
  settings.setValue(QStringLiteral("geometry"), window.saveGeometry());
  settings.setValue(QStringLiteral("open groups"), window.levers().openGroups());
  const auto& [members, seed, method] = window.sample();
  settings.setValue(QStringLiteral("sample/members"), static_cast<qlonglong>(members));
  settings.setValue(QStringLiteral("sample/seed"), static_cast<qulonglong>(seed));
  settings.setValue(QStringLiteral("sample/method"), QString::fromStdString(std::string(nameOf(method))));
}

void tellOf(Autosave& autosave, ui::MainWindow& window) {
  QObject::connect(&autosave, &Autosave::failed, &window, &ui::MainWindow::warn);
  QObject::connect(&autosave, &Autosave::noticed, &window, &ui::MainWindow::tellAtLength);
  QObject::connect(&autosave, &Autosave::mended, &window, &ui::MainWindow::takeBack);
  QObject::connect(&autosave, &Autosave::stands, &window, [&](const QString& sentence, bool isTaken) {
    const ui::Remedy takeOver{QApplication::translate("Application", "Take over"),
                              QApplication::translate("Application",
                                                      "Keep what is done in this window; "
                                                      "the other one then keeps nothing"),
                              [&autosave] { autosave.takeOver(); }};
    window.stand(sentence, isTaken ? takeOver : ui::Remedy{});
  });
}

// However the program ends, what is on screen comes back; unless the user wants it gone.
void keepUntilTheEnd(QApplication& application, Autosave& autosave, const EndSignals& ends, ui::MainWindow& window) {
  window.askBeforeLosingWhen([&autosave] { return !autosave.keepNow(); });
  QObject::connect(&window, &ui::MainWindow::discarded, &autosave, &Autosave::discard);
  QObject::connect(&ends, &EndSignals::asked, &autosave, [&autosave] {
    (void)autosave.keepNow();
    QCoreApplication::exit();  // without a question that nobody may be there to answer
  });
  const auto keep = [&](QSessionManager& session) {
    if (autosave.keepNow() || !session.allowsInteraction()) return;
    if (!window.mayClose()) session.cancel();
    session.release();
  };
  QObject::connect(&application, &QGuiApplication::commitDataRequest, &window, keep, Qt::DirectConnection);
  QObject::connect(
      &application, &QGuiApplication::saveStateRequest, &window, [&autosave] { (void)autosave.keepNow(); },
      Qt::DirectConnection);
}

// Qt would end the program without a word that helps.
bool hasDisplay() {
  constexpr std::array kDisplays{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
  return std::ranges::any_of(kDisplays, [](const char* name) { return !qEnvironmentVariableIsEmpty(name); });
}

Outcome openWindow(const WindowOptions& options) {
  if (!hasDisplay())
    return Error{ErrorCode::File, "display",
                 say("there is none to open a window on; `chokepoint render` and `chokepoint run` need none")};
  const auto application = makeApplication(Screen::Real);
  const EndSignals ends;
  if (const auto fonts = checkFonts(); !fonts) return fonts.errors();
  useWindowLanguage(askedLanguage());
  const auto appearance = options.theme == "dark"    ? ui::Appearance::Dark
                          : options.theme == "light" ? ui::Appearance::Light
                                                     : preferredAppearance();
  ui::useTheme(appearance);
  keepChoices();
  ui::Document document;
  Autosave autosave(document, databasePath());
  ui::MainWindow window(document, fileAccess(), programInfo());
  window.setSample(rememberedSample());
  window.setLanguage(rememberedLanguage());
  window.share().setChoice(rememberedShare());
  QObject::connect(&window.share(), &ui::ShareDesk::choiceChanged,
                   [&window] { rememberShare(window.share().choice()); });
  QObject::connect(&window, &ui::MainWindow::languageChosen, [&window](const QString& code) {
    rememberLanguage(code);
    const auto next = code.isEmpty() ? ui::systemLanguage() : code.toStdString();
    const auto later = QApplication::translate("Application", "The language changes when the program starts again.");
    next == ui::language() ? window.takeBack(later) : window.tell(later);
  });
  tellOf(autosave, window);
  keepUntilTheEnd(*application, autosave, ends, window);
  const bool isRestored = autosave.restore();
  if (isRestored && options.file.empty())
    window.tell(QApplication::tr("This is what was open when the program ended."));
  place(window);
  rememberBar(window);
  window.show();
  // Once events are handled: the file may keep one waiting, and who wants the program to end then is heard.
  if (!options.file.empty()) QTimer::singleShot(0, &window, [&] { openNamed(options.file, document, window); });
  Arrangement arrangement(window.answer());  // windows of views stand in front of one that is there
  QApplication::exec();
  remember(window);
  return done();
}

}  // namespace

Action addWindow(CLI::App& app) {
  auto options = std::make_shared<WindowOptions>();
  app.add_option(positional(worded(say("SCENARIO.json"))), options->file,
                 worded(say("Scenario file to open in the window; one that begins with a minus goes behind --")))
      ->type_name(wordFor(Placeholder::File))
      ->check(someText());
  app.add_option("--theme", options->theme, worded(say("Colours of the window; as last time if not given")))
      ->type_name(wordFor(Placeholder::Text))
      ->check(oneOf({"light", "dark"}));
  return [options, &app](Notices&) {
    const auto misused = misusedName(app);
    if (misused) return Outcome(*misused);
    const auto outcome = openWindow(*options);
    // A file that does not answer may yet do so, while what is static is destroyed.
    if (outcome.ok() && ui::hasAsides()) std::_Exit(EXIT_SUCCESS);
    return outcome;
  };
}

}  // namespace chokepoint::app
