#include "app/window/application.h"

#include <QLocale>
#include <QSettings>
#include <QStyleFactory>
#include <iostream>

#include "app/base/files.h"
#include "app/base/version.h"
#include "core/study/outlook.h"

namespace chokepoint::app {

namespace {

// Qt's own chatter is not for someone who asked for a picture; what it warns of still is.
void writeMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
  if (type == QtDebugMsg || type == QtInfoMsg || message.startsWith(QStringLiteral("QStandardPaths:")) ||
      message.startsWith(QStringLiteral("This plugin does not support")))
    return;
  std::cerr << "chokepoint: " << message.toStdString() << '\n';
}

int& argumentCount() {
  static int count = 1;
  return count;
}

char** arguments() {
  // NOLINTBEGIN(*-avoid-c-arrays): as main has them
  static char name[] = "chokepoint";
  static char* list[] = {name, nullptr};
  // NOLINTEND(*-avoid-c-arrays)
  return list;
}

}  // namespace

std::unique_ptr<QApplication> makeApplication(Screen screen) {
  if (screen == Screen::None) qputenv("QT_QPA_PLATFORM", "offscreen");
  qInstallMessageHandler(writeMessage);
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setApplicationName(QStringLiteral("chokepoint"));
  QApplication::setOrganizationName(QStringLiteral("chokepoint"));
  // QApplication keeps references to both for as long as it lives.
  auto application = std::make_unique<QApplication>(argumentCount(), arguments());
  // Numbers are written as in the language of the words: in an English sentence "710.000" would be 710.
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
  QApplication::setApplicationDisplayName(QApplication::tr("Chokepoint"));
  QApplication::setFont(ui::fontOf(ui::TextRole::Body));
  return application;
}

ui::FileAccess fileAccess() { return {.read = readFile, .write = writeFile}; }

ui::ProgramInfo programInfo() {
  return {.version = QString::fromStdString(versionText()),
          .engine = QApplication::tr("%1 threads, %2 instructions")
                        .arg(std::thread::hardware_concurrency())
                        .arg(QString::fromLatin1(nameOf(widestInstructionSet()).data()))};
}

ui::Appearance preferredAppearance() {
  const QString chosen = QSettings().value(QStringLiteral("appearance")).toString();
  if (chosen == QStringLiteral("dark")) return ui::Appearance::Dark;
  if (chosen == QStringLiteral("light")) return ui::Appearance::Light;
  const bool darkDesktop = QApplication::palette().color(QPalette::Window).lightness() < 128;
  return darkDesktop ? ui::Appearance::Dark : ui::Appearance::Light;
}

}  // namespace chokepoint::app
