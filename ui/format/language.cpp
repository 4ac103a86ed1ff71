#include "ui/format/language.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <algorithm>
#include <memory>

#include "core/base/text.h"
#include "ui/format/format.h"

namespace chokepoint::ui {

namespace {

constexpr const char* kEnglish = "en";
const QString kFolder = QStringLiteral(":/i18n");
const QString kPrefix = QStringLiteral("chokepoint_");
const QString kEnding = QStringLiteral(".qm");

std::unique_ptr<QTranslator>& translator() {
  static std::unique_ptr<QTranslator> catalogue;
  return catalogue;
}

bool isAvailable(const std::string& code) {
  const auto codes = availableLanguages();
  return std::ranges::find(codes, code) != codes.end();
}

// "de_CH" for "de-CH", or the most of it for which there is a catalogue.
std::optional<std::string> availableFor(QString name) {
  name.replace('-', '_');
  for (; !name.isEmpty(); name.truncate(std::max<qsizetype>(0, name.lastIndexOf('_'))))
    if (isAvailable(name.toStdString())) return name.toStdString();
  return std::nullopt;
}

Error unknownLanguage(const std::string& code) {
  return {ErrorCode::InvalidInput, "--language",
          say("%1 is not allowed; allowed are %2, or a file of translations (.qm)", inQuotes(code),
              eitherOf(availableLanguages()))};
}

Expected<std::monostate> useFile(const QString& path, const Error& otherwise) {
  auto loaded = std::make_unique<QTranslator>();
  if (!loaded->load(path)) return otherwise;
  translator() = std::move(loaded);
  return std::monostate{};
}

}  // namespace

std::vector<std::string> availableLanguages() {
  std::vector<std::string> codes{kEnglish};
  for (const auto& file : QDir(kFolder).entryList({kPrefix + '*' + kEnding})) {
    const auto code = file.mid(kPrefix.size()).chopped(kEnding.size()).toStdString();
    if (code != kEnglish) codes.push_back(code);
  }
  std::ranges::sort(codes);
  return codes;
}

std::string systemLanguage() {
  for (const auto& name : QLocale::system().uiLanguages())
    if (const auto code = availableFor(name)) return *code;
  return kEnglish;
}

Expected<std::monostate> useLanguage(const std::string& codeOrFile) {
  const auto name = QString::fromStdString(codeOrFile);
  if (name.endsWith(kEnding))
    return useFile(name,
                   {ErrorCode::File, codeOrFile,
                    QFile::exists(name) ? say("cannot be read as a file of translations") : say("does not exist")});
  const auto code = availableFor(name);
  if (!code) return unknownLanguage(codeOrFile);
  translator().reset();
  const auto used = useFile(kFolder + '/' + kPrefix + QString::fromStdString(*code) + kEnding, unknownLanguage(*code));
  return *code == kEnglish ? std::monostate{} : used;
}

std::string language() { return catalogue() == nullptr ? kEnglish : catalogue()->language().toStdString(); }

QTranslator* catalogue() { return translator().get(); }

QString inCatalogue(const char* context, const std::string& text, std::optional<std::uint64_t> count) {
  if (catalogue() == nullptr) return {};
  return catalogue()->translate(context, text.c_str(), nullptr, count ? static_cast<int>(*count) : -1);
}

std::string CatalogueWords::pattern(const Message& message) const {
  const auto translation = inCatalogue("Message", std::string(message.pattern), message.count);
  return translation.isNull() ? Words::pattern(message) : translation.toStdString();
}

std::string CatalogueWords::text(const DataText& text) const {
  const auto translation = inCatalogue("Data", text.text);
  return filled(translation.isNull() ? text.text : translation.toStdString(), text.figures);
}

}  // namespace chokepoint::ui
