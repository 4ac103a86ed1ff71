// Where the axes of the charts have their ticks, and how these are written, at any size.
#include "ui/charts/layout/tickers.h"

#include <QtTest>

#include "ui/charts/parts/chart_text.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

struct Ticks {
  QVector<double> values;
  QVector<QString> labels;
};

// A plot whose axis rect fills it.
class Plot {
 public:
  Plot(int width, int height) {
    m_plot.setGeometry(0, 0, width, height);
    m_plot.setViewport({0, 0, width, height});
    setMargins(*m_plot.axisRect(), {});
    styleAxes(*m_plot.axisRect());
    m_plot.replot();
  }

  [[nodiscard]] QCPAxis* time() {
    m_plot.xAxis->setRange(kTimeBegins, kTimeEnds);
    return m_plot.xAxis;
  }
  [[nodiscard]] QCPAxis* log(double low, double high) {
    m_plot.yAxis->setScaleType(QCPAxis::stLogarithmic);
    m_plot.yAxis->setRange(low, high);
    return m_plot.yAxis;
  }
  [[nodiscard]] QCPAxis* linear(double upper) {
    m_plot.yAxis->setRange(0, upper);
    return m_plot.yAxis;
  }

 private:
  QCustomPlot m_plot;
};

Ticks ticksOf(QCPAxisTicker& ticker, const QCPAxis& axis) {
  Ticks ticks;
  ticker.generate(axis.range(), QLocale(), 'g', 6, ticks.values, nullptr, &ticks.labels);
  return ticks;
}

Ticks logTicks(int height, double low, double high) {
  Plot plot(300, height);
  const QCPAxis* axis = plot.log(low, high);
  LogTicker ticker(axis);
  return ticksOf(ticker, *axis);
}

Ticks linearTicks(int height, double upper, double unit) {
  Plot plot(300, height);
  const QCPAxis* axis = plot.linear(upper);
  LinearTicker ticker(axis, unit);
  return ticksOf(ticker, *axis);
}

// None of the labels is set off unless told so.
Ticks yearTicks(int width, std::optional<Year> setOff = std::nullopt) {
  Plot plot(width, 200);
  const QCPAxis* axis = plot.time();
  YearTicker ticker(axis);
  if (setOff) ticker.setSetOff(*setOff);
  return ticksOf(ticker, *axis);
}

QFont small() { return chartFont(TextRole::Small); }
double lineHeight() { return QFontMetricsF(small()).height(); }
double widthOf(const QString& text) { return QFontMetricsF(small()).horizontalAdvance(text); }

}  // namespace

class TickersTest : public QObject {
  Q_OBJECT

 private slots:
  void wideChartsNameEveryYearInItsMiddle() {
    const auto ticks = yearTicks(1000, Year{2027});
    QCOMPARE(ticks.labels.size(), kYears);
    QCOMPARE(ticks.labels.first(), "2022");  // a name: no separator of thousands
    QCOMPARE(ticks.labels.last(), "2032");
    QCOMPARE(ticks.values.first(), 2022.5);
  }

  void theYearThatIsSetOffHasATickAndNoLabel() {
    const auto ticks = yearTicks(280, Year{2027});
    QCOMPARE(ticks.labels, (QVector<QString>{"2023", "2025", "", "2029", "2031"}));
    QCOMPARE(ticks.values.at(2), 2027.5);
  }

  void narrowChartsNameEveryOtherYear() {
    QCOMPARE(yearTicks(280, Year{2024}).labels, (QVector<QString>{"2022", "", "2026", "2028", "2030", "2032"}));
  }

  void namesOfYearsNeverTouch() {
    for (int width = 120; width < 1600; width += 20) {
      const auto ticks = yearTicks(width);
      const double step = (ticks.values.at(1) - ticks.values.at(0)) * width / kYears;
      QVERIFY2(step > widthOf("2022"), qPrintable(QString::number(width)));
    }
  }

  void aYearIsNamedWhereItIsAThirdWiderThanItsName() {
    const double width = widthOf("2022");
    QCOMPARE(yearStep(1.36 * width, small()), 1);
    QCOMPARE(yearStep(1.34 * width, small()), 2);
    QCOMPARE(yearStep(0.66 * width, small()), 4);
  }

  void aLogAxisIsLabelledAtOneTwoAndFive() {
    QCOMPARE(logTicks(400, 2, 200).labels, (QVector<QString>{"2", "5", "10", "20", "50", "100", "200"}));
    QCOMPARE(logTicks(400, 0.5, 5).labels, (QVector<QString>{"0.5", "1", "2", "5"}));
  }

  void aShortLogAxisIsLabelledAtPowersOfTen() {
    QCOMPARE(logTicks(100, 2, 5000).labels, (QVector<QString>{"10", "100", "1,000"}));
  }

  void aLogAxisIsWrittenInItsUnit() {
    Plot plot(300, 400);
    const QCPAxis* axis = plot.log(5e4, 2e6);
    LogTicker ticker(axis, 1e6);
    QCOMPARE(ticksOf(ticker, *axis).labels, (QVector<QString>{"0.05", "0.1", "0.2", "0.5", "1", "2"}));
  }

  void labelsOfALogAxisNeverTouch() {
    for (int height = 40; height < 700; height += 20)
      for (const double high : {10.0, 200.0, 5000.0, 1e6}) {
        const auto ticks = logTicks(height, 0.5, high);
        QVERIFY(ticks.values.size() >= 1);
        const double decade = height / std::log10(high / 0.5);
        for (qsizetype i = 1; i < ticks.values.size(); ++i)
          QVERIFY(decade * std::log10(ticks.values[i] / ticks.values[i - 1]) >= 1.2 * lineHeight());
      }
  }

  void aLinearAxisIsWrittenInItsUnit() {
    QCOMPARE(linearTicks(400, 12e6, 1000).labels,
             (QVector<QString>{"0", "2,000", "4,000", "6,000", "8,000", "10,000", "12,000"}));
    QCOMPARE(linearTicks(400, 20, 1).labels.at(1), "2.5");
  }

  void labelsOfALinearAxisNeverTouchAndAreNotMany() {
    for (int height = 40; height < 700; height += 20) {
      const auto ticks = linearTicks(height, 50, 1);
      QVERIFY(ticks.values.size() >= 2 && ticks.values.size() <= 9);
      QVERIFY(height / static_cast<double>(ticks.values.size() - 1) >= std::min<double>(height, 2 * lineHeight()));
      QCOMPARE(ticks.values.first(), 0.0);
    }
  }

  void aNumberOnAnAxisHasTheDigitsThatItNeeds_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << "0";
    QTest::newRow("a fraction") << 0.5 << "0.5";
    QTest::newRow("a round one") << 20.0 << "20";
    QTest::newRow("three digits") << 12.5 << "12.5";
    QTest::newRow("thousands") << 17500.0 << "17,500";
    QTest::newRow("rounding of powers") << 3 * 0.1 << "0.3";
  }
  void aNumberOnAnAxisHasTheDigitsThatItNeeds() {
    QFETCH(double, value);
    QTEST(tickText(value), "text");
  }

  void theWidestLabelIsThatOfTheUpperEnd() {
    QVERIFY(widestLabel(12000, small()) >= widthOf("12,000"));
    QVERIFY(widestLabel(12000, small()) < widthOf("12,000") + 1);
  }
};

QTEST_MAIN(TickersTest)
#include "tickers_test.moc"
