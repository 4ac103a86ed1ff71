// The project's own files, read from the folder that the tests were built from.
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace chokepoint {

struct SourceFile {
  QString path;  // from the top of the checkout, as "core/model/run.h"
  QString text;

  [[nodiscard]] bool isIn(const QString& folder) const { return path.startsWith(folder + '/'); }
  [[nodiscard]] QString folder() const { return path.section('/', 0, -2); }
  [[nodiscard]] qsizetype lines() const { return text.count('\n'); }
  // What is included, without brackets or quotes.
  [[nodiscard]] QStringList includes() const {
    static const QRegularExpression kInclude(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re",
                                             QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = kInclude.globalMatch(text); it.hasNext();) found << it.next().captured(1);
    return found;
  }
};

inline QString topFolder() { return QDir::cleanPath(QStringLiteral(CHOKEPOINT_TEST_DATA "/..")); }

// Files of the named folders of the checkout whose names end in one of `endings`; all if none.
inline QList<SourceFile> filesOf(const QStringList& folders, const QStringList& endings = {}) {
  QList<SourceFile> files;
  const QDir top(topFolder());
  for (const auto& folder : folders)
    for (QDirIterator it(top.filePath(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
      QFile file(it.next());
      const auto path = top.relativeFilePath(file.fileName());
      const bool wanted = endings.isEmpty() || std::any_of(endings.begin(), endings.end(), [&](const QString& ending) {
                            return path.endsWith(ending);
                          });
      if (wanted && file.open(QIODevice::ReadOnly)) files.append({path, QString::fromUtf8(file.readAll())});
    }
  return files;
}

inline const QList<SourceFile>& sources() {
  static const auto all = filesOf({"core", "ui", "app", "tests"}, {".h", ".cpp", ".inl"});
  return all;
}

}  // namespace chokepoint
