#include "app/storage/data_folder.h"

#include <QDir>
#include <QStandardPaths>

namespace chokepoint::app {

QString dataFolder() {
  const QString chosen = qEnvironmentVariable("CHOKEPOINT_DATA");
  return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : chosen;
}

QString databasePath() { return QDir(dataFolder()).filePath(QStringLiteral("chokepoint.sqlite")); }

}  // namespace chokepoint::app
