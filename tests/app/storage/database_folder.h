// A folder for the database of one test.
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <memory>

#include "app/storage/draft_database.h"

namespace chokepoint::app {

class DatabaseFolder {
 public:
  [[nodiscard]] QString filePath(const QString& name) const { return QDir(m_folder.path()).filePath(name); }
  [[nodiscard]] QString path() const { return filePath(QStringLiteral("chokepoint.sqlite")); }

  [[nodiscard]] QByteArray content(const QString& name = QStringLiteral("chokepoint.sqlite")) const {
    QFile file(filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  void write(const QByteArray& content) const {
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write a test's file");
  }
  [[nodiscard]] QStringList namesLike(const QString& pattern) const {
    return QDir(m_folder.path()).entryList({pattern}, QDir::Files);
  }

  // The opened database, or null.
  [[nodiscard]] std::unique_ptr<DraftDatabase> opened() const {
    auto database = DraftDatabase::open(path());
    if (database) return std::move(*database);
    qWarning("%s", inWords(database.errors()).c_str());
    return nullptr;
  }
  // Why the database cannot be opened.
  [[nodiscard]] std::string refusal() const { return refusal(path()); }
  [[nodiscard]] static std::string refusal(const QString& where) {
    const auto database = DraftDatabase::open(where);
    return database ? std::string() : inWords(database.errors());
  }

 private:
  QTemporaryDir m_folder;
};

inline std::string nameOfDraft(DraftStore& store) {
  const auto draft = store.load();
  return draft && *draft ? (*draft)->scenario.name : "none";
}

}  // namespace chokepoint::app
