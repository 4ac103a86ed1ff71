#include "app/storage/set_aside.h"

#include <QDateTime>
#include <QFile>

#include "app/storage/private_files.h"

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

Expected<QString> setAside(const QString& path, const QString& why) {
  const QString name = freeName(path, why, {});
  // Journal and log first: beside a new database they would be taken for that one's.
  for (const auto* ending : {"-journal", "-wal", "-shm", ""}) {
    QFile file(path + QLatin1String(ending));
    if (file.exists() && !file.rename(name + QLatin1String(ending)))
      return Error{ErrorCode::File, path.toStdString(),
                   say("is of no use and could not be set aside: %1", file.errorString().toStdString())};
  }
  return name;
}

Expected<QString> keepBeside(const QString& path, const QString& why, std::string_view draft) {
  const QString name = freeName(path, why, QStringLiteral(".json"));
  const auto written = writePrivateFile(name, draft);
  if (!written) return written.errors();
  return name;
}

}  // namespace chokepoint::app
