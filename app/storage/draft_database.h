// The draft in SQLite: chokepoint.sqlite in the user's data folder (data_folder.h).
//
// Belongs to the thread that opened it. A draft is replaced in one transaction: whoever ends the
// program, and however, the next start finds the draft before or the draft after, never half of one. All of it is in
// the one file: beside a log (WAL) the file alone would be an earlier draft, and SQLite would not notice that it writes
// to a file that was deleted or moved. A lock keeps a second program out for as long as this one lives (store_lock.h).
// A draft that no longer reads is written to a file of its own, which the error names, and is
// gone from the database.
#pragma once

#include <QString>
#include <memory>

#include "app/storage/connection.h"
#include "app/storage/store_lock.h"
#include "core/scenario/draft_store.h"

namespace chokepoint::app {

class DraftDatabase : public DraftStore {
 public:
  // Makes folder and file if there are none. A damaged file is set aside, which notice() tells.
  // What a newer program has made is left alone. Null where another window keeps it.
  [[nodiscard]] static Expected<std::unique_ptr<DraftDatabase>> open(const QString& path, Claim claim = Claim::IfFree);

  // A sentence for the user about what was done when opening; empty if nothing was.
  [[nodiscard]] const std::optional<Message>& notice() const { return m_notice; }

  Expected<std::monostate> save(const Draft& draft) override;
  Expected<std::optional<Draft>> load() override;
  Expected<std::monostate> clear() override;
  [[nodiscard]] std::string path() const override { return m_path.toStdString(); }
  [[nodiscard]] bool isInPlace() const override;
  Expected<std::string> keepAside() override;

 private:
  DraftDatabase(QString path, std::unique_ptr<StoreLock> lock);
  void connect();
  [[nodiscard]] Expected<std::monostate> begin();
  [[nodiscard]] Expected<std::monostate> beginAnew();
  [[nodiscard]] Errors setAsideDraft(const std::string& scenario, const Errors& why);
  [[nodiscard]] Error failure(Message what) const;

  QString m_path;
  std::optional<Message> m_notice;
  std::unique_ptr<StoreLock> m_lock;  // before the connection, so that it outlives it
  std::unique_ptr<SqlConnection> m_connection;
  std::optional<FileIdentity> m_identity;  // of the file that is open
};

}  // namespace chokepoint::app
