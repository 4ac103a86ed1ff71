// What the user works on is for nobody else to read: files have the permissions 0600, their folders 0700.
#pragma once

#include <sys/types.h>

#include <QString>
#include <optional>
#include <string_view>

#include "core/base/expected.h"

namespace chokepoint::app {

// With those above it. One that is there is made private only if it is the program's own: one that the user has chosen
// (CHOKEPOINT_DATA) may be there for others too.
[[nodiscard]] bool makePrivateFolder(const QString& folder);

// An empty file if there is none. What cannot be done shows when the file is used.
void makePrivateFile(const QString& path);

// To a file that is not there yet.
[[nodiscard]] Expected<std::monostate> writePrivateFile(const QString& path, std::string_view content);

// The same for as long as it is the same file, whatever its name.
struct FileIdentity {
  dev_t device = 0;
  ino_t number = 0;
  bool operator==(const FileIdentity&) const = default;
};

// Of what has that name now.
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString& path);
// Of what is open.
[[nodiscard]] std::optional<FileIdentity> identityOf(int descriptor);

}  // namespace chokepoint::app
