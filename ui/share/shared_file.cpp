#include "ui/share/shared_file.h"

#include <QFileInfo>
#include <algorithm>
#include <array>

#include "ui/share/data_text.h"

namespace chokepoint::ui {

namespace {

struct Ending {
  FileKind kind{};
  const char* ending;
};
constexpr std::array kEndings{Ending{FileKind::Png, "png"}, Ending{FileKind::Svg, "svg"}, Ending{FileKind::Pdf, "pdf"},
                              Ending{FileKind::Csv, "csv"}, Ending{FileKind::Text, "txt"}};

PictureFormat formatOf(FileKind kind) {
  switch (kind) {
    case FileKind::Svg: return PictureFormat::Svg;
    case FileKind::Pdf: return PictureFormat::Pdf;
    default: return PictureFormat::Png;
  }
}

Expected<std::string> figuresOfExhibit(const Exhibit& exhibit) {
  const auto data = exhibit.data();
  if (!data.tables.empty()) return commaSeparated(data.tables);
  return Error{
      ErrorCode::InvalidInput, "",
      say("\"%1\" is made of words and has no figures for a .csv; .txt has its words", exhibit.title.toStdString())};
}

Expected<std::string> wordsOfExhibit(const Exhibit& exhibit) {
  const auto data = exhibit.data();
  if (data.tables.empty()) return (data.words + QChar('\n')).toStdString();
  return Error{
      ErrorCode::InvalidInput, "",
      say("\"%1\" is made of figures and has no words for a .txt; .csv has its figures", exhibit.title.toStdString())};
}

}  // namespace

std::optional<FileKind> kindOfFile(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  const auto* found =
      std::ranges::find_if(kEndings, [&](const Ending& one) { return suffix == QLatin1String(one.ending); });
  return found != kEndings.end() ? std::optional(found->kind) : std::nullopt;
}

QString endingOf(FileKind kind) { return QLatin1String(std::ranges::find(kEndings, kind, &Ending::kind)->ending); }

Expected<std::string> bytesOf(const Exhibit& exhibit, FileKind kind, const Composition& picture) {
  if (kind == FileKind::Csv) return figuresOfExhibit(exhibit);
  if (kind == FileKind::Text) return wordsOfExhibit(exhibit);
  const auto bytes = pictureOf(formatOf(kind), picture.size, picture.paint);
  if (!bytes.isEmpty()) return bytes.toStdString();
  return Error{ErrorCode::File, exhibit.title.toStdString(),
               say("there is not enough memory for a picture of this size")};
}

}  // namespace chokepoint::ui
