// The draft in SQLite: chokepoint.sqlite in the user's data folder (data_folder.h).
//
// Belongs to the thread that opened it. A draft is replaced in one transaction: whoever ends the
// program, and however, the next start finds the draft before or the draft after (synchronous
// NORMAL: after a power failure perhaps an earlier one, never half of one). A lock file keeps a
// second program out for as long as this one lives.
// A draft that no longer reads is written to a file of its own, which the error names, and is
// gone from the database.
#pragma once

#include <QLockFile>
#include <QString>
#include <memory>

#include "app/storage/connection.h"
#include "core/scenario/draft_store.h"

namespace chokepoint::app {

class DraftDatabase : public DraftStore {
 public:
  // Makes folder and file if there are none. A damaged file is set aside, which notice() tells.
  // What a newer program has made is left alone.
  [[nodiscard]] static Expected<std::unique_ptr<DraftDatabase>> open(const QString& path);

  // A sentence for the user about what was done when opening; empty if nothing was.
  [[nodiscard]] const std::optional<Message>& notice() const { return m_notice; }

  Expected<std::monostate> save(const Draft& draft) override;
  Expected<std::optional<Draft>> load() override;
  Expected<std::monostate> clear() override;

 private:
  explicit DraftDatabase(const QString& path);
  [[nodiscard]] Expected<std::monostate> lock();
  [[nodiscard]] Expected<std::monostate> begin();
  [[nodiscard]] Expected<std::monostate> beginAnew();
  [[nodiscard]] Errors setAsideDraft(const std::string& scenario, const Errors& why);
  [[nodiscard]] Error failure(Message what) const;

  QString m_path;
  std::optional<Message> m_notice;
  QLockFile m_lock;  // before the connection, so that it outlives it
  std::unique_ptr<SqlConnection> m_connection;
};

}  // namespace chokepoint::app
