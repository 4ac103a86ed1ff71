#include "ui/document/recent_files.h"

#include <QFileInfo>

#include "ui/document/document.h"

namespace chokepoint::ui {

RecentFiles::RecentFiles(Document& document, QObject* parent) : QObject(parent) {
  const auto take = [this, &document] {
    if (!document.filePath().isEmpty()) add(QFileInfo(document.filePath()).absoluteFilePath());
  };
  connect(&document, &Document::fileChanged, this, take);
  take();
}

void RecentFiles::setPaths(const QStringList& paths) {
  QStringList wanted = paths;
  wanted.removeDuplicates();
  wanted = wanted.mid(0, kMost);
  if (wanted == m_paths) return;
  m_paths = wanted;
  emit changed(m_paths);
}

void RecentFiles::add(const QString& path) {
  QStringList paths = m_paths;
  paths.removeAll(path);
  paths.prepend(path);
  setPaths(paths);
}

}  // namespace chokepoint::ui
