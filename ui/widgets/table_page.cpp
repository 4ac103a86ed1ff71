#include "ui/widgets/table_page.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextBrowser>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <map>

#include "ui/theme/text_scale.h"
#include "ui/theme/text_width.h"
#include "ui/theme/theme.h"
#include "ui/widgets/row_ground.h"

namespace chokepoint::ui {

namespace {

constexpr auto kStale = "stale";
constexpr int kPadding = 6;  // of a cell, left and right

QFont fontOfCell(const QModelIndex& index, const QFont& font) {
  const QVariant own = index.data(Qt::FontRole);
  return own.isValid() ? own.value<QFont>().resolve(font) : font;
}

// Cells of plain text. A style sheet's own painting takes ten times as long, at every move of a
// slider.
class PlainCells : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    paintRowGround(*painter, option, index);
    const QRect box = textBox(option);
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags = alignment.isValid() ? alignment.toInt() : int{Qt::AlignLeft | Qt::AlignVCenter};
    const QFont font = fontOfCell(index, option.font);
    painter->setFont(font);
    const bool isStale = option.widget != nullptr && ui::isStale(*option.widget);
    painter->setPen(isStale ? theme().faint : theme().text);
    const QString text = index.data().toString();
    const bool fits = quickWidth(text, QFontMetricsF(font)) <= box.width();
    painter->drawText(box, flags, fits ? text : QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
    paintFocus(*painter, option);
  }

  // What is cut is told whole, before what the cell tells anyway.
  bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                 const QModelIndex& index) override {
    const QString text = index.data().toString();
    const QString tip = index.data(Qt::ToolTipRole).toString();
    const bool isCut = quickWidth(text, QFontMetricsF(fontOfCell(index, view->font()))) > textBox(option).width();
    if (event->type() != QEvent::ToolTip || !isCut || tip.startsWith(text))
      return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), tip.isEmpty() ? text : text + QChar('\n') + tip, view);
    return true;
  }

 private:
  static QRect textBox(const QStyleOptionViewItem& option) { return option.rect.adjusted(kPadding, 0, -kPadding, 0); }
};

