#include "ui/widgets/table_page.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextBrowser>
#include <algorithm>
#include <cmath>

#include "ui/theme/text_width.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

constexpr auto kStale = "stale";
constexpr int kPadding = 6;  // of a cell, left and right

int rowHeightOf(const QTableView& table) {
  constexpr int kAboveAndBelow = 5;
  return table.fontMetrics().height() + kAboveAndBelow;
}

// Cells of plain text. A style sheet's own painting takes ten times as long, at every move of a
// slider.
class PlainCells : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.features.testFlag(QStyleOptionViewItem::Alternate))
      painter->fillRect(option.rect, isSelected ? theme().us : theme().panel);
    const QRect box = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags = alignment.isValid() ? alignment.toInt() : int{Qt::AlignLeft | Qt::AlignVCenter};
    painter->setFont(option.font);
    const bool isStale = option.widget != nullptr && ui::isStale(*option.widget);
    painter->setPen(isSelected ? theme().window : isStale ? theme().faint : theme().text);
    const QString text = index.data().toString();
    const bool fits = quickWidth(text, QFontMetricsF(option.font)) <= box.width();
    painter->drawText(box, flags, fits ? text : option.fontMetrics.elidedText(text, Qt::ElideRight, box.width()));
    if (!option.state.testFlag(QStyle::State_HasFocus)) return;
    painter->setPen(theme().us);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
  }
};

// Columns are as wide as what they hold and have held: at every move of a slider they would jump. The table
// is no wider than its columns, so that its scroll bar stands beside them.
class GrowingTable : public QTableView {
 public:
  explicit GrowingTable(QWidget* parent) : QTableView(parent) {
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { fit(); });
  }

 protected:
  void showEvent(QShowEvent* event) override {
    grow();
    QTableView::showEvent(event);
  }
  void reset() override {
    QTableView::reset();
    grow();
  }
  void changeEvent(QEvent* event) override {
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange || !isVisible()) return;
    verticalHeader()->setDefaultSectionSize(rowHeightOf(*this));
    grow();
  }
  void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override {
    if (isVisible()) grow();
    QTableView::dataChanged(first, last, roles);
  }

 private:
  // Unless a column takes what room there is.
  void fit() {
    if (horizontalHeader()->stretchSectionCount() > 0) return setMaximumWidth(QWIDGETSIZE_MAX);
    setMaximumWidth(horizontalHeader()->length() + verticalHeader()->sizeHint().width() +
                    verticalScrollBar()->sizeHint().width() + 2 * frameWidth());
  }

  void grow() {
    const QFontMetricsF metrics(font());
    for (int column = 0; column < model()->columnCount(); ++column) {
      double widest = 0.0;
      for (int row = 0; row < model()->rowCount(); ++row)
        widest = std::max(widest, quickWidth(model()->index(row, column).data().toString(), metrics));
      const int content = static_cast<int>(std::ceil(widest)) + 2 * kPadding + 1;
      const int wanted = std::max(content, horizontalHeader()->sectionSizeHint(column));
      if (columnWidth(column) < wanted) setColumnWidth(column, wanted);
    }
  }
};

void copySelection(const QTableView& table) {
  auto cells = table.selectionModel()->selectedIndexes();
  std::sort(cells.begin(), cells.end());  // NOLINT(modernize-use-ranges): a QModelIndex knows < alone
  QString text;
  for (qsizetype i = 0; i < cells.size(); ++i) {
    if (i > 0) text += cells[i].row() == cells[i - 1].row() ? QChar('\t') : QChar('\n');
    text += cells[i].data().toString();
  }
  QApplication::clipboard()->setText(text);
}

}  // namespace

QTableView* tablePage(QAbstractItemModel* model, const QString& name, QWidget* parent) {
  auto* table = new GrowingTable(parent);
  table->setModel(model);
  table->setItemDelegate(new PlainCells(table));
  table->setAccessibleName(name);
  table->setFont(fontOf(TextRole::Small));
  table->horizontalHeader()->setFont(fontOf(TextRole::Small));
  table->verticalHeader()->setFont(fontOf(TextRole::Small));
  table->setFrameShape(QFrame::NoFrame);
  table->setShowGrid(false);
  table->setAlternatingRowColors(true);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setTabKeyNavigation(false);  // Tab leaves the table
  table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->verticalHeader()->setDefaultSectionSize(rowHeightOf(*table));
  table->resizeColumnsToContents();
  auto* copy = new QShortcut(QKeySequence::Copy, table, nullptr, nullptr, Qt::WidgetShortcut);
  QObject::connect(copy, &QShortcut::activated, table, [table] { copySelection(*table); });
  return table;
}

bool isStale(const QWidget& table) { return table.property(kStale).toBool(); }

void setStale(QTableView& table, bool stale) {
  if (isStale(table) == stale) return;
  table.setProperty(kStale, stale);
  table.viewport()->update();
}

QWidget* textPage(const QString& richText, const QString& name, QWidget* parent) {
  auto* text = new QTextBrowser(parent);
  text->setAccessibleName(name);
  text->setFont(fontOf(TextRole::Body));
  text->setFrameShape(QFrame::NoFrame);
  text->setHtml(richText);
  return text;
}

}  // namespace chokepoint::ui
