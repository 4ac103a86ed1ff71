// The tables of the user's database, and how those of an older program become them.
//
// The database knows its own version (PRAGMA user_version); an empty file has version 0. A step
// that has shipped is never changed again: what is to be different becomes a new step.
#pragma once

#include <QStringList>
#include <span>

#include "app/storage/connection.h"

namespace chokepoint::app {

// The statements of step i lead from version i to version i + 1.
[[nodiscard]] std::span<const QStringList> migrations();

// Takes the steps that are missing, each whole or not at all.
[[nodiscard]] QSqlError migrate(SqlConnection& connection, int version,
                                std::span<const QStringList> steps = migrations());

}  // namespace chokepoint::app
