// What is written on columns by year: shares that add up, totals above amounts, names that are not cut.
#include <QtTest>
#include <numeric>

#include "tests/ui/charts/drawn_plot.h"
#include "ui/charts/studies/year_stack_plot.h"
#include "ui/theme/theme.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

QString inThousands(double value) { return QString::number(value) + " k"; }

YearStack threeParts(std::array<double, 3> heights, bool isOfShares) {
  YearStack stack{.layers = {}, .isOfShares = isOfShares};
  const std::array<QColor Theme::*, 3> hues{&Theme::memory, &Theme::packaging, &Theme::dies};
  const std::array names{"phones and all the rest", "other chips", "Ascend 950 and on"};
  for (std::size_t i = 0; i < 3; ++i) {
    YearLayer layer{.name = names[i], .hue = hues[i]};
    layer.heights.fill(heights[i]);
    stack.layers.push_back(layer);
  }
  if (!isOfShares) stack.headText = inThousands;
  return stack;
}

}  // namespace

class YearStackTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    useTheme(Appearance::Light);
    m_plot = std::make_unique<YearStackPlot>("a stack", nullptr);
    m_plot->setState(AnswerState::Given);
    m_plot->show();
  }
  void cleanup() { m_plot.reset(); }

  // 2032 of the designer's review: 59 + 12 + 30 is 101.
  void printedSharesAddUpToAHundred() {
    show(threeParts({0.296, 0.117, 0.587}, true), {700, 400});
    const auto printed = printedShares(threeParts({0.296, 0.117, 0.587}, true), 0);
    QCOMPARE(std::accumulate(printed.begin(), printed.end(), 0.0), 100.0);
    for (const double share : printed) QCOMPARE(timesSaid(QString::number(share)), kYears);
    QCOMPARE(printedShares(threeParts({0.0, 0.0, 0.0}, true), 0), std::vector<double>(3, 0.0));
  }

  void whereNotAllFitTheChosenYearAndTheLastAreNumbered() {
    m_plot->setChosenYear(Year{2025});
    show(threeParts({0.3, 0.25, 0.45}, true), {300, 300});
    for (const char* share : {"30", "25", "45"}) QCOMPARE(timesSaid(share), 2);
    m_plot->setChosenYear(Year{kLastYear});
    QCOMPARE(timesSaid("30"), 1);
  }

  void amountsHaveTotalsAboveAndNoShares() {
    show(threeParts({30.0, 25.0, 43.0}, false), {700, 400});
    QCOMPARE(timesSaid("98 k"), kYears);
    for (const char* share : {"31", "26", "44"}) QCOMPARE(timesSaid(share), 0);
    show(threeParts({30.0, 25.0, 43.0}, false), {300, 300});
    QCOMPARE(timesSaid("98 k"), 2);
  }

  void namesTakeASecondLineRatherThanBeCut() {
    for (const QSize& size : {QSize(700, 400), QSize(290, 300)}) {
      show(threeParts({0.3, 0.25, 0.45}, true), size);
      QString all = wordsOf(drawn(*m_plot)).join(QChar(' '));
      QVERIFY2(all.contains("phones and all the rest") && all.contains("Ascend 950 and on"), qPrintable(all));
      QCOMPARE(wordsOver(drawn(*m_plot)), QString());
    }
  }

  void theChosenYearIsNamedOnceAndHasABand() {
    m_plot->setChosenYear(Year{2028});
    show(threeParts({1.0, 1.0, 1.0}, false), {700, 400});
    QCOMPARE(timesSaid("2028"), 1);
    const auto seen = drawn(*m_plot);
    const auto label = std::ranges::find(seen.words, QString("2028"), &DrawnWord::text)->box;
    const QColor behind = m_plot->grab().toImage().pixelColor(qRound(label.left()) - 2, qRound(label.bottom()) + 4);
    QCOMPARE(behind, theme().chosenYear);
  }

 private:
  void show(YearStack stack, const QSize& size) {
    m_plot->resize(size);
    m_plot->setStack(std::move(stack));
    QCoreApplication::processEvents();
  }
  [[nodiscard]] int timesSaid(const QString& text) const {
    return static_cast<int>(wordsOf(drawn(*m_plot)).count(text));
  }

  std::unique_ptr<YearStackPlot> m_plot;
};

QTEST_MAIN(YearStackTest)
#include "year_stack_test.moc"
