#include "app/base/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <optional>
#include <system_error>

#include "core/base/json.h"

namespace chokepoint::app {

namespace {

Error fileError(const std::string& path, Message sentence) { return {ErrorCode::File, path, std::move(sentence)}; }

// "caf\xe9.csv", as no text can have that byte.
std::string withBytesShown(const std::string& path) {
  constexpr std::string_view kHex = "0123456789abcdef";
  constexpr unsigned char kLastOfAscii = 0x7f;
  std::string text;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > kLastOfAscii)
      text.append("\\x").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 15U]);
    else
      text += c;
  }
  return text;
}

Message notUtf8() { return say("has a name that is not UTF-8; give it one that is"); }

// Nothing for a name that is not UTF-8: Qt would write to another one, with U+FFFD in place of what it cannot read.
Expected<QString> nameOf(const std::string& path) {
  const QString name = QString::fromStdString(path);
  if (name.toStdString() == path) return name;
  return fileError(withBytesShown(path), notUtf8());
}

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

// The number of a descriptor that is open already and is named as a file: /dev/stdout, /dev/fd/5. What it leads to
// belongs to whoever opened it, and is added to, not replaced.
std::optional<int> descriptorOf(const std::string& path) {
  if (path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    int number = 0;
    const char* end = path.data() + path.size();
    if (path.starts_with(folder) && std::from_chars(path.data() + folder.size(), end, number).ptr == end) return number;
  }
  return std::nullopt;
}

Expected<std::monostate> writeDevice(const std::string& path, const Source& source) {
  QFile file(QString::fromStdString(path));
  const auto descriptor = descriptorOf(path);
  constexpr auto kHow = QIODevice::WriteOnly | QIODevice::Unbuffered;
  if (!(descriptor ? file.open(*descriptor, kHow) : file.open(kHow)))
    return fileError(path, say("cannot be written: %1", reason(file)));
  if (!writeAll(file, source)) return fileError(path, say("could not be written whole: %1", reason(file)));
  return std::monostate{};
}

// What is written to directly: a pipe, /dev/null, a descriptor.
bool isDevice(const QFileInfo& info) {
  return descriptorOf(info.filePath().toStdString()) || (info.exists() && !info.isFile() && !info.isDir());
}

Expected<std::monostate> openWhole(QSaveFile& file, const std::string& path) {
  const QFileInfo info(file.fileName());
  if (info.isDir()) return fileError(path, say("is a folder, not a file"));
  // As it is written: opening would clean "missing/../out.csv", and renaming then fail.
  if (!QFileInfo(info.path()).exists()) return fileError(path, say("cannot be written: its folder does not exist"));
  // With a buffer the writing would fail in commit(), which does not say why.
  if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
    return fileError(path, say("cannot be written: %1", reason(file)));
  return std::monostate{};
}

Expected<std::monostate> writeWhole(const std::string& path, const Source& source) {
  const auto name = nameOf(path);
  if (!name) return name.errors();
  QSaveFile file(*name);
  if (isDevice(QFileInfo(file.fileName()))) return writeDevice(path, source);
  if (auto opened = openWhole(file, path); !opened) return opened;
  if (!writeAll(file, source) || !file.commit())
    return fileError(path, say("could not be written whole, and nothing there was changed: %1", reason(file)));
  return std::monostate{};
}

Expected<std::monostate> writeStandardOutput(const Source& source) {
  const Sink write = [](std::string_view part) {
    return std::fwrite(part.data(), 1, part.size(), stdout) == part.size();
  };
  if ((!writeAll(source, write) || std::fflush(stdout) != 0) && errno != EPIPE)
    return fileError("standard output", say("could not be written: %1", std::generic_category().message(errno)));
  return std::monostate{};
}

Source allOf(std::string_view content) {
  return [content](const Sink& sink) { sink(content); };
}

// What Qt's dialogs call a file whose name is not UTF-8 is the name of none.
Error missing(const std::string& path) {
  const bool isOtherwiseNamed = QString::fromStdString(path).contains(QChar::ReplacementCharacter);
  return fileError(path, isOtherwiseNamed ? notUtf8() : say("does not exist"));
}

Expected<std::monostate> openToRead(QFile& file, const std::string& path) {
  const bool isStandardInput = path == kStandardStream;
  if (!isStandardInput && QFileInfo(file).isDir()) return fileError(path, say("is a folder, not a file"));
  if (!isStandardInput && !file.exists()) return missing(path);
  const bool isOpen = isStandardInput ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
  if (!isOpen) return fileError(path, say("cannot be read: %1", reason(file)));
  return std::monostate{};
}

// Nobody is waited for at the other end of a pipe. What was opened is what is asked what it is.
Expected<std::monostate> openRegular(QFile& file, const std::string& path) {
  const auto refused = fileError(path, say("is no file: a pipe, a socket or a device cannot be opened here"));
  const QFileInfo info(file);
  if (info.isDir()) return fileError(path, say("is a folder, not a file"));
  if (!info.exists()) return missing(path);
  if (!info.isFile()) return refused;
  const int descriptor = openDescriptor(path, O_RDONLY | O_NONBLOCK);
  if (descriptor < 0) return fileError(path, say("cannot be read: %1", std::generic_category().message(errno)));
  if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) || file.isSequential()) return refused;
  return std::monostate{};
}

using Opening = Expected<std::monostate> (*)(QFile& file, const std::string& path);

Expected<std::string> readOpenedBy(Opening open, const std::string& path) {
  const auto name = nameOf(path);
  if (!name) return name.errors();
  QFile file(*name);
  if (auto opened = open(file, path); !opened) return opened.errors();
  // One byte more than is allowed tells a file that is too long, also where it has no size.
  const QByteArray content = file.read(static_cast<qint64>(kMaxJsonBytes) + 1);
  if (file.error() != QFileDevice::NoError) return fileError(path, say("cannot be read: %1", reason(file)));
  if (content.size() > static_cast<qsizetype>(kMaxJsonBytes))
    return Error{ErrorCode::InvalidInput, path, say("is longer than the 16 MB that are allowed")};
  return content.toStdString();
}

}  // namespace

int openDescriptor(const std::string& path, int flags) {
  constexpr mode_t kPrivate = 0600;
  return ::open(path.c_str(), flags | O_CLOEXEC, kPrivate);  // NOLINT(*-vararg): there is no other
}

Expected<std::string> readFile(const std::string& path) { return readOpenedBy(openToRead, path); }
Expected<std::string> readRegularFile(const std::string& path) { return readOpenedBy(openRegular, path); }

Expected<std::monostate> writeFile(const std::string& path, std::string_view content) {
  return writeWhole(path, allOf(content));
}

Expected<std::monostate> checkWritable(const std::string& path) {
  if (path == kStandardStream) return std::monostate{};
  const auto name = nameOf(path);
  if (!name) return name.errors();
  QSaveFile file(*name);
  if (const QFileInfo info(file.fileName()); isDevice(info)) {
    if (!info.isWritable()) return fileError(path, say("cannot be written: Permission denied"));
    return std::monostate{};
  }
  return openWhole(file, path);  // never committed
}

Expected<std::monostate> writeOutput(const std::string& path, const Source& source) {
  return path.empty() || path == kStandardStream ? writeStandardOutput(source) : writeWhole(path, source);
}

Expected<std::monostate> writeOutput(const std::string& path, std::string_view content) {
  return writeOutput(path, allOf(content));
}

}  // namespace chokepoint::app
