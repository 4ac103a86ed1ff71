// Tables as a person sees them: rows as high as the type wants, a chosen row that is a tint with an edge, texts that
// give way before numbers do, and words that go beneath a table which needs the whole width.
#include "ui/widgets/table_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QtTest>
#include <memory>

#include "ui/theme/text_scale.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_ground.h"
#include "ui/widgets/table_and_words.h"

using namespace chokepoint::ui;

namespace {

constexpr int kText = 0;
constexpr auto kLong = "In 2026 U.S. firms make about forty times as many high-end AI chips as China does.";
constexpr auto kNumber = "0.79 million (0.54–0.96)";

}  // namespace

class TablePageTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    QApplication::setStyle(QStringLiteral("Fusion"));
    useTheme(Appearance::Light);
    m_model = std::make_unique<QStandardItemModel>(12, 3);
    for (int row = 0; row < m_model->rowCount(); ++row) {
      m_model->setItem(row, kText, new QStandardItem(QString::fromUtf8(kLong)));
      for (const int column : {1, 2}) m_model->setItem(row, column, new QStandardItem(QString::fromUtf8(kNumber)));
    }
    m_table.reset(tablePage(m_model.get(), "table", nullptr));
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    stretchText(*m_table, kText, 20);
  }
  void cleanup() {
    m_table.reset();
    m_model.reset();
    useTextScale(1.0);
  }

  void aRowIsAsHighAsItsTypeWants() {
    QCOMPARE(m_table->rowHeight(0), rowHeightFor(m_table->fontMetrics()));
    QVERIFY(m_table->rowHeight(0) >= 1.35 * m_table->fontMetrics().height());
    const int before = m_table->rowHeight(0);
    useTextScale(1.75);  // of a table that is not seen, too
    m_table->show();
    QCOMPARE(m_table->rowHeight(0), rowHeightFor(m_table->fontMetrics()));
    QVERIFY(m_table->rowHeight(0) > 1.5 * before);
  }

  void aChosenRowIsATintWithAnEdge() {
    m_table->resize(900, 300);
    m_table->show();
    m_table->selectRow(0);
    m_table->setFocusPolicy(Qt::NoFocus);
    const QImage seen = m_table->viewport()->grab().toImage();
    const int y = m_table->rowViewportPosition(0) + 2;
    QCOMPARE(seen.pixelColor(0, y), theme().us);
    QCOMPARE(seen.pixelColor(1, y), theme().us);
    QCOMPARE(seen.pixelColor(4, y), theme().chosenRow);
  }

  void aTextGivesWayAndNoNumberDoes() {
    for (const int width : {neededWidth(*m_table), 700, 1200}) {
      m_table->resize(width, 300);
      m_table->show();
      QCOMPARE(m_table->horizontalScrollBar()->maximum(), 0);
      for (const int column : {1, 2})
        QVERIFY(m_table->columnWidth(column) >= m_table->fontMetrics().horizontalAdvance(kNumber));
    }
  }

  // Where there is room for nothing it scrolls, and still shows so much of the text.
  void atWorstItScrolls() {
    m_table->resize(neededWidth(*m_table) - 60, 300);
    m_table->show();
    QVERIFY(m_table->horizontalScrollBar()->maximum() > 0);
    QVERIFY(m_table->columnWidth(kText) >= 20 * m_table->fontMetrics().averageCharWidth());
  }

  void wordsGoBeneathATableThatNeedsTheWidth() {
    auto* label = new QLabel("What is said about it, in a sentence or two.");
    label->setWordWrap(true);
    auto* table = m_table.release();
    TableAndWords both(table, wordsOf({label}, nullptr), 0.3, nullptr);
    both.resize(neededWidth(*table) + 40, 500);
    both.show();
    QVERIFY(label->mapTo(&both, QPoint()).y() >= table->geometry().bottom());
    both.resize(neededWidth(*table) + 500, 500);
    QVERIFY(label->mapTo(&both, QPoint()).x() >= table->geometry().right());
    QVERIFY(table->width() >= neededWidth(*table));
  }

 private:
  std::unique_ptr<QStandardItemModel> m_model;
  std::unique_ptr<QTableView> m_table;
};

QTEST_MAIN(TablePageTest)
#include "table_page_test.moc"
