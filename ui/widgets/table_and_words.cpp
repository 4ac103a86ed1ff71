#include "ui/widgets/table_and_words.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>

#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

constexpr int kBetween = 28;       // table and words, beside each other
constexpr int kBeneath = 10;       // and one above the other
constexpr int kLeastLetters = 30;  // of a line of words, beside the table
constexpr int kMostLetters = 80;
constexpr double kMostOfHeight = 0.4;  // that words take from a table which has too little itself

}  // namespace

TableAndWords::TableAndWords(QTableView* table, QWidget* words, double share, QWidget* parent)
    : QWidget(parent), m_table(table), m_words(words), m_share(share) {
  for (QWidget* part : {static_cast<QWidget*>(table), words}) part->setParent(this);
  m_area = qobject_cast<QScrollArea*>(words);
  if (m_area == nullptr) m_area = words->findChild<QScrollArea*>();
  m_area->widget()->installEventFilter(this);
  connect(table->model(), &QAbstractItemModel::modelReset, this, &TableAndWords::arrange, Qt::QueuedConnection);
  connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &TableAndWords::arrange, Qt::QueuedConnection);
}

QSize TableAndWords::sizeHint() const { return {m_table->sizeHint().width(), m_table->sizeHint().height()}; }
QSize TableAndWords::minimumSizeHint() const { return m_table->minimumSizeHint(); }

bool TableAndWords::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange) arrange();
  return QWidget::event(event);
}

void TableAndWords::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

// Other words may be longer.
bool TableAndWords::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::LayoutRequest && !m_areBeside) arrange();
  return QWidget::eventFilter(watched, event);
}

void TableAndWords::arrange() {
  // What stands with the words, as a row of links, may need more than they do.
  const int least = std::max(kLeastLetters * fontMetrics().averageCharWidth(), m_words->minimumSizeHint().width());
  const int left = width() - neededWidth(*m_table) - kBetween;
  m_areBeside = left >= least;
  if (m_areBeside)
    putBeside(std::clamp(static_cast<int>(m_share * width()), least, left));
  else
    putBeneath();
}

// What a table does not need, the words have, but no longer lines than are read well.
void TableAndWords::putBeside(int wordsWidth) {
  const int tableWidth = std::min(width() - wordsWidth - kBetween, m_table->maximumWidth());
  const int longest = std::max(wordsWidth, kMostLetters * fontMetrics().averageCharWidth());
  m_table->setGeometry(0, 0, tableWidth, height());
  m_words->setGeometry(tableWidth + kBetween, 0, std::min(longest, width() - tableWidth - kBetween), height());
}

void TableAndWords::putBeneath() {
  const int room = height() - kBeneath;
  const int least = std::min(heightOfWords(), static_cast<int>(kMostOfHeight * room));
  const int tableHeight = std::clamp(heightOfTable(), 0, std::max(0, room - least));
  m_table->setGeometry(0, 0, std::min(width(), m_table->maximumWidth()), tableHeight);
  m_words->setGeometry(0, tableHeight + kBeneath, width(), room - tableHeight);
}

int TableAndWords::heightOfTable() const {
  const bool scrolls = neededWidth(*m_table) > width();
  return m_table->horizontalHeader()->sizeHint().height() + m_table->verticalHeader()->length() +
         (scrolls ? m_table->horizontalScrollBar()->sizeHint().height() : 0);
}

// Of the words themselves, and of what stands beside the area in which they scroll.
int TableAndWords::heightOfWords() const {
  const QWidget* inner = m_area->widget();
  const int scrolled = inner->hasHeightForWidth() ? inner->heightForWidth(width()) : inner->sizeHint().height();
  return scrolled + (m_words == m_area ? 0 : m_words->sizeHint().height() - m_area->sizeHint().height());
}

}  // namespace chokepoint::ui
