// One connection to an SQLite file, for one thread: it is opened, used and closed there.
//
// Every value reaches SQL as a bound parameter. Rows are read whole, so that no statement stays
// open and holds a lock.
#pragma once

#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QVariant>
#include <functional>

namespace chokepoint::app {

struct SqlAnswer {
  QSqlError error;  // of type NoError where all went well
  QList<QVariantList> rows = {};

  [[nodiscard]] bool ok() const { return !error.isValid(); }
};

class SqlConnection {
 public:
  explicit SqlConnection(const QString& path);
  ~SqlConnection();
  SqlConnection(SqlConnection&&) = delete;  // nor copied: its name is its own

  [[nodiscard]] QSqlError open();
  SqlAnswer run(const QString& sql, const QVariantList& values = {});
  // All of it or nothing; `steps` ends with the first error.
  QSqlError inTransaction(const std::function<QSqlError()>& steps);

 private:
  QString m_name;
  QSqlDatabase m_database;
};

enum class SqlFault {
  Damaged,  // the file is no database, or no whole one
  Foreign,  // the database has other tables than were asked for
  Other,    // what the file is not to blame for: no room, no right, no time
};

[[nodiscard]] SqlFault faultOf(const QSqlError& error);
// Why, without a place: "the disk is full".
[[nodiscard]] std::string reasonOf(const QSqlError& error);

}  // namespace chokepoint::app
