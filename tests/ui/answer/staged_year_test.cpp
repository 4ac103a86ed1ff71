// One year is chosen, and everything shows it: by its button, by a click on a chart, by keyboard; the sentence, the
// flags and the chips speak of the same.
#include <QAccessible>

#include "tests/ui/charts/drawn_chart.h"
#include "tests/ui/coarse_window.h"
#include "ui/answer/preset_chip.h"
#include "ui/answer/sentence_panel.h"
#include "ui/charts/parts/chart_text.h"
#include "ui/charts/ratio_chart.h"
#include "ui/charts/volume_chart.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class StagedYearTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    m_window = std::make_unique<CoarseWindow>();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  void cleanup() { m_window.reset(); }

  void fourYearsAreAtHand() {
    for (const char* year : {"2027", "2028", "2030", "2032"}) QVERIFY2(button(year) != nullptr, year);
    for (const char* year : {"2026", "2031"}) QVERIFY2(button(year) == nullptr, year);
  }

  void aClickOnAChartChoosesAnyYear() {
    clickOn(volume(), 2031);
    QVERIFY2(sentence().contains("in 2031"), qPrintable(sentence()));
    QVERIFY(button("2031") != nullptr && button("2031")->isChecked());
    QCOMPARE(ratio().chosenYear().number, 2031);
    clickOn(ratio(), 2024);
    QVERIFY2(sentence().startsWith("In 2024, U.S. firms made"), qPrintable(sentence()));
    QVERIFY(button("2031") == nullptr);
    button("2028")->click();
    QVERIFY(sentence().contains("in 2028") && button("2024") == nullptr);
    QCOMPARE(volume().chosenYear().number, 2028);
  }

  void theKeyboardChoosesItToo() {
    ratio().setFocus();
    for (const auto key : {Qt::Key_End, Qt::Key_Left, Qt::Key_Return}) QTest::keyClick(&ratio(), key);
    QVERIFY2(sentence().contains("in 2031"), qPrintable(sentence()));
  }

  // The flags print what the sentence says, with its range.
  void theFlagsHaveTheSentencesNumbers() {
    for (const int year : {2027, 2030}) {
      m_window->window().answer().setYear(Year{year});
      const QRegularExpression times("about (\\S+) times (\\(\\S+\\)) China");
      const QRegularExpression chips("about (\\S+) million (\\(\\S+\\)) chips");
      const auto made = times.match(sentence());
      const auto volumes = chips.match(sentence());
      QVERIFY2(made.hasMatch() && volumes.hasMatch(), qPrintable(sentence()));
      const DrawnChart gap = drawn(ratio(), ratio().size());
      QVERIFY(gap.says(made.captured(1) + "×") && gap.says(QString::number(year) + ' ' + made.captured(2)));
      const DrawnChart volumeChart = drawn(volume(), volume().size());
      QVERIFY(volumeChart.says(volumes.captured(1)));
      QVERIFY(volumeChart.says(QString::number(year) + ' ' + volumes.captured(2)));
    }
  }

  void nothingBeneathTheSentenceMoves() {
    const int before = ratio().mapTo(&m_window->window(), QPoint()).y();
    m_window->document().setParameter(parameter("die_yield_now"), 0.4);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    QCOMPARE(ratio().mapTo(&m_window->window(), QPoint()).y(), before);
  }

  void aChipHasItsTwoGapsAndStartsFromItsScenario() {
    auto* chip = chipOf("No controls");
    QVERIFY(chip != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(chip->accessibleName().startsWith("No controls: production gap "), kPatience);
    chip->click();
    QCOMPARE(m_window->document().scenario().name, std::string("No controls"));
    QVERIFY(chip->isChecked() && !chipOf("As things stand")->isChecked());
    m_window->document().history()->undo();
    QVERIFY(!chip->isChecked() && chipOf("As things stand")->isChecked());
  }

  // Those of fewer runs may be another in the last digit.
  void theChosenChipHasTheSentencesNumbers() {
    m_window->window().setSample({.members = 3000, .seed = 7});
    chipOf("No controls")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    const auto& shown = m_window->window().answer().outlook();
    const auto gapOf = [&](const char* gap) {
      return timesText(shown->annual(figure(gap))[yearIndex(answer().year())].p50);
    };
    QTRY_COMPARE(
        chipOf("No controls")->accessibleName(),
        QString("No controls: production gap %1, usable gap %2").arg(gapOf("output_ratio"), gapOf("compute_ratio")));
  }

  void chipsFollowTheYear() {
    auto* chip = chipOf("No controls");
    QTRY_VERIFY_WITH_TIMEOUT(chip->accessibleName().contains("gap"), kPatience);
    const QString before = chip->accessibleName();
    m_window->window().answer().setYear(Year{2032});
    QVERIFY(chip->accessibleName() != before);
  }

 private:
  [[nodiscard]] AnswerArea& answer() { return m_window->window().answer(); }
  [[nodiscard]] RatioChart& ratio() { return answer().ratioChart(); }
  [[nodiscard]] VolumeChart& volume() { return answer().volumeChart(); }
  [[nodiscard]] QString sentence() { return answer().sentence().plainText().replace(QChar::Nbsp, ' '); }

  [[nodiscard]] QToolButton* button(const QString& year) {
    for (auto* one : m_window->window().findChildren<QToolButton*>())
      if (one->text() == year && one->isVisible()) return one;
    return nullptr;
  }
  [[nodiscard]] PresetChip* chipOf(const QString& title) {
    for (auto* chip : m_window->window().findChildren<PresetChip*>())
      if (chip->text() == title && chip->isVisible()) return chip;
    return nullptr;
  }
  static void clickOn(PlotChart& chart, int year) {
    const QRectF plot = chart.plotArea();
    const QPointF at(plot.left() + (year - kFirstYear + 0.5) * plot.width() / kYears, plot.bottom() - 2);
    QTest::mouseClick(chart.childAt(chart.rect().center()), Qt::LeftButton, Qt::NoModifier, at.toPoint());
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(StagedYearTest)
#include "staged_year_test.moc"
