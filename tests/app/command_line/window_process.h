// The window of the real program, as a process with a data folder of its own.
#pragma once

#include <csignal>

#include "tests/app/command_line/program.h"
#include "tests/app/storage/database_folder.h"

namespace chokepoint {

inline QByteArray scenarioNamed(const QByteArray& name) {
  return R"({"format": "chokepoint-scenario/1", "model": "1.1", "name": ")" + name +
         R"(", "parameters": {"die_yield_now": 0.4}})";
}

// The real program with its window. One that is killed leaves only what it has kept by then.
class WindowProcess {
 public:
  static constexpr int kLongestMs = 60000;

  WindowProcess(const app::DatabaseFolder& folder, const QStringList& arguments, const QByteArray& input = {}) {
    auto environment = environmentOf({.platform = QStringLiteral("offscreen")});
    environment.insert(QStringLiteral("CHOKEPOINT_DATA"), folder.filePath(QString()));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QString()));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(folder.filePath(QString()));
    m_process.start(QStringLiteral(CHOKEPOINT_PROGRAM), arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
  }
  ~WindowProcess() { kill(); }
  WindowProcess(const WindowProcess&) = delete;
  WindowProcess& operator=(const WindowProcess&) = delete;

  void kill() {
    m_process.kill();
    m_process.waitForFinished();
  }
  // Whether it ends by itself, and without a complaint, once it gets the signal.
  [[nodiscard]] bool endsAfter(int signal) {
    ::kill(static_cast<pid_t>(m_process.processId()), signal);
    return m_process.waitForFinished(kLongestMs) && m_process.exitStatus() == QProcess::NormalExit &&
           m_process.exitCode() == 0;
  }
  [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }

 private:
  QProcess m_process;
};

// Whether the database has the text by now; what has a journal beside it yet may be taken back.
inline bool keeps(const app::DatabaseFolder& folder, const QByteArray& text) {
  return folder.content().contains(text) && folder.namesLike(QStringLiteral("*-journal")).isEmpty();
}

}  // namespace chokepoint
