// Which instruction sets are offered: only those that this processor has, named and in order.
#include "core/engine/instruction_set.h"

#include <QtTest>
#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "core/engine/kernel.h"

using namespace chokepoint;

class InstructionSetTest : public QObject {
  Q_OBJECT

 private slots:
  void sse2IsAlwaysThere();
  void theSetsAreInOrderAndTheLastIsTheWidest();
  void aSetIsOfferedExactlyWhereTheSystemReportsIt_data();
  void aSetIsOfferedExactlyWhereTheSystemReportsIt();
  void everySetHasAKernelOfItsOwn();
};

namespace {

constexpr std::array kAll{InstructionSet::Sse2, InstructionSet::Avx2, InstructionSet::Avx512};

std::set<std::string> flagsOfTheSystem() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("flags")) {
      std::istringstream words(line.substr(line.find(':') + 1));
      return {std::istream_iterator<std::string>(words), {}};
    }
  return {};
}

}  // namespace

void InstructionSetTest::sse2IsAlwaysThere() {
  QVERIFY(!availableInstructionSets().empty());
  QVERIFY(availableInstructionSets().front() == InstructionSet::Sse2);
}

void InstructionSetTest::theSetsAreInOrderAndTheLastIsTheWidest() {
  const auto sets = availableInstructionSets();
  QVERIFY(std::ranges::is_sorted(sets));
  QVERIFY(std::ranges::adjacent_find(sets) == sets.end());
  QVERIFY(sets.back() == widestInstructionSet());
}

void InstructionSetTest::aSetIsOfferedExactlyWhereTheSystemReportsIt_data() {
  QTest::addColumn<InstructionSet>("set");
  QTest::addColumn<QStringList>("needs");
  QTest::newRow("sse2") << InstructionSet::Sse2 << QStringList{"sse2"};
  QTest::newRow("avx2") << InstructionSet::Avx2 << QStringList{"avx2", "fma"};
  QTest::newRow("avx512") << InstructionSet::Avx512
                          << QStringList{"avx2", "fma", "avx512f", "avx512cd", "avx512dq", "avx512bw"};
}

void InstructionSetTest::aSetIsOfferedExactlyWhereTheSystemReportsIt() {
  QFETCH(InstructionSet, set);
  QFETCH(QStringList, needs);
  const auto flags = flagsOfTheSystem();
  if (flags.empty()) QSKIP("This system does not tell what its processor has (/proc/cpuinfo).");
  const bool reported = std::ranges::all_of(needs, [&](const QString& n) { return flags.contains(n.toStdString()); });
  const bool offered = std::ranges::count(availableInstructionSets(), set) == 1;
  QCOMPARE(offered, reported);
}

void InstructionSetTest::everySetHasAKernelOfItsOwn() {
  const std::set<Kernel> kernels{kernelFor(kAll[0]), kernelFor(kAll[1]), kernelFor(kAll[2])};
  QCOMPARE(kernels.size(), kAll.size());
  QVERIFY(!kernels.contains(nullptr));
}

QTEST_APPLESS_MAIN(InstructionSetTest)
#include "instruction_set_test.moc"
