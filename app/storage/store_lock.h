// Keeps a second window out of a database for as long as this one lives: FILE.lock beside it.
//
// It is the kernel's lock (flock) on that file that counts, which ends with its owner however that ends. What the file
// holds, and that it is there, says nothing: an empty one, one that a crash, another machine or an older version has
// left, or a folder by that name shuts nobody out. (QLockFile goes by what the file says, and shuts out for ever where
// that cannot be read or is of another machine.) A file system without such locks keeps nobody out.
//
// Whoever takes over although it is held puts a new file there, by which the former owner sees that it has lost it.
#pragma once

#include <QString>
#include <memory>

#include "app/storage/private_files.h"
#include "core/base/expected.h"

namespace chokepoint::app {

enum class Claim { IfFree, InAnyCase };

[[nodiscard]] QString lockPathOf(const QString& database);

class StoreLock {
 public:
  // Null where another window holds it.
  [[nodiscard]] static Expected<std::unique_ptr<StoreLock>> take(const QString& database, Claim claim);
  ~StoreLock();
  StoreLock(const StoreLock&) = delete;
  StoreLock& operator=(const StoreLock&) = delete;

  // Not once its file was deleted, moved or replaced.
  [[nodiscard]] bool isHeld() const;

 private:
  StoreLock(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

  QString m_path;
  int m_descriptor;
};

}  // namespace chokepoint::app
