#include "app/files.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "core/base/json.h"

namespace chokepoint::app {

namespace {

Error fileError(const std::string& path, const std::string& sentence) { return {ErrorCode::File, path, sentence}; }

std::string reason(const QFileDevice& file) { return file.errorString().toStdString(); }

// Goes on after a short write, because only the next one says why it was short.
bool writeAll(QFileDevice& file, std::string_view content) {
  while (!content.empty()) {
    const auto written = file.write(content.data(), static_cast<qint64>(content.size()));
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Hands all parts on, until one cannot be written.
bool writeAll(const Source& source, const Sink& write) {
  bool isWhole = true;
  source([&](std::string_view part) { return isWhole = isWhole && write(part); });
  return isWhole;
}

bool writeAll(QFileDevice& file, const Source& source) {
  return writeAll(source, [&](std::string_view part) { return writeAll(file, part); });
}

Expected<std::monostate> writeDevice(const std::string& path, const Source& source) {
  QFile file(QString::fromStdString(path));
  if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
    return fileError(path, "cannot be written: " + reason(file));
  if (!writeAll(file, source)) return fileError(path, "could not be written whole: " + reason(file));
  return std::monostate{};
}

// A pipe, /dev/null
bool isDevice(const QFileInfo& info) { return info.exists() && !info.isFile() && !info.isDir(); }

Expected<std::monostate> openWhole(QSaveFile& file, const std::string& path) {
  if (QFileInfo(file.fileName()).isDir()) return fileError(path, "is a folder, not a file");
  // With a buffer the writing would fail in commit(), which does not say why.
  if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
    return fileError(path, "cannot be written: " + reason(file));
  return std::monostate{};
}

Expected<std::monostate> writeWhole(const std::string& path, const Source& source) {
  QSaveFile file(QString::fromStdString(path));
  if (isDevice(QFileInfo(file.fileName()))) return writeDevice(path, source);
  if (auto opened = openWhole(file, path); !opened) return opened;
  if (!writeAll(file, source) || !file.commit())
    return fileError(path, "could not be written whole, and nothing there was changed: " + reason(file));
  return std::monostate{};
}

Expected<std::monostate> writeStandardOutput(const Source& source) {
  const Sink write = [](std::string_view part) {
    return std::fwrite(part.data(), 1, part.size(), stdout) == part.size();
  };
  if (!writeAll(source, write) || std::fflush(stdout) != 0)
    return fileError("standard output", "could not be written: " + std::generic_category().message(errno));
  return std::monostate{};
}

Source allOf(std::string_view content) {
  return [content](const Sink& sink) { sink(content); };
}

}  // namespace

Expected<std::string> readFile(const std::string& path) {
  const QString name = QString::fromStdString(path);
  if (QFileInfo(name).isDir()) return fileError(path, "is a folder, not a file");
  QFile file(name);
  if (!file.exists()) return fileError(path, "does not exist");
  if (!file.open(QIODevice::ReadOnly)) return fileError(path, "cannot be read: " + reason(file));
  // One byte more than is allowed tells a file that is too long, also where it has no size.
  const QByteArray content = file.read(static_cast<qint64>(kMaxJsonBytes) + 1);
  if (file.error() != QFileDevice::NoError) return fileError(path, "cannot be read: " + reason(file));
  if (content.size() > static_cast<qsizetype>(kMaxJsonBytes))
    return Error{ErrorCode::InvalidInput, path, "is longer than the 16 MB that are allowed"};
  return content.toStdString();
}

Expected<std::monostate> writeFile(const std::string& path, std::string_view content) {
  return writeWhole(path, allOf(content));
}

Expected<std::monostate> checkWritable(const std::string& path) {
  QSaveFile file(QString::fromStdString(path));
  if (isDevice(QFileInfo(file.fileName()))) return std::monostate{};
  return openWhole(file, path);  // never committed
}

Expected<std::monostate> writeOutput(const std::string& path, const Source& source) {
  return path.empty() ? writeStandardOutput(source) : writeWhole(path, source);
}

Expected<std::monostate> writeOutput(const std::string& path, std::string_view content) {
  return writeOutput(path, allOf(content));
}

}  // namespace chokepoint::app
