// Why a figure is what it is: what moves it most and what changed it, as they stand in the window.
#include "core/method/elementary_effects.h"
#include "core/method/sobol_indices.h"
#include "core/runs/gradient.h"
#include "core/runs/model_response.h"
#include "core/scenario/packs.h"
#include "core/scenario/presets.h"
#include "tests/core/study/plain_draws.h"
#include "tests/ui/coarse_window.h"
#include "ui/answer/answer_area.h"
#include "ui/answer/sentence_panel.h"
#include "ui/format/format.h"
#include "ui/views/frame/analysis_panel.h"
#include "ui/widgets/bar_model.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

constexpr auto kYield = parameter("die_yield_now");

double medianGap(const Scenario& scenario, Year year) {
  Workshop workshop{ThreadPool(2), {}};
  const auto drawn = plainDraws(scenario, {.members = kCoarseMembers, .seed = kDefaultSeed}, workshop.pool);
  return computeOutlook(scenario, drawn, workshop)->annual(figure("output_ratio"), year).p50;
}

Expression gap2026() { return *Expression::parse("annual(output_ratio, 2027)"); }

}  // namespace

class WhyViewTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    m_window->click("Why?");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  void cleanup() { m_window.reset(); }

  void theWidestBarComesFirst() {
    const auto& model = movers();
    QVERIFY(model.rowCount() > 10);
    double last = 1e300;
    for (int row = 0; row < model.rowCount(); ++row) {
      const double width = std::abs(bar(model, row, SpanEnd) - bar(model, row, SpanBegin));
      QVERIFY(width <= last);
      last = width;
    }
    QVERIFY(m_window->says("What moves the production gap in 2027 most"));
  }

  // The line is what the sentence quotes; the ends are coloured by the input's, and told apart in words.
  void theLineIsTheMedianThatTheSentenceQuotes() {
    const QString median = significant(bar(movers(), 0, SpanMiddle));
    const QString sentence = m_window->window().answer().sentence().plainText();
    QVERIFY2(sentence.contains(median + QChar(QChar::Nbsp) + "times") || sentence.contains(median + " times"),
             qPrintable(sentence));
    QVERIFY2(m_window->says("in 1,024 runs; the line is the median of all 1,024, " + median),
             qPrintable(m_window->words()));
    QVERIFY(m_window->says("at its 5th (grey) and its 95th percentile (blue)"));
    QCOMPARE(movers().index(0, BarModel::Bar).data(SpanKind).toInt(), static_cast<int>(SpanHue::Ends));
  }

  void aBarsEndsAreTheFigureAtTheInputsEnds() {
    const auto& model = movers();
    const int row = rowNamed(translated(spec(kYield).label));
    const auto ends = swingOf({}, kYield);
    for (const auto& [input, role] : {std::pair{ends.low, SpanBegin}, std::pair{ends.high, SpanEnd}}) {
      Scenario there;
      there.parameters[kYield] = input;
      const double median = medianGap(there, Year{2027});
      QVERIFY2(std::abs(bar(model, row, role) - median) < 1e-6 * median, qPrintable(QString::number(median)));
    }
    QVERIFY(!model.index(row, 0).data(Qt::ToolTipRole).toString().isEmpty());
  }

  // Whoever reads a number beside a bar reads it at the bar's own end, whichever end of the input that is.
  void aNumberStandsAtItsEndOfTheBar() {
    const auto& model = movers();
    int falling = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
      const auto [least, greatest] = std::minmax({bar(model, row, SpanBegin), bar(model, row, SpanEnd)});
      QCOMPARE(textOf(model, row, BarModel::Left), significant(least));
      QCOMPARE(textOf(model, row, BarModel::Right), significant(greatest));
      falling += bar(model, row, SpanBegin) > bar(model, row, SpanEnd) ? 1 : 0;
    }
    QVERIFY(falling > 3);
  }

  void aClickOnAHeadingSorts() {
    auto& table = m_window->named<QTableView>("What moves it most");
    table.sortByColumn(BarModel::Name, Qt::AscendingOrder);
    QStringList names;
    for (int row = 0; row < movers().rowCount(); ++row) names += textOf(movers(), row, BarModel::Name).toCaseFolded();
    auto sorted = names;
    std::ranges::sort(sorted);
    QCOMPARE(names, sorted);
  }

  void slopesAreThoseOfTheExactDerivatives() {
    press("Slope");
    const auto inputs = uncertainInputs({});
    const auto slopes = gradient(gap2026(), {}, inputs);
    const auto at = std::ranges::find(slopes->derivatives, kYield, &Derivative::input);
    const int row = rowNamed(translated(spec(kYield).label));
    QVERIFY(row >= 0);
    const double ends = bar(movers(), row, SpanBegin) + bar(movers(), row, SpanEnd);
    QVERIFY(std::abs(ends - *at->perDeviation()) < 1e-9 * std::abs(ends));
  }

  void sharesOfVarianceCarryTheirIntervals() {
    press("Variance");
    ThreadPool pool;
    const auto inputs = uncertainInputs({});
    std::vector<Inverse> inverses;
    for (const auto id : inputs) inverses.push_back(inverseOf({}, id));
    const auto indices =
        sobolIndices(centralResponse(gap2026(), {}, inputs, pool), inverses, {.seed = kDefaultSeed}, pool);
    const auto largest = std::ranges::max_element(indices->inputs, {}, &SobolIndex::total);
    QCOMPARE(bar(movers(), 0, SpanEnd), largest->total);
    QCOMPARE(bar(movers(), 0, SpanUncertainFrom), largest->totalRange.low);
    QVERIFY2(m_window->says("Shares of its variance over"), qPrintable(m_window->words()));
  }

  void effectsOfLeversAreFoundOnDemand() {
    const int assumptions = movers().rowCount();
    press("Levers too");
    QVERIFY(movers().rowCount() > assumptions);
    press("Effects");
    QVERIFY(rowNamed(translated(spec(parameter("export_control_strictness")).label)) >= 0);
    QVERIFY(bar(movers(), 0, SpanUncertainFrom) < bar(movers(), 0, SpanEnd));
  }

  void partsOfAChangeLeadFromTheDefaultToNow() {
    m_window->document().setParameter(kYield, 0.4);
    m_window->document().setParameter(parameter("smic_capacity_2028"), 140.0);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    press("Since the default");
    const auto& model = *m_window->named<QTableView>("What changed it").model();
    QCOMPARE(model.rowCount(), 4);
    double reached = bar(model, 0, SpanEnd);
    for (const int row : {1, 2}) {
      QCOMPARE(bar(model, row, SpanBegin), reached);
      reached = bar(model, row, SpanEnd);
    }
    QVERIFY(std::abs(bar(model, 3, SpanEnd) - reached) < 1e-9);
    const QString names = textOf(model, 1, BarModel::Name) + textOf(model, 2, BarModel::Name);
    QVERIFY2(names.contains("40") && names.contains("(assumed)") && names.contains("(decided)"), qPrintable(names));
    QVERIFY(m_window->says("Medians of 1,024 runs; in no order of moving"));
  }

  void whomOneBelievesIsAPartOfTheChange() {
    m_window->document().setBeliefs(findPack("commerce-cfr")->beliefs);
    m_window->document().setParameter(kYield, 0.4);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    press("Since the default");
    const auto& model = *m_window->named<QTableView>("What changed it").model();
    const QString names = textOf(model, 1, BarModel::Name) + textOf(model, 2, BarModel::Name);
    QVERIFY2(names.contains("Whom you believe (believed)") && names.contains("(assumed)"), qPrintable(names));
  }

  void anotherYearIsAnotherQuestion() {
    const double before = bar(movers(), 0, SpanMiddle);
    press("2030");
    QVERIFY(bar(movers(), 0, SpanMiddle) != before);
    QVERIFY(m_window->says("What moves the production gap in 2030 most"));
    press("Usable in China");
    QVERIFY(m_window->says("What moves the gap in usable compute at the end of 2030 most"));
  }

  void anyExpressionCanBeStudied() {
    type("at(huawei_chips, 2027-06) / 1000");
    QVERIFY2(m_window->says("What moves “at(huawei_chips, 2027-06) / 1000” most"), qPrintable(m_window->words()));
    press("2030");  // which the window speaks of then
    QVERIFY(m_window->says("What moves the production gap in 2030 most"));
  }

  void whatWasChosenGivesWayToAnotherGap() {
    m_window->choose("Figure that is studied", 2);  // after the first gap in compute and in bandwidth
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY(m_window->says("What moves the gap in usable compute at the end of 2027 most"));
    press("In chips");
    QVERIFY2(m_window->says("What moves the gap in chips"), qPrintable(m_window->words()));
    press("Made each year");
    QVERIFY(m_window->says("What moves the production gap in 2027 most"));
  }

  void whatIsNoFigureIsToldOfAndChangesNothing() {
    const QString before = m_window->words();
    for (const auto& [typed, told] : {std::pair{"annual(huawei_chps, 2027)", "did you mean \"huawei_chips\"?"},
                                      std::pair{"annual(huawei_chips, 2027) > 5", "This is a condition"}}) {
      type(typed);
      const auto labels = m_window->window().findChildren<QLabel*>();
      QVERIFY(std::ranges::any_of(
          labels, [&](const auto* label) { return label->isVisible() && label->text().contains(told); }));
      QStringList lines = m_window->words().split('\n');
      lines.erase(std::remove_if(lines.begin(), lines.end(), [&](const auto& line) { return line.contains(told); }),
                  lines.end());
      QCOMPARE(lines.join('\n'), before);
    }
  }

  void aFigureWithoutAValueIsSaidToHaveNone() {
    type("annual(huawei_chips, 2027) / 0");
    QVERIFY2(m_window->says("Division by zero"), qPrintable(m_window->words()));
    for (const auto* panel : m_window->window().findChildren<AnalysisPanel*>())
      if (panel->isVisible()) QVERIFY(!panel->trouble().isEmpty());
    press("2030");
    m_window->choose("Figure that is studied", 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY(m_window->says("What moves the production gap in 2030 most"));
  }

  void whatNoLongerBelongsIsGreyUntilItIsAnswered() {
    m_window->click("2032");
    QVERIFY(!m_window->isAnswered());
    for (const auto* label : labels()) QVERIFY(!label->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    for (const auto* label : labels()) QVERIFY(label->isEnabled());
  }

  void aDifferenceIsTracedToWhatWasMoved() {
    const auto* preset = findPreset("no-controls");
    m_window->document().replace(preset->scenario, "Preset");
    m_window->openView("Compare");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    m_window->click("All causes");
    QVERIFY2(m_window->says("How strict are the controls: along all paths it lowers Production gap by"),
             qPrintable(m_window->words()));
    QVERIFY(m_window->says(" in December 2027 in place of "));
    m_window->choose("Scenario to compare with", 1 + static_cast<int>(preset - presets().data()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QVERIFY2(m_window->says("Both are the same"), qPrintable(m_window->words()));
  }

 private:
  [[nodiscard]] const QAbstractItemModel& movers() const {
    return *m_window->named<QTableView>("What moves it most").model();
  }
  [[nodiscard]] static double bar(const QAbstractItemModel& model, int row, SpanRole role) {
    return model.index(row, BarModel::Bar).data(role).toDouble();
  }
  [[nodiscard]] static QString textOf(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
  }
  [[nodiscard]] int rowNamed(const QString& name) const {
    for (int row = 0; row < movers().rowCount(); ++row)
      if (textOf(movers(), row, BarModel::Name) == name) return row;
    return -1;
  }
  void press(const QString& button) {
    m_window->click(button);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  void type(const QString& figure) {
    CoarseWindow::type(*m_window->named<QComboBox>("Figure that is studied").lineEdit(), figure);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  [[nodiscard]] QList<QLabel*> labels() const {
    QList<QLabel*> seen;
    for (auto* panel : m_window->window().findChildren<AnalysisPanel*>())
      for (auto* label : panel->findChildren<QLabel*>())
        if (label->isVisible()) seen += label;
    return seen;
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(WhyViewTest)
#include "why_view_test.moc"
