#include "ui/document/file_on_disk.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace chokepoint::ui {

QByteArray digestOf(std::string_view content) {
  const QByteArrayView bytes(content.data(), static_cast<qsizetype>(content.size()));
  return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex();
}

FoundOnDisk findOnDisk(const FileAccess& files, const QString& path, const QByteArray& known) {
  if (!files.read) return {};
  const auto content = files.read(path.toStdString());
  if (content) {
    const auto digest = digestOf(*content);
    return {digest == known ? OnDisk::AsKnown : OnDisk::Changed, digest};
  }
  if (content.errors().front().code == ErrorCode::Cancelled) return {OnDisk::NoAnswer};
  return {QFileInfo::exists(path) ? OnDisk::Changed : OnDisk::Gone};
}

}  // namespace chokepoint::ui
