#include "app/storage/store_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <cerrno>

#include "app/base/files.h"
#include "app/storage/set_aside.h"

namespace chokepoint::app {

namespace {

constexpr int kTries = 4;  // others may take it, or put it away, at the same time

int opened(const QString& path) { return openDescriptor(path.toStdString(), O_RDWR | O_CREAT | O_NONBLOCK); }

// A folder by that name, or what may not be opened, is put aside, as nobody can lock it.
Expected<int> openedOrSetAside(const QString& path) {
  int descriptor = opened(path);
  if (descriptor < 0 && QFileInfo::exists(path)) {
    if (const auto aside = setAside(path, QStringLiteral("no-lock")); !aside) return aside.errors();
    descriptor = opened(path);
  }
  if (descriptor >= 0) return descriptor;
  return Error{ErrorCode::File, QFileInfo(path).absolutePath().toStdString(),
               say("this folder cannot be written, or its disk is full")};
}

bool isHeldByAnother(int descriptor) { return ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK; }

}  // namespace

QString lockPathOf(const QString& database) { return database + QStringLiteral(".lock"); }

Expected<std::unique_ptr<StoreLock>> StoreLock::take(const QString& database, Claim claim) {
  const QString path = lockPathOf(database);
  for (int i = 0; i < kTries; ++i) {
    const auto descriptor = openedOrSetAside(path);
    if (!descriptor) return descriptor.errors();
    std::unique_ptr<StoreLock> lock(new StoreLock(path, *descriptor));
    const bool isHeld = isHeldByAnother(*descriptor);
    if (isHeld && claim == Claim::IfFree) return std::unique_ptr<StoreLock>();
    if (!isHeld && lock->isHeld()) return lock;
    if (isHeld) QFile::remove(path);
  }
  return std::unique_ptr<StoreLock>();
}

// The file stays: who opened it a moment ago would otherwise lock one that has no name any more.
StoreLock::~StoreLock() { ::close(m_descriptor); }

bool StoreLock::isHeld() const {
  const auto own = identityOf(m_descriptor);
  return own.has_value() && own == identityOf(m_path);
}

}  // namespace chokepoint::app
