// A figure is its causes: their formula gives it, in every run, year and month.
#include "core/runs/figure_causes.h"

#include <QtTest>
#include <cmath>

#include "core/expression/evaluate.h"
#include "core/expression/program.h"
#include "core/runs/member_reading.h"
#include "core/runs/scenario_inputs.h"

using namespace chokepoint;

namespace {

constexpr std::size_t kMembers = 200;

// The causes' values of a year for their quantities.
class OfCauses final : public Subject {
 public:
  OfCauses(const FigureCauses& listed, Year year, const Subject& run) : m_run(run) {
    for (const auto& cause : listed.causes) m_values[cause.quantity] = *evaluateNumber(cause.of(year), run);
  }

  [[nodiscard]] double value(QuantityId id, int) const override { return m_values.at(id); }
  [[nodiscard]] double parameter(ParameterId id) const override { return m_run.parameter(id); }
  [[nodiscard]] const Subject* scenario(std::string_view) const override { return nullptr; }

 private:
  const Subject& m_run;
  std::map<QuantityId, double> m_values;
};

// How far the formula is from the figure at most, over all years of a run.
double gapIn(const FigureCauses& listed, const Subject& run) {
  double most = 0.0;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    const double figure = *evaluateNumber(listed.figure->of({year}), run);
    const double formula = *evaluateNumber(listed.formula, OfCauses(listed, {year}, run));
    most = std::max(most, std::abs(formula - figure) / std::abs(figure));
  }
  return most;
}

std::vector<Expression> allRead(const FigureCauses& listed) {
  std::vector<Expression> all = listed.figure->years;
  for (const auto& cause : listed.causes) all.insert(all.end(), cause.years.begin(), cause.years.end());
  return all;
}

}  // namespace

class FigureCausesTest : public QObject {
  Q_OBJECT

 private slots:
  void aFigureIsTheFormulaOfItsCauses_data() {
    QTest::addColumn<const FigureCauses*>("listed");
    for (const auto& listed : allFigureCauses()) QTest::newRow(listed.figure->key.c_str()) << &listed;
  }
  void aFigureIsTheFormulaOfItsCauses() {
    QFETCH(const FigureCauses*, listed);
    ThreadPool pool(2);
    const Draws draws(priorsOf({}), {.members = kMembers, .seed = 11}, pool);
    const auto reads = readBy(allRead(*listed));
    std::vector<double> gaps(kMembers);
    QVERIFY(readMembers(*reads, {}, ensembleInputs, draws, pool, {},
                        [&](std::size_t member, const Subject& run) { gaps[member] = gapIn(*listed, run); }));
    const double most = *std::ranges::max_element(gaps);
    QVERIFY2(most < 1e-9, qPrintable(QString::number(most)));
  }

  void aFormulaReadsItsCausesAndEachOfThem() {
    for (const auto& listed : allFigureCauses()) {
      std::vector<QuantityId> causes;
      for (const auto& cause : listed.causes) causes.push_back(cause.quantity);
      std::ranges::sort(causes);
      const auto read = listed.formula.quantities();
      QVERIFY2(std::ranges::equal(causes, read), listed.figure->key.c_str());
    }
  }

  void allGapsAndAllThatTheSentenceSaysHaveCauses() {
    for (const auto& figure : figures()) {
      const bool isSaid = figure.gap || std::ranges::find(figure.elsewhere, "sentence") != figure.elsewhere.end();
      if (isSaid) QVERIFY2(causesOf(figure) != nullptr, figure.key.c_str());
    }
    QVERIFY(causesOf(figure("compute_lag")) == nullptr);
  }
};

QTEST_GUILESS_MAIN(FigureCausesTest)
#include "figure_causes_test.moc"
