#include "app/storage/private_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <iterator>

#include "app/base/files.h"

namespace chokepoint::app {

namespace {

constexpr auto kPrivateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kPrivateFolder = kPrivateFile | QFileDevice::ExeOwner;

bool isOwn(const QString& folder) {
  return QDir(folder) == QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
}

FileIdentity identityIn(const struct stat& status) { return {status.st_dev, status.st_ino}; }

}  // namespace

bool makePrivateFolder(const QString& folder) {
  if (QFileInfo(folder).isDir()) {
    if (isOwn(folder)) QFile::setPermissions(folder, kPrivateFolder);
    return true;
  }
  const QDir above = QFileInfo(folder).dir();
  // Somebody else may have made it meanwhile.
  return QDir().mkpath(above.path()) && (above.mkdir(QDir(folder).dirName(), kPrivateFolder) || QDir(folder).exists());
}

// Not opened if it is there: closing it would end all locks that SQLite has on it in this process.
void makePrivateFile(const QString& path) {
  const int descriptor = openDescriptor(path.toStdString(), O_WRONLY | O_CREAT | O_EXCL);
  if (descriptor >= 0)
    ::close(descriptor);
  else if (QFileInfo(path).isFile())
    QFile::setPermissions(path, kPrivateFile);
}

Expected<std::monostate> writePrivateFile(const QString& path, std::string_view content) {
  QFile file(path);
  constexpr auto kHow = QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered;
  if (file.open(kHow, kPrivateFile) &&
      file.write(QByteArray::fromStdString(std::string(content))) == std::ssize(content))
    return std::monostate{};
  const Error error{ErrorCode::File, path.toStdString(),
                    say("cannot be written: %1", file.errorString().toStdString())};
  if (file.isOpen()) file.remove();  // half of it is worse than none
  return error;
}

std::optional<FileIdentity> identityOf(const QString& path) {
  struct stat status {};
  if (::stat(QFile::encodeName(path).constData(), &status) != 0) return std::nullopt;
  return identityIn(status);
}

std::optional<FileIdentity> identityOf(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return std::nullopt;
  return identityIn(status);
}

}  // namespace chokepoint::app
