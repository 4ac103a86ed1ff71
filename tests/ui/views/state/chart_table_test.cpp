// The table twin of each chart holds the chart's numbers, and the figures and published figures
// beside it; all of them are sound models whose cells say what they are.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "core/evidence/facts.h"
#include "tests/ui/charts/three_charts.h"
#include "tests/ui/outlooks.h"
#include "ui/charts/marks/estimate_marks.h"
#include "ui/format/format.h"
#include "ui/theme/theme.h"
#include "ui/views/state/chart_table_model.h"
#include "ui/views/state/figures_model.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

const Outlook& outlook() { return *outlookOfPreset("breakthrough"); }
const Outlook& baseline() { return *outlookOfPreset("baseline"); }

template <class Model>
std::unique_ptr<Model> filled(std::unique_ptr<Model> model) {
  model->setOutlooks(outlookOfPreset("breakthrough"), outlookOfPreset("baseline"));
  return model;
}
std::unique_ptr<ChartTableModel> tableOf(ChartTable table) { return filled(std::make_unique<ChartTableModel>(table)); }
std::unique_ptr<FiguresModel> figuresModel() { return filled(std::make_unique<FiguresModel>()); }

QVariant at(const QAbstractItemModel& model, int row, int column, int role = Qt::DisplayRole) {
  return model.index(row, column).data(role);
}
double number(const QAbstractItemModel& model, int row, int column, int role = Qt::UserRole) {
  return at(model, row, column, role).toDouble();
}
QString across(const QAbstractItemModel& model, int column) {
  return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}
QString down(const QAbstractItemModel& model, int row) {
  return model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
}

void expectQuantiles(const QAbstractItemModel& model, int row, const Spread& spread, const Spread& byDefault) {
  const std::array values{spread.p05, spread.p25, spread.p50, spread.p75, spread.p95, byDefault.p50};
  for (int column = 0; column < 6; ++column)
    QCOMPARE(number(model, row, column), values[static_cast<std::size_t>(column)]);
}

// The charts' own words for a year, where they begin with these figures.
bool chartReads(Chart& chart, int year, const QString& figures) {
  chart.setReadingYear(Year{year});
  return chart.reading().contains(figures);
}

QString medianInWords(double median, QString (*format)(double)) { return "median " + format(median) + ","; }
QString times(double value) { return significant(value); }
QString millions(double value) { return significant(value / 1e6); }

}  // namespace

class ChartTableTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    useTheme(Appearance::Light);
    m_charts = std::make_unique<ThreeCharts>();
    m_charts->setOutlook("breakthrough");
  }
  void cleanupTestCase() { m_charts.reset(); }

  void gapsHoldEveryMonthsQuantiles_data() { addGaps(); }
  void gapsHoldEveryMonthsQuantiles() {
    QFETCH(std::string, key);
    const Figure& gap = figure(key);
    const auto model = tableOf({ChartTable::Of::Gap, &gap});
    QCOMPARE(model->rowCount(), kMonths);
    for (int month = 0; month < kMonths; ++month) {
      const auto m = static_cast<std::size_t>(month);
      expectQuantiles(*model, month, outlook().monthly(gap)[m], baseline().monthly(gap)[m]);
    }
  }

  // A gap at a year's end is December's cell; the chart reads the same.
  void theUsableGapOfAChartIsDecembersCell() {
    const auto model = tableOf({ChartTable::Of::Gap, &figure("compute_ratio")});
    m_charts->setGap(figure("compute_ratio"));
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      const double median = number(*model, december(Year{year}).index, ChartTableModel::P50);
      QVERIFY(chartReads(m_charts->ratio, year, medianInWords(median, times)));
    }
  }

  void theVolumeHoldsEveryYearsQuantiles() {
    const auto model = tableOf({ChartTable::Of::HuaweiVolume});
    QCOMPARE(model->rowCount(), kYears);
    for (int row = 0; row < kYears; ++row) {
      const auto y = static_cast<std::size_t>(row);
      expectQuantiles(*model, row, outlook().annual(figure("huawei_chips"))[y],
                      baseline().annual(figure("huawei_chips"))[y]);
      const double median = number(*model, row, ChartTableModel::P50);
      QVERIFY(chartReads(m_charts->volume, kFirstYear + row, medianInWords(median, count)));
    }
  }

  void theVolumesSharesAreThoseThatTheChartReads() {
    const auto model = tableOf({ChartTable::Of::HuaweiVolume});
    for (int row = 0; row < kYears; ++row) {
      const auto cell = [&](int column) { return at(*model, row, column).toString(); };
      const QString words =
          QStringLiteral("binds: packaging %1, logic dies %2, memory %3")
              .arg(cell(ChartTableModel::Packaging), cell(ChartTableModel::Dies), cell(ChartTableModel::Memory));
      QVERIFY(chartReads(m_charts->volume, kFirstYear + row, words));
    }
  }

  void whatBindsAddsUpToOneInEveryMonth() {
    const auto model = tableOf({ChartTable::Of::WhatBinds});
    for (int month = 0; month < kMonths; ++month) {
      const auto& shares = outlook().bottlenecks[static_cast<std::size_t>(month)];
      QCOMPARE(number(*model, month, ChartTableModel::BindsPackaging), shares.packaging);
      QCOMPARE(number(*model, month, ChartTableModel::BindsDies), shares.dies);
      QCOMPARE(number(*model, month, ChartTableModel::BindsMemory), shares.hbm);
      const double sum = number(*model, month, 0) + number(*model, month, 1) + number(*model, month, 2);
      QVERIFY(std::abs(sum - 1.0) < 1e-9);
    }
  }

  void sourcesAddUpToTheMedianThatTheChartReads() {
    const auto model = tableOf({ChartTable::Of::ComputeBySource});
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      const int row = december(Year{year}).index;
      double sum = 0.0;
      for (std::size_t s = 0; s < kComputeSources; ++s) sum += number(*model, row, static_cast<int>(s));
      QCOMPARE(sum, number(*model, row, ChartTableModel::Total));
      const Spread& all = outlook().annual(figure("china_compute"), Year{year});
      QVERIFY(std::abs(sum / all.p50 - 1.0) < 1e-9);
      QVERIFY(chartReads(m_charts->mix, year, medianInWords(sum, millions)));
    }
  }

  void sourcesStandInTheOrderOfTheStackWithTheDefaultLast() {
    const auto model = tableOf({ChartTable::Of::ComputeBySource});
    const QStringList names{"Huawei", "Other domestic", "Licensed", "Smuggled", "Overseas cloud",
                            "all",    "all by default"};
    for (int column = 0; column < model->columnCount(); ++column) QCOMPARE(across(*model, column), names.at(column));
    const auto& byDefault = baseline().compute_by_source[100];
    QCOMPARE(number(*model, 100, ChartTableModel::DefaultTotal),
             std::accumulate(byDefault.begin(), byDefault.end(), 0.0));
  }

  void cellsAreSharesInPercentOrNumbersOfThreeDigits_data() { addTables(); }
  void cellsAreSharesInPercentOrNumbersOfThreeDigits() {
    QFETCH(ChartTable, table);
    const auto model = tableOf(table);
    for (int row = 0; row < model->rowCount(); row += 7)
      for (int column = 0; column < model->columnCount(); ++column) {
        const double exact = number(*model, row, column);
        const QString text = at(*model, row, column).toString();
        QCOMPARE(text, text.contains('%') ? percent(exact) : significant(exact));
      }
  }

  void everyColumnHasAHeaderAndEveryRowADate_data() { addTables(); }
  void everyColumnHasAHeaderAndEveryRowADate() {
    QFETCH(ChartTable, table);
    const auto model = tableOf(table);
    QSet<QString> headers;
    for (int column = 0; column < model->columnCount(); ++column) headers.insert(across(*model, column));
    QCOMPARE(headers.size(), model->columnCount());
    QVERIFY(!headers.contains(QString()));
    const bool byYear = model->rowCount() == kYears;
    QCOMPARE(down(*model, 0), byYear ? "2022" : "2022-01");
    QCOMPARE(down(*model, model->rowCount() - 1), byYear ? "2032" : "2032-12");
  }

  // Shares carry their sign in the cell, all else its unit in the title.
  void everyTableSaysItsUnit_data() { addTables(); }
  void everyTableSaysItsUnit() {
    QFETCH(ChartTable, table);
    const bool isShare = at(*tableOf(table), 50, 0).toString().endsWith(" %");
    static const QRegularExpression kUnit("\\((times|chips|H100e|H100bw)\\)");
    QVERIFY(isShare || kUnit.match(titleOf(table)).hasMatch());
  }

  void anUpdateIsNoResetAndChangesEveryCell_data() { addTables(); }
  void anUpdateIsNoResetAndChangesEveryCell() {
    QFETCH(ChartTable, table);
    const auto model = tableOf(table);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
    model->setOutlooks(outlookOfPreset("article"), outlookOfPreset("baseline"));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model->index(0, 0));
    QCOMPARE(changed[0][1].toModelIndex(), model->index(model->rowCount() - 1, model->columnCount() - 1));
  }

  void aTableIsASoundModelBeforeAndAfterItsFigures_data() { addTables(); }
  void aTableIsASoundModelBeforeAndAfterItsFigures() {
    QFETCH(ChartTable, table);
    ChartTableModel model(table);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!at(model, 0, 0).isValid());
    model.setOutlooks(outlookOfPreset("breakthrough"), nullptr);
    QVERIFY(at(model, 0, 0).isValid());
    model.setOutlooks(outlookOfPreset("breakthrough"), outlookOfPreset("baseline"));
  }

  void figuresAreThoseOfEveryYear() {
    const auto model = figuresModel();
    for (int row = 0; row < kYears; ++row)
      for (int column = 0; column < model->columnCount(); ++column) {
        const Figure& figure = model->figureOf(column);
        const Year year{kFirstYear + row};
        const Spread& spread = outlook().annual(figure, year);
        QCOMPARE(number(*model, row, column, FiguresModel::MedianRole), spread.p50);
        QCOMPARE(number(*model, row, column, FiguresModel::LowRole), spread.p05);
        QCOMPARE(number(*model, row, column, FiguresModel::HighRole), spread.p95);
        QCOMPARE(number(*model, row, column, FiguresModel::DefaultRole), baseline().annual(figure, year).p50);
      }
  }

  void everyFigureWithAColumnIsThereInTheUnitOfItsHeader() {
    const auto model = figuresModel();
    const std::map<FigureKind, QString> units{
        {FigureKind::Times, "×"}, {FigureKind::Count, "million"}, {FigureKind::Share, "%"}, {FigureKind::Number, ""}};
    int column = 0;
    for (const Figure& figure : figuresWith(&Figure::column, Measure::Compute)) {
      QCOMPARE(across(*model, column).replace('\n', ' '), QString::fromStdString(figure.column->title));
      QVERIFY(across(*model, column).contains(units.at(figure.kind)));
      const auto shown = [&](int role) { return significant(figure.column->scale * number(*model, 8, column, role)); };
      QCOMPARE(at(*model, 8, column).toString(),
               QStringLiteral("%1 (%2–%3)")
                   .arg(shown(FiguresModel::MedianRole), shown(FiguresModel::LowRole), shown(FiguresModel::HighRole)));
      QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
      ++column;
    }
    QCOMPARE(model->columnCount(), column);
    QCOMPARE(down(*model, 8), "2030");
  }

  void figuresAreASoundModel() {
    FiguresModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!at(model, 0, 0).isValid());
    model.setOutlooks(outlookOfPreset("breakthrough"), nullptr);
    QVERIFY(!at(model, 0, 0, FiguresModel::DefaultRole).isValid());
  }

 private:
  static void addTables() {
    QTest::addColumn<ChartTable>("table");
    for (const ChartTable table : chartTables()) QTest::newRow(qPrintable(titleOf(table))) << table;
  }
  static void addGaps() {
    QTest::addColumn<std::string>("key");
    for (const Figure& gap : gaps()) QTest::newRow(gap.key.c_str()) << gap.key;
  }

  std::unique_ptr<ThreeCharts> m_charts;
};

QTEST_MAIN(ChartTableTest)
#include "chart_table_test.moc"
