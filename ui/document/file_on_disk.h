// Whether a file is still as it was when it was last read or written here: another program, another window or a folder
// that is synchronised may have written it since. What it holds counts, not its time: what was only touched is as it
// was.
#pragma once

#include <QByteArray>
#include <QString>
#include <string_view>

#include "ui/document/file_access.h"

namespace chokepoint::ui {

enum class OnDisk {
  AsKnown,
  Changed,   // or it can no longer be read
  Gone,      // deleted or moved
  NoAnswer,  // nobody waited for it any longer
};

// SHA-256, in hexadecimal digits.
[[nodiscard]] QByteArray digestOf(std::string_view content);

struct FoundOnDisk {
  OnDisk state = OnDisk::AsKnown;
  QByteArray digest = {};  // of what is there, if it can be read
  bool operator==(const FoundOnDisk&) const = default;
};

// Of a file whose digest was `known`; it is read for that.
[[nodiscard]] FoundOnDisk findOnDisk(const FileAccess& files, const QString& path, const QByteArray& known);

}  // namespace chokepoint::ui
