#include "app/storage/connection.h"

#include <QSqlQuery>
#include <QSqlRecord>
#include <atomic>

namespace chokepoint::app {

namespace {

const QString kDriver = QStringLiteral("QSQLITE");

// Result codes of SQLite, https://www.sqlite.org/rescode.html; the low byte of extended ones.
enum SqliteCode {
  Failed = 1,
  Busy = 5,
  Locked = 6,
  ReadOnly = 8,
  Io = 10,
  Corrupt = 11,
  Full = 13,
  CannotOpen = 14,
  NotADatabase = 26
};

int codeOf(const QSqlError& error) { return error.nativeErrorCode().toInt() & 0xff; }

QString nextName() {
  static std::atomic<int> count = 0;
  return QStringLiteral("chokepoint-%1").arg(++count);
}

QVariantList rowOf(const QSqlQuery& query) {
  QVariantList row;
  for (int column = 0; column < query.record().count(); ++column) row.append(query.value(column));
  return row;
}

}  // namespace

SqlConnection::SqlConnection(const QString& path)
    : m_name(nextName()), m_database(QSqlDatabase::addDatabase(kDriver, m_name)) {
  m_database.setDatabaseName(path);
  m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));  // milliseconds
}

SqlConnection::~SqlConnection() {
  m_database.close();
  m_database = {};  // or else Qt warns that the connection is still in use
  QSqlDatabase::removeDatabase(m_name);
}

QSqlError SqlConnection::open() { return m_database.open() ? QSqlError() : m_database.lastError(); }

SqlAnswer SqlConnection::run(const QString& sql, const QVariantList& values) {
  QSqlQuery query(m_database);
  if (!query.prepare(sql)) return {.error = query.lastError()};
  for (const auto& value : values) query.addBindValue(value);
  if (!query.exec()) return {.error = query.lastError()};
  SqlAnswer answer;
  while (query.next()) answer.rows.append(rowOf(query));
  answer.error = query.lastError();
  return answer;
}

QSqlError SqlConnection::inTransaction(const std::function<QSqlError()>& steps) {
  // Immediate: who would wait for the right to write only later could be refused it.
  if (const auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun.ok()) return begun.error;
  auto error = steps();
  if (!error.isValid()) error = run(QStringLiteral("COMMIT")).error;
  if (error.isValid()) run(QStringLiteral("ROLLBACK"));
  return error;
}

SqlFault faultOf(const QSqlError& error) {
  switch (codeOf(error)) {
    case Corrupt:
    case NotADatabase: return SqlFault::Damaged;
    case Failed: return SqlFault::Foreign;
    default: return SqlFault::Other;
  }
}

std::string reasonOf(const QSqlError& error) {
  if (!QSqlDatabase::isDriverAvailable(kDriver)) return "Qt's driver for SQLite is not installed (libqt6sql6-sqlite)";
  switch (codeOf(error)) {
    case Busy:
    case Locked: return "another program is using the file";
    case ReadOnly: return "the file or its folder is write-protected";
    case Io: return "the disk could not be read or written, or is full";
    case Corrupt:
    case NotADatabase: return "the file is damaged";
    case Full: return "the disk is full";
    case CannotOpen: return "the file cannot be opened";
    default: return error.databaseText().toStdString();
  }
}

}  // namespace chokepoint::app
