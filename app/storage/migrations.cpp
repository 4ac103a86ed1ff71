#include "app/storage/migrations.h"

#include <array>

namespace chokepoint::app {

std::span<const QStringList> migrations() {
  static const std::array steps{
      // 1: the draft that autosave keeps; the scenario is a document of scenario_json.h.
      QStringList{QStringLiteral(R"(CREATE TABLE draft (
                    id          INTEGER PRIMARY KEY CHECK (id = 1),
                    scenario    TEXT NOT NULL,
                    file_path   TEXT NOT NULL,
                    is_modified INTEGER NOT NULL CHECK (is_modified IN (0, 1)),
                    saved_at    TEXT NOT NULL
                  ) STRICT)")},
      // 2: what the draft's file held when it was last read or written.
      QStringList{QStringLiteral("ALTER TABLE draft ADD COLUMN file_digest TEXT NOT NULL DEFAULT ''")},
  };
  return steps;
}

QSqlError migrate(SqlConnection& connection, int version, std::span<const QStringList> steps) {
  for (auto done = static_cast<std::size_t>(version); done < steps.size(); ++done) {
    const auto error = connection.inTransaction([&] {
      for (const auto& statement : steps[done])
        if (const auto answer = connection.run(statement); !answer.ok()) return answer.error;
      // A pragma takes no bound parameter.
      return connection.run(QStringLiteral("PRAGMA user_version = %1").arg(done + 1)).error;
    });
    if (error.isValid()) return error;
  }
  return {};
}

}  // namespace chokepoint::app
