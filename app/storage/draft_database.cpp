#include "app/storage/draft_database.h"

#include <QFileInfo>

#include "app/storage/migrations.h"
#include "app/storage/set_aside.h"
#include "core/scenario/scenario_json.h"

namespace chokepoint::app {

namespace {

// Of the first version, and so of every one.
const QString kFirstColumns = QStringLiteral("scenario, file_path, is_modified, saved_at");
const QString kColumns = kFirstColumns + QStringLiteral(", file_digest");

enum class FileState { Ready, Damaged, Newer, Failed };

struct Opening {
  FileState state = FileState::Ready;
  QSqlError error = {};
};

Opening failed(const QSqlError& error) {
  return {faultOf(error) == SqlFault::Other ? FileState::Failed : FileState::Damaged, error};
}

// Whose tables they are is known before anything is changed.
QSqlError settle(SqlConnection& connection, int version) {
  if (version > 0)
    if (const auto answer = connection.run(QStringLiteral("SELECT %1 FROM draft").arg(kFirstColumns)); !answer.ok())
      return answer.error;
  if (const auto error = migrate(connection, version); error.isValid()) return error;
  QStringList statements{QStringLiteral("SELECT %1 FROM draft").arg(kColumns)};
  for (const auto* setting : {"journal_mode = DELETE", "synchronous = NORMAL", "foreign_keys = ON"})
    statements.append(QStringLiteral("PRAGMA ") + QLatin1String(setting));
  for (const auto& statement : statements)
    if (const auto answer = connection.run(statement); !answer.ok()) return answer.error;
  return {};
}

// Writes nothing before it is known that the file is whole and not newer.
Opening prepare(SqlConnection& connection) {
  if (const auto error = connection.open(); error.isValid()) return failed(error);
  const auto version = connection.run(QStringLiteral("PRAGMA user_version"));
  if (!version.ok()) return failed(version.error);
  const int number = version.rows.value(0).value(0).toInt();
  if (number > static_cast<int>(migrations().size())) return {FileState::Newer};
  const auto check = connection.run(QStringLiteral("PRAGMA quick_check(1)"));
  if (!check.ok()) return failed(check.error);
  if (check.rows.value(0).value(0) != QStringLiteral("ok")) return {FileState::Damaged};
  const auto error = settle(connection, number);
  return error.isValid() ? failed(error) : Opening{};
}

}  // namespace

DraftDatabase::DraftDatabase(QString path, std::unique_ptr<StoreLock> lock)
    : m_path(std::move(path)), m_lock(std::move(lock)) {}

Expected<std::unique_ptr<DraftDatabase>> DraftDatabase::open(const QString& path, Claim claim) {
  const auto folder = QFileInfo(path).absolutePath();
  if (!makePrivateFolder(folder))
    return Error{ErrorCode::File, folder.toStdString(), say("this folder does not exist and cannot be made")};
  auto lock = StoreLock::take(path, claim);
  if (!lock) return lock.errors();
  if (*lock == nullptr) return std::unique_ptr<DraftDatabase>();
  std::unique_ptr<DraftDatabase> database(new DraftDatabase(path, std::move(*lock)));
  if (const auto begun = database->begin(); !begun) return begun.errors();
  return database;
}

void DraftDatabase::connect() {
  makePrivateFile(m_path);
  m_identity = identityOf(m_path);
  m_connection = std::make_unique<SqlConnection>(m_path);
}

Expected<std::monostate> DraftDatabase::begin() {
  connect();
  const auto [state, error] = prepare(*m_connection);
  switch (state) {
    case FileState::Ready: return std::monostate{};
    case FileState::Damaged: return beginAnew();
    case FileState::Newer: return failure(say("was made by a newer version of this program, and is left alone"));
    case FileState::Failed: break;
  }
  return failure(say("cannot be opened: %1", reasonOf(error)));
}

bool DraftDatabase::isInPlace() const {
  return m_lock->isHeld() && m_identity.has_value() && m_identity == identityOf(m_path);
}

Expected<std::monostate> DraftDatabase::beginAnew() {
  m_connection.reset();
  const auto kept = setAside(m_path, QStringLiteral("damaged"));
  if (!kept) return kept.errors();
  connect();
  const auto [state, error] = prepare(*m_connection);
  if (state != FileState::Ready) return failure(say("cannot be begun anew: %1", reasonOf(error)));
  m_notice = say("%1 was damaged; it is kept as %2, and a new one is begun", m_path.toStdString(), kept->toStdString());
  return std::monostate{};
}

Expected<std::monostate> DraftDatabase::save(const Draft& draft) {
  const auto answer = m_connection->run(
      QStringLiteral("INSERT INTO draft (id, %1) VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                     " (%1) = (excluded.scenario, excluded.file_path, excluded.is_modified, excluded.saved_at,"
                     " excluded.file_digest)")
          .arg(kColumns),
      {QString::fromStdString(writeScenario(draft.scenario)), QString::fromStdString(draft.filePath),
       draft.isModified ? 1 : 0, QString::fromStdString(draft.savedAt), QString::fromStdString(draft.fileDigest)});
  if (!answer.ok()) return failure(say("cannot be written: %1", reasonOf(answer.error)));
  return std::monostate{};
}

Expected<std::optional<Draft>> DraftDatabase::load() {
  const auto answer = m_connection->run(QStringLiteral("SELECT %1 FROM draft WHERE id = 1").arg(kColumns));
  if (!answer.ok()) return failure(say("cannot be read: %1", reasonOf(answer.error)));
  if (answer.rows.isEmpty()) return std::optional<Draft>();
  const auto text = [&](int column) { return answer.rows[0][column].toString().toStdString(); };
  const auto file = readScenario(text(0), "draft");
  if (!file) return setAsideDraft(text(0), file.errors());
  return std::optional<Draft>({.scenario = file->scenario,
                               .filePath = text(1),
                               .fileDigest = text(4),
                               .isModified = answer.rows[0][2].toBool(),
                               .savedAt = text(3),
                               .notices = file->notices,
                               .wantsCalibration = file->wantsCalibration});
}

Expected<std::monostate> DraftDatabase::clear() {
  const auto answer = m_connection->run(QStringLiteral("DELETE FROM draft"));
  if (!answer.ok()) return failure(say("cannot be written: %1", reasonOf(answer.error)));
  return std::monostate{};
}

Expected<std::string> DraftDatabase::keepAside() {
  const auto answer = m_connection->run(QStringLiteral("SELECT scenario FROM draft WHERE id = 1"));
  if (!answer.ok()) return failure(say("cannot be read: %1", reasonOf(answer.error)));
  const auto scenario = answer.rows.value(0).value(0).toString().toStdString();
  const auto kept = keepBeside(m_path, QStringLiteral("other-window"), scenario);
  if (!kept) return kept.errors();
  return kept->toStdString();
}

Errors DraftDatabase::setAsideDraft(const std::string& scenario, const Errors& why) {
  const auto kept = keepBeside(m_path, QStringLiteral("unreadable"), scenario);
  Errors errors = kept ? Errors{{ErrorCode::File, kept->toStdString(), say("keeps the draft, which cannot be read")}}
                       : kept.errors();
  if (kept)
    if (const auto cleared = clear(); !cleared) errors.push_back(cleared.errors().front());
  errors.insert(errors.end(), why.begin(), why.end());
  return errors;
}

Error DraftDatabase::failure(Message what) const { return {ErrorCode::File, m_path.toStdString(), std::move(what)}; }

}  // namespace chokepoint::app
