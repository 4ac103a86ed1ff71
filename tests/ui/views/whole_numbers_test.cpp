// In a window of 1280x720 no table cuts a number: each is read whole and without scrolling sideways, and a claim is
// read far enough to know what it claims.
#include <QHeaderView>
#include <QScrollBar>

#include "tests/ui/coarse_window.h"
#include "ui/theme/theme.h"
#include "ui/views/sources/claims_model.h"

using namespace chokepoint;
using namespace chokepoint::ui;

class WholeNumbersTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(fontOf(TextRole::Body));
    useTheme(Appearance::Light);
    m_window = std::make_unique<CoarseWindow>();
    m_window->window().resize(1280, 720);
  }
  void cleanupTestCase() { m_window.reset(); }

  void noNumberIsCut_data() {
    QTest::addColumn<QString>("view");
    for (const auto* view : {"Claims", "Compute", "What else moves", "How well does it fit", "How has it done?",
                             "Watch", "Rival views", "Bottlenecks"})
      QTest::newRow(view) << QString(view);
  }
  void noNumberIsCut() {
    QFETCH(QString, view);
    open(view);
    if (view == "Bottlenecks") m_window->click("Table");
    int tables = 0;
    for (const auto* table : m_window->window().findChildren<QTableView*>())
      if (table->isVisible() && ++tables) lookAt(*table);
    QVERIFY(tables > 0);
  }

  void aClaimIsRead() {
    open("Claims");
    const auto& table = m_window->named<QTableView>("Claims");
    QVERIFY2(table.columnWidth(ClaimsModel::Sentence) >= 240,
             qPrintable(QString::number(table.columnWidth(ClaimsModel::Sentence))));
  }

 private:
  void open(const QString& view) {
    m_window->openView(view);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isAnswered(), kPatience);
    for (int turn = 0; turn < 3; ++turn) QCoreApplication::processEvents();
  }

  static constexpr int kAround = 12;  // a cell's number, on both sides together

  static bool isNumber(const QString& text) {
    const bool hasWords = text.contains(QStringLiteral(" or "));  // its tip has them whole
    return !text.isEmpty() && !hasWords && (text.front().isDigit() || text.front() == QChar(0x2212));
  }

  static void lookAt(const QTableView& table) {
    QVERIFY2(table.horizontalScrollBar()->maximum() == 0, qPrintable(table.accessibleName()));
    for (int column = 0; column < table.model()->columnCount(); ++column)
      for (int row = 0; row < table.model()->rowCount(); ++row) {
        const QString text = table.model()->index(row, column).data().toString();
        if (!isNumber(text) || table.isColumnHidden(column)) continue;
        const QFont own = qvariant_cast<QFont>(table.model()->index(row, column).data(Qt::FontRole));
        const QFontMetrics metrics(own.resolve(table.font()));
        const bool fits = metrics.horizontalAdvance(text) <= table.columnWidth(column) - kAround;
        QVERIFY2(fits, qPrintable(table.accessibleName() + ": " + text));
      }
  }

  std::unique_ptr<CoarseWindow> m_window;
};

QTEST_MAIN(WholeNumbersTest)
#include "whole_numbers_test.moc"
