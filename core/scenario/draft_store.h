// Where the document being edited is kept safe between starts: core declares it, app implements
// it (SQLite in the user's data folder).
//
// One store keeps one draft. Errors have ErrorCode::File and say what could not be done; a draft
// that no longer reads comes back as its errors, not as an empty document.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/expected.h"
#include "core/scenario/scenario.h"

namespace chokepoint {

struct Draft {
  Scenario scenario;
  std::string filePath;         // UTF-8, where it was opened from or saved to; empty for neither
  std::string fileDigest = {};  // of what that file held then (SHA-256, hexadecimal); empty where it is not known
  bool isModified = false;      // against that file, or against an empty document
  std::string savedAt;          // ISO 8601 in UTC: "2026-05-01T12:00:00Z"
  // Of loading one that an older model made (upgrade.h); not kept.
  std::vector<Message> notices = {};
  bool wantsCalibration = false;

  bool operator==(const Draft&) const = default;
};

class DraftStore {
 public:
  virtual ~DraftStore() = default;

  // In place of what was kept before, whole or not at all.
  virtual Expected<std::monostate> save(const Draft& draft) = 0;
  // Nothing if no draft is kept.
  virtual Expected<std::optional<Draft>> load() = 0;
  virtual Expected<std::monostate> clear() = 0;

  // Where it is, as it is named to the user.
  [[nodiscard]] virtual std::string path() const = 0;
  // Whether the next start would find what was saved last, and nobody else keeps drafts there: not once its file or
  // folder was deleted, moved or replaced, or another window has taken over.
  [[nodiscard]] virtual bool isInPlace() const = 0;
  // Writes what is kept to a file of its own, whose path it returns: the work of another window.
  virtual Expected<std::string> keepAside() = 0;

 protected:
  DraftStore() = default;
  DraftStore(const DraftStore&) = default;
  DraftStore& operator=(const DraftStore&) = default;
};

}  // namespace chokepoint
