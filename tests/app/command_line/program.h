// The real program as a process: what it prints and with what it ends.
#pragma once

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <optional>

namespace chokepoint {

struct Ending {
  int exitCode = -1;  // -1: it crashed, or could not be started
  QByteArray out = {};
  QByteArray err = {};
};

struct Surroundings {
  QString locale = QStringLiteral("C.UTF-8");
  QString folder = {};                     // works there
  QString outFile = {};                    // takes standard output
  QString errFile = {};                    // takes standard error
  QByteArray input = {};                   // standard input
  QString platform = {};                   // QT_QPA_PLATFORM
  std::optional<rlim_t> largestFile = {};  // bytes
  bool minded = false;                     // root is denied what others are denied
};

// Whether root can be made to mind permissions; for others they count anyhow.
inline bool canMindPermissions() { return geteuid() != 0 || prctl(PR_CAPBSET_READ, CAP_SETPCAP, 0, 0, 0) == 1; }

// Of a child, between fork and exec.
inline void restrict(const Surroundings& surroundings) {
  if (surroundings.largestFile) {
    const rlimit limit{*surroundings.largestFile, *surroundings.largestFile};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  if (surroundings.minded)
    for (const unsigned long right : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH}) prctl(PR_CAPBSET_DROP, right, 0, 0, 0);
}

inline QProcessEnvironment environmentOf(const Surroundings& surroundings) {
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("LC_ALL"), surroundings.locale);
  environment.insert(QStringLiteral("LANG"), surroundings.locale);
  environment.insert(QStringLiteral("LANGUAGE"), surroundings.locale.left(2));
  if (!surroundings.platform.isEmpty()) environment.insert(QStringLiteral("QT_QPA_PLATFORM"), surroundings.platform);
  return environment;
}

inline Ending run(const QStringList& arguments, const Surroundings& surroundings = {}) {
  constexpr int kLongestMs = 120000;
  QProcess process;
  process.setProgram(QStringLiteral(CHOKEPOINT_PROGRAM));
  process.setArguments(arguments);
  process.setProcessEnvironment(environmentOf(surroundings));
  process.setChildProcessModifier([&surroundings] { restrict(surroundings); });
  if (!surroundings.folder.isEmpty()) process.setWorkingDirectory(surroundings.folder);
  if (!surroundings.outFile.isEmpty()) process.setStandardOutputFile(surroundings.outFile);
  if (!surroundings.errFile.isEmpty()) process.setStandardErrorFile(surroundings.errFile);
  process.start();
  process.write(surroundings.input);
  process.closeWriteChannel();
  if (!process.waitForFinished(kLongestMs) || process.exitStatus() != QProcess::NormalExit)
    return {.exitCode = -1, .out = {}, .err = process.readAllStandardError()};
  return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace chokepoint