// Columns are as wide as what they hold and have held: at every move of a slider they would jump. The table
// is no wider than its columns, so that its scroll bar stands beside them.
class GrowingTable : public QTableView {
 public:
  explicit GrowingTable(QWidget* parent) : QTableView(parent) {
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
      if (!m_isScaling) m_usual[column] = width / textScale();
      if (model() != nullptr) fit();
    });
  }

  void stretch(int column, int leastLetters) {
    m_leastLetters[column] = leastLetters;
    grow();
  }

  void setLines(double lines) {
    m_lines = lines;
    followFont();
  }

  [[nodiscard]] int neededWidth() const {
    int width = verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    if (!verticalHeader()->isHidden()) width += verticalHeader()->sizeHint().width();
    for (int column = 0; column < model()->columnCount(); ++column)
      if (!isColumnHidden(column)) width += m_leastLetters.contains(column) ? leastOf(column) : columnWidth(column);
    return width;
  }

  void followFont() { verticalHeader()->setDefaultSectionSize(int(m_lines * rowHeightFor(fontMetrics()))); }

  void grow() {
    m_textWidths.clear();
    const bool isEmpty = model()->rowCount() == 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
      double widest = 0.0;
      for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex cell = model()->index(row, column);
        widest = std::max(widest, quickWidth(cell.data().toString(), QFontMetricsF(fontOfCell(cell, font()))));
      }
      const int content = static_cast<int>(std::ceil(widest)) + 2 * kPadding + 1;
      const int wanted = std::max(content, horizontalHeader()->sectionSizeHint(column));
      const bool isText = m_leastLetters.contains(column);
      if (isText && !isEmpty) m_textWidths[column] = wanted;
      if (!isText && columnWidth(column) < wanted) setColumnWidth(column, wanted);
    }
    fit();
    arrangeTexts();
  }

 protected:
  void showEvent(QShowEvent* event) override {
    followFont();
    grow();
    QTableView::showEvent(event);
  }
  void reset() override {
    QTableView::reset();
    grow();
  }
  void resizeEvent(QResizeEvent* event) override {
    arrangeTexts();
    QTableView::resizeEvent(event);
  }
  void changeEvent(QEvent* event) override {
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange || model() == nullptr) return;
    followFont();
    m_isScaling = true;
    for (const auto& [column, width] : m_usual)
      setColumnWidth(column, static_cast<int>(std::lround(width * textScale())));
    if (isVisible()) grow();
    m_isScaling = false;
  }
  void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override {
    if (isVisible()) grow();
    QTableView::dataChanged(first, last, roles);
  }

 private:
  // Unless a column can use more than its texts need, as one of curves does.
  void fit() {
    int width = neededWidth();
    for (int column = 0; column < model()->columnCount(); ++column) {
      const bool isText = m_leastLetters.contains(column);
      const bool stretches = horizontalHeader()->sectionResizeMode(column) == QHeaderView::Stretch;
      if ((stretches && !isText) || (isText && hasCurves(column))) return setMaximumWidth(QWIDGETSIZE_MAX);
      if (isText && !isColumnHidden(column)) width += wishOf(column);
    }
    setMaximumWidth(width);
  }

  // Whose cells can use more than their texts need.
  [[nodiscard]] bool hasCurves(int column) const { return itemDelegateForColumn(column) != nullptr; }

  [[nodiscard]] int leastOf(int column) const {
    const int least = m_leastLetters.at(column) * fontMetrics().averageCharWidth() + 2 * kPadding;
    const auto whole = m_textWidths.find(column);
    if (hasCurves(column)) return least;
    const int heading = horizontalHeader()->sectionSizeHint(column);
    return std::max(heading, whole == m_textWidths.end() ? least : std::min(least, whole->second));
  }

  // Beyond its least width.
  [[nodiscard]] int wishOf(int column) const {
    const auto whole = m_textWidths.find(column);
    return whole == m_textWidths.end() ? 0 : std::max(0, whole->second - leastOf(column));
  }

  // What is left beside the numbers goes to the texts that are cut, by how much they lack; then to curves. Where
  // nothing is left, a text keeps its least width, and the table scrolls.
  void arrangeTexts() {
    int wishes = 0;
    int curves = 0;
    for (const auto& [column, letters] : m_leastLetters) {
      wishes += wishOf(column);
      curves += hasCurves(column) ? 1 : 0;
    }
    const int left = std::max(0, width() - neededWidth());
    const int given = std::min(left, wishes);
    for (const auto& [column, letters] : m_leastLetters) {
      const int granted = wishes > 0 ? given * wishOf(column) / wishes : 0;
      setColumnWidth(column, leastOf(column) + granted + (hasCurves(column) ? (left - given) / curves : 0));
    }
  }

  double m_lines = 1.0;               // of text, to a row
  std::map<int, int> m_leastLetters;  // of each column that stretches
  std::map<int, int> m_textWidths;    // with which nothing of it is cut, in pixels
  std::map<int, double> m_usual;      // widths of columns where text has its usual size
  bool m_isScaling = false;
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
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table->horizontalHeader()->setHighlightSections(false);  // bold above the chosen row, it would say nothing
  table->verticalHeader()->setMinimumSectionSize(1);       // what is least follows from the type
  table->horizontalHeader()->setDefaultSectionSize(table->horizontalHeader()->minimumSectionSize());  // and then grows
  table->ensurePolished();  // what is measured has the type that will be seen
  table->followFont();
  table->grow();
  auto* copy = new QShortcut(QKeySequence::Copy, table, nullptr, nullptr, Qt::WidgetShortcut);
  QObject::connect(copy, &QShortcut::activated, table, [table] { copySelection(*table); });
  return table;
}

void stretchText(QTableView& table, int column, int leastLetters) {
  static_cast<GrowingTable&>(table).stretch(column, leastLetters);
}

void setLinesOfRows(QTableView& table, double lines) { static_cast<GrowingTable&>(table).setLines(lines); }

int neededWidth(const QTableView& table) { return static_cast<const GrowingTable&>(table).neededWidth(); }

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
