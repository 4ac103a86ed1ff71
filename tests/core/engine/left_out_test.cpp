// What a run leaves out where nobody keeps it (core/model/month.h), and that this is all that it leaves out.
//
// Oracle: the recorded equations, and a run that keeps everything.
#include <QtTest>

#include "core/engine/ensemble.h"
#include "core/engine/symbol.h"
#include "core/model/records.h"
#include "tests/core/engine/all_quantities.h"
#include "tests/core/engine/default_prior.h"

using namespace chokepoint;

class LeftOutTest : public QObject {
  Q_OBJECT

 private slots:
  void aQuantityKeptAloneIsAsAmongAll() {
    ThreadPool pool;
    const Draws draws(defaultPriors(), {.members = 16, .seed = 1}, pool);
    EnsembleInputs inputs{.values = defaultParameters(), .drawn = {}, .tables = recordTables()};
    inputs.drawn.set();
    const auto all = runEnsemble(inputs, draws, allQuantities(), pool);
    for (const auto id : allQuantities()) {
      const auto alone = runEnsemble(inputs, draws, {id}, pool);
      for (int month = 0; month < kMonths; ++month)
        for (std::size_t member = 0; member < draws.members(); ++member)
          if (alone.value(id, month, member) != all.value(id, month, member))
            QFAIL(qPrintable(QStringLiteral("%1, month %2").arg(QLatin1String(nameOf(id).data())).arg(month)));
    }
  }

  // By their names they are left out.
  void whatReadsBandwidthIsCalledBandwidth() {
    const auto isOfBandwidth = [](const std::string& name) { return name.find("bandwidth") != std::string::npos; };
    for (const auto& equation : recordModel()) {
      std::vector<std::string> read;
      collectReferences(equation.value, read);
      for (const auto& name : read)
        if (findQuantity(name) && isOfBandwidth(name)) QVERIFY2(isOfBandwidth(equation.name), equation.name.c_str());
    }
  }
};

QTEST_APPLESS_MAIN(LeftOutTest)
#include "left_out_test.moc"
