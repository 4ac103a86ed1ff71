#include "app/storage/set_aside.h"

#include <QDateTime>
#include <QFile>

#include "app/base/files.h"

namespace chokepoint::app {

namespace {

// A name that is not taken.
QString freeName(const QString& path, const QString& why, const QString& ending) {
  const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
  const QString name = path + QLatin1Char('.') + why + QLatin1Char('-') + time;
  if (!QFile::exists(name + ending)) return name + ending;
  int number = 2;
  while (QFile::exists(name + QStringLiteral("-%1").arg(number) + ending)) ++number;
  return name + QStringLiteral("-%1").arg(number) + ending;
}

}  // namespace

Expected<QString> setAside(const QString& path) {
  const QString name = freeName(path, QStringLiteral("damaged"), {});
  // The log first: beside a new database it would be taken for that one's.
  for (const auto* ending : {"-wal", "-shm", ""}) {
    QFile file(path + QLatin1String(ending));
    if (file.exists() && !file.rename(name + QLatin1String(ending)))
      return Error{ErrorCode::File, path.toStdString(),
                   say("is damaged and could not be set aside: %1", file.errorString().toStdString())};
  }
  return name;
}

Expected<QString> keepUnreadable(const QString& path, std::string_view text) {
  const QString name = freeName(path, QStringLiteral("unreadable"), QStringLiteral(".json"));
  const auto written = writeFile(name.toStdString(), text);
  if (!written) return written.errors();
  return name;
}

}  // namespace chokepoint::app
