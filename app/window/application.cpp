#include "app/window/application.h"

#include <QDateTime>
#include <QFontInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QProxyStyle>
#include <QSettings>
#include <QTranslator>
#include <iostream>

#include "app/base/files.h"
#include "app/base/version.h"
#include "core/base/text.h"
#include "core/study/outlook.h"
#include "ui/format/language.h"

namespace chokepoint::app {

namespace {

// Qt's own chatter is not for someone who asked for a picture; what it warns of still is.
void writeMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
  if (type == QtDebugMsg || type == QtInfoMsg || message.startsWith(QStringLiteral("QStandardPaths:")) ||
      message.startsWith(QStringLiteral("This plugin does not support")))
    return;
  std::cerr << "chokepoint: " << message.toStdString() << '\n';
}

// What is disabled is grey, without a white edge, which in the dark is brighter than what can be used.
class PlainFusion : public QProxyStyle {
 public:
  PlainFusion() : QProxyStyle(QStringLiteral("Fusion")) {}

  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* data) const override {
    return hint == SH_EtchDisabledText ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
  }
};

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

// Numbers are written as in the language of the words: in an English sentence "710.000" would be 710.
QLocale localeOf(const QString& language) {
  return language == QStringLiteral("en") ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale(language);
}

// Of dialogs and buttons that are Qt's, in place of those of the language before.
void addWordsOfQt(QApplication& application) {
  const auto name = QStringLiteral("words of Qt");
  delete application.findChild<QTranslator*>(name);
  auto* words = new QTranslator(&application);
  words->setObjectName(name);
  if (words->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QApplication::installTranslator(words);
}

// The language in use becomes that of the application.
void speak(QApplication& application) {
  QLocale::setDefault(localeOf(QString::fromStdString(ui::language())));
  addWordsOfQt(application);
  if (auto* words = ui::catalogue()) QApplication::installTranslator(words);
  QApplication::setApplicationDisplayName(QApplication::translate("Application", "Chokepoint"));
}

const QString kLanguage = QStringLiteral("language");

}  // namespace

std::unique_ptr<QApplication> makeApplication(Screen screen) {
  if (screen == Screen::None) qputenv("QT_QPA_PLATFORM", "offscreen");
  qInstallMessageHandler(writeMessage);
  QApplication::setStyle(new PlainFusion);
  QApplication::setApplicationName(QStringLiteral("chokepoint"));
  QApplication::setOrganizationName(QStringLiteral("chokepoint"));
  // QApplication keeps references to both for as long as it lives.
  auto application = std::make_unique<QApplication>(argumentCount(), arguments());
  speak(*application);
  QApplication::setFont(ui::fontOf(ui::TextRole::Body));
  return application;
}

Expected<std::monostate> checkFonts() {
  if (!QFontInfo(QApplication::font()).family().isEmpty()) return std::monostate{};
  return Error{ErrorCode::Machine, "fonts",
               say("there are none on this machine; install some, such as %1", std::string("fonts-dejavu-core"))};
}

void useWindowLanguage(const std::string& asked) {
  if (!asked.empty()) return;  // it is in use
  const auto remembered = rememberedLanguage().toStdString();
  if (remembered.empty() || !ui::useLanguage(remembered)) (void)ui::useLanguage(ui::systemLanguage());
  speak(*qApp);
}

QString rememberedLanguage() { return QSettings().value(kLanguage).toString(); }
void rememberLanguage(const QString& code) { QSettings().setValue(kLanguage, code); }

ui::FileAccess fileAccess() { return {.read = readRegularFile, .write = writeFile}; }

ui::ProgramInfo programInfo() {
  return {.version = QString::fromStdString(versionText()),
          .engine = QApplication::translate("Application", "%1 threads, %2 instructions")
                        .arg(std::thread::hardware_concurrency())
                        .arg(QString::fromLatin1(nameOf(widestInstructionSet()).data())),
          .today = [] {
            const auto date = dateOfPictures();
            return date ? *date : QDate::currentDate();
          }};
}

Expected<QDate> dateOfPictures() {
  constexpr auto kVariable = "SOURCE_DATE_EPOCH";
  if (!qEnvironmentVariableIsSet(kVariable)) return QDate::currentDate();
  bool isNumber = false;
  const QString text = qEnvironmentVariable(kVariable);
  const qint64 seconds = text.toLongLong(&isNumber);
  const QDate date = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
  if (isNumber && date.isValid()) return date;
  return Error{ErrorCode::InvalidInput, kVariable,
               say("%1 is not allowed; allowed are seconds since 1970", inQuotes(text.toStdString()))};
}

ui::Appearance preferredAppearance() {
  const QString chosen = QSettings().value(QStringLiteral("appearance")).toString();
  if (chosen == QStringLiteral("dark")) return ui::Appearance::Dark;
  if (chosen == QStringLiteral("light")) return ui::Appearance::Light;
  const bool darkDesktop = QApplication::palette().color(QPalette::Window).lightness() < 128;
  return darkDesktop ? ui::Appearance::Dark : ui::Appearance::Light;
}

}  // namespace chokepoint::app
