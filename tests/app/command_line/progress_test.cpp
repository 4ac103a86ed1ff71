// How far a long computation has come is told at a terminal, and nowhere else.
#include <poll.h>
#include <pty.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <array>
#include <csignal>

#include "tests/app/command_line/program.h"

using namespace chokepoint;

namespace {

// Takes seconds under sanitizers.
const QStringList kLong{"ensemble", "--members", "15000", "--of", "annual(output_ratio, 2026)"};

// Where the program believes that somebody looks.
class Terminal {
 public:
  Terminal() {
    std::array<char, 64> name{};
    if (openpty(&m_ours, &m_theirs, name.data(), nullptr, nullptr) != 0) qFatal("there is no terminal to be had");
    m_name = QString::fromLocal8Bit(name.data());
  }
  ~Terminal() {
    close(m_theirs);
    close(m_ours);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  [[nodiscard]] const QString& name() const { return m_name; }
  // What has been written and not read yet; for the first of it some seconds are waited.
  [[nodiscard]] QByteArray read() const {
    constexpr int kLongestMs = 20000;
    pollfd ours{m_ours, POLLIN, 0};
    if (poll(&ours, 1, kLongestMs) != 1) return {};
    QByteArray room(65536, '\0');
    return room.left(std::max<qsizetype>(0, ::read(m_ours, room.data(), static_cast<std::size_t>(room.size()))));
  }

 private:
  int m_ours = -1;
  int m_theirs = -1;
  QString m_name;
};

}  // namespace

class ProgressTest : public QObject {
  Q_OBJECT

 private slots:
  void atATerminalAShareGrowsAndIsWipedOut() {
    const Terminal terminal;
    QElapsedTimer clock;
    clock.start();
    const auto ending = run(kLong, {.errFile = terminal.name()});
    const auto tenths = clock.elapsed() / 100;
    QCOMPARE(ending.exitCode, 0);
    const auto shown = QString::fromUtf8(terminal.read());
    static const QRegularExpression kAll("^(\\r \\d+ %)+\\r +\\r$");
    QVERIFY2(kAll.match(shown).hasMatch(), qPrintable(shown));
    static const QRegularExpression kShare("\\d+");
    int last = -1;
    int count = 0;
    for (auto all = kShare.globalMatch(shown); all.hasNext(); ++count) {
      const int share = all.next().captured().toInt();
      QVERIFY(share > last && share <= 100);
      last = share;
    }
    QVERIFY(count <= tenths + 1);
    QCOMPARE(ending.out, run(kLong).out);
  }

  void whereNobodyLooksThereIsNothing() { QCOMPARE(run(kLong).err, QByteArray()); }

  void runsAreCountedWhereNobodyKnowsHowMany() {
    const Terminal terminal;
    const auto ending = run({"solve", "--of", "annual(output_ratio, 2026) > 40", "--probability", "0.5", "--parameter",
                             "die_yield_now", "--members", "60"},
                            {.errFile = terminal.name()});
    QCOMPARE(ending.exitCode, 0);
    static const QRegularExpression kAll("^(\\r \\d+ runs)+\\r +\\r$");
    const auto shown = QString::fromUtf8(terminal.read());
    QVERIFY2(kAll.match(shown).hasMatch(), qPrintable(shown));
  }

  // As Ctrl+C does.
  void anInterruptEndsTheProgram() {
    const Terminal terminal;
    QProcess process;
    process.setProgram(QStringLiteral(CHOKEPOINT_PROGRAM));
    process.setArguments({"ensemble", "--members", "10000000", "--of", "annual(output_ratio, 2026)"});
    process.setStandardErrorFile(terminal.name());
    process.start();
    QVERIFY(process.waitForStarted());
    QVERIFY(!terminal.read().isEmpty());
    kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(process.exitCode(), SIGINT);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
  }
};

QTEST_GUILESS_MAIN(ProgressTest)
#include "progress_test.moc"
