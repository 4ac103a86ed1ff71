// The program as people run it works on a processor of 2008, which knows no AVX: no wide
// instruction has leaked out of the kernels into what every machine runs.
//
// Nehalem is emulated by qemu. Programs with AddressSanitizer do not run under it, so that this
// takes the release build, whose path packaging/test gives in CHOKEPOINT_RELEASE.
#include <QtTest>
#include <cmath>

#include "core/model/quantities.h"
#include "tests/reference/csv_table.h"

using namespace chokepoint;

class NehalemTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void aRunGivesTheSameNumbersOnAnOldProcessor();
  void anEnsembleRunsOnAnOldProcessor();

 private:
  QString m_program;
  QString m_qemu;
  QTemporaryDir m_folder;
};

namespace {

// Emulation is some fifty times slower, and starting takes most of it.
constexpr int kPatienceMs = 240000;

struct Finished {
  int code = -1;  // -1: did not start or end by itself
  QString said;
};

Finished run(const QString& program, const QStringList& arguments) {
  QProcess process;
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert("QT_QPA_PLATFORM", "offscreen");
  process.setProcessEnvironment(environment);
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  const bool ended = process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit;
  return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAll())};
}

Finished runOnNehalem(const QString& qemu, const QString& program, const QStringList& arguments) {
  return run(qemu, QStringList{"-cpu", "Nehalem", program} + arguments);
}

}  // namespace

void NehalemTest::initTestCase() {
  m_program = qEnvironmentVariable("CHOKEPOINT_RELEASE");
  if (m_program.isEmpty()) QSKIP("CHOKEPOINT_RELEASE names no release build: packaging/test does.");
  QVERIFY2(QFileInfo(m_program).isExecutable(), qPrintable(m_program + " is no program"));
  m_qemu = QStandardPaths::findExecutable("qemu-x86_64");
  if (m_qemu.isEmpty()) QSKIP("qemu-x86_64 is not installed (Debian: qemu-user), so no old processor can be tried.");
}

// The bound of the specification: libm chooses its instructions by processor as well, so that
// exp and pow may differ in the last bit.
void NehalemTest::aRunGivesTheSameNumbersOnAnOldProcessor() {
  const auto here = m_folder.filePath("here.csv");
  const auto old = m_folder.filePath("old.csv");
  const auto arguments = [](const QString& file) { return QStringList{"run", "--variables", "all", "--output", file}; };
  const auto native = run(m_program, arguments(here));
  QVERIFY2(native.code == 0, qPrintable(native.said));
  const auto emulated = runOnNehalem(m_qemu, m_program, arguments(old));
  QVERIFY2(emulated.code == 0, qPrintable(emulated.said));
  const auto expected = readCsvTable(here.toStdString());
  const auto ours = readCsvTable(old.toStdString());
  QVERIFY(expected.names == ours.names);
  QCOMPARE(expected.names.size(), kQuantityCount);
  QCOMPARE(ours.rows.size(), std::size_t{132});
  for (std::size_t month = 0; month < ours.rows.size(); ++month)
    for (std::size_t i = 0; i < ours.names.size(); ++i) {
      const double size = std::max(1e-6, std::abs(expected.rows[month][i]));
      QVERIFY2(std::abs(ours.rows[month][i] - expected.rows[month][i]) <= 1e-9 * size, ours.names[i].c_str());
    }
}

// A picture of a chart with its bands: draws, kernels and quantiles.
void NehalemTest::anEnsembleRunsOnAnOldProcessor() {
  const auto picture = m_folder.filePath("ratio.png");
  const auto drawn = runOnNehalem(
      m_qemu, m_program, {"render", "--view", "ratio", "--size", "640x400", "--scale", "1", "--output", picture});
  QVERIFY2(drawn.code == 0, qPrintable(drawn.said));
  QVERIFY(QFileInfo(picture).size() > 1000);
}

QTEST_APPLESS_MAIN(NehalemTest)
#include "nehalem_test.moc"
