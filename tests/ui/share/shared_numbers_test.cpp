// A figure that leaves the window is the figure that a person reads in it, in the unit that stands beside it.
//
// Oracle: the text of the cell on the screen.
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/runs/observables.h"
#include "tests/ui/share/sharing_window.h"
#include "ui/theme/theme.h"
#include "ui/views/state/watch_model.h"
#include "ui/widgets/kept_choices.h"

using namespace chokepoint;
using namespace chokepoint::ui;

namespace {

// "805 k (…)" is 805,000; what stands before the range.
double asRead(const QString& cell) {
  static const QRegularExpression kNumber("^([−-]?[0-9.,]+)( k| M| million)?");
  const auto match = kNumber.match(cell);
  const double digits = match.captured(1).remove(',').replace(QChar(0x2212), '-').toDouble();
  const QString unit = match.captured(2);
  return digits * (unit == " k" ? 1e3 : unit.isEmpty() ? 1.0 : 1e6);
}

// Two digits are shown, of less than one no more than hundredths.
bool isShownAs(double number, const QString& cell) {
  const double read = asRead(cell);
  return std::abs(number - read) <= std::max(0.0051, 0.051 * std::abs(read));
}

QString explained(double number, const QString& cell) { return QString("%1 is not %2").arg(number).arg(cell); }

}  // namespace

class SharedNumbersTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    useTheme(Appearance::Light);
    keepChoice("watch/rows",
               "output_ratio\nhuawei_chips\nself_sufficiency\nus_output\nannual(huawei_chips, 2028) / "
               "annual(huawei_chips, 2027)");
    m_window = std::make_unique<SharingWindow>();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  void cleanupTestCase() { m_window.reset(); }

  void everyObservableIsTheNumberThatIsShown_data() {
    QTest::addColumn<int>("row");
    int row = 0;
    for (const auto& one : observables()) QTest::newRow(one.key.c_str()) << row++;
  }
  void everyObservableIsTheNumberThatIsShown() {
    QFETCH(int, row);
    open("also");
    expectShown("also", "What inputs move beside the headlines, by year", row);
  }

  void whatIsWatchedIsTheNumberThatIsShown_data() {
    QTest::addColumn<int>("row");
    for (int row = 0; row < 4; ++row) QTest::addRow("row %d", row) << row;
  }
  void whatIsWatchedIsTheNumberThatIsShown() {
    QFETCH(int, row);
    open("watch");
    expectShown("watch", "What is watched, by year", row);
  }

  // It has no year.
  void whatHasDatesOfItsOwnStandsApart() {
    open("watch");
    const auto tables = shared("watch");
    QCOMPARE(tables.size(), 2);
    const auto& model = *m_window->named<QTableView>("What is watched, by year").model();
    const QString cell = model.index(4, model.columnCount() - 1).data().toString();
    QCOMPARE(tables[1].size(), 2);
    QVERIFY(tables[1][0][0].startsWith("annual(huawei_chips, 2028) / "));
    QVERIFY2(isShownAs(numberIn(tables[1][1], 0), cell), qPrintable(cell));
  }

  void whatAYearAddsIsInMillions() {
    open("compute");
    m_window->click("Added each year");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    expectSources("Added each year by source, million", "Huawei (million H100e)");
    m_window->click("In service");
  }

  void sharesAreInPerCent() {
    open("compute");
    m_window->click("Shares");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    expectSources("Shares by source", "Huawei (%)");
    m_window->click("In service");
  }

  void theStockIsSharedWhereItIsSeen() {
    open("compute");
    const auto tables = shared("compute");
    QCOMPARE(tables.size(), 2);
    QVERIFY2(tables[0][0].contains("Huawei (H100e)"), qPrintable(tables[0][0].join('|')));
    QCOMPARE(tables[1].size(), 12);
  }

  // A table alone says what it is of as one of several does.
  void aTableAloneHasItsTitle() {
    open("also");
    m_window->desk().copyData("also");
    QCOMPARE(QApplication::clipboard()->text().section('\n', 0, 0), "What inputs move beside the headlines, by year");
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(
        "<caption>What inputs move beside the headlines, by year</caption>"));
  }

 private:
  void open(const char* key) {
    m_window->answer().details().open(key);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
  }
  QList<QList<QStringList>> shared(const char* key) {
    m_window->desk().copyData(key);
    return tablesIn(QApplication::clipboard()->text());
  }
  static double numberIn(const QStringList& row, qsizetype column) {
    return numberFromText(row.value(column).toStdString()).value_or(std::nan(""));
  }
  static QStringList rowOf(const QList<QStringList>& table, const QString& year) {
    for (const auto& row : table)
      if (row.front() == year) return row;
    return {};
  }

  // The median of each year that the screen shows.
  void expectShown(const char* key, const char* name, int row) {
    const auto table = shared(key).front();
    const auto& model = *m_window->named<QTableView>(name).model();
    const QString title = model.index(row, WatchModel::Title).data().toString();
    const QString unit = model.index(row, WatchModel::Unit).data().toString();
    const auto column = std::ranges::find_if(table.front(), [&](const QString& header) {
      return header.startsWith(title + ": median") && header.contains(unit);
    });
    QVERIFY2(column != table.front().end(), qPrintable(title + " not in " + table.front().join('|')));
    int compared = 0;
    for (int shown = WatchModel::FirstYear; shown < model.columnCount(); ++shown) {
      const QString year = model.headerData(shown, Qt::Horizontal).toString();
      const QString cell = model.index(row, shown).data().toString();
      if (cell.isEmpty()) continue;
      const double number = numberIn(rowOf(table, year), column - table.front().begin());
      QVERIFY2(isShownAs(number, cell), qPrintable(explained(number, cell)));
      ++compared;
    }
    QVERIFY(compared > 2);
  }

  void expectSources(const char* name, const char* header) {
    const auto tables = shared("compute");
    QCOMPARE(tables.size(), 1);  // and not the stock, which is not seen
    QCOMPARE(tables[0][0].first(2), (QStringList{"Year", header}));
    const auto& model = *m_window->named<QTableView>(name).model();
    for (int year = 2024; year <= kLastYear; ++year) {
      const QString cell = model.index(year - kFirstYear, 0).data().toString();
      const double number = numberIn(rowOf(tables[0], QString::number(year)), 1);
      QVERIFY2(isShownAs(number, cell), qPrintable(explained(number, cell)));
    }
  }

  std::unique_ptr<SharingWindow> m_window;
};

QTEST_MAIN(SharedNumbersTest)
#include "shared_numbers_test.moc"
