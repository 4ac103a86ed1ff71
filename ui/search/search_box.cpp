#include "ui/search/search_box.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdlib>

#include "ui/document/document.h"
#include "ui/search/search_delegate.h"
#include "ui/search/search_model.h"
#include "ui/theme/accessible_factory.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

constexpr int kRowsOfAPage = 8;

class AccessibleSearchBox : public QAccessibleWidget {
 public:
  explicit AccessibleSearchBox(SearchBox* box) : QAccessibleWidget(box, QAccessible::ComboBox) {}

  [[nodiscard]] QAccessible::State state() const override {
    auto state = QAccessibleWidget::state();
    state.expandable = true;
    state.expanded = widget()->isVisible();
    return state;
  }
};

}  // namespace

SearchBox::SearchBox(SearchContext context, const QWidget& bar, QWidget* window)
    : QFrame(window),
      m_context(std::move(context)),
      m_bar(bar),
      m_model(new SearchModel(this)),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_hint(noteLabel(this)) {
  announceToAssistiveTechnology<SearchBox, AccessibleSearchBox>();
  setObjectName(QStringLiteral("search-box"));
  setAccessibleName(tr("Find anything"));
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(8);
  addField();
  addList();
  column->addWidget(m_field);
  column->addWidget(m_hint);
  column->addWidget(m_list, 1);
  window->installEventFilter(this);
  // What was found says and holds what was there before.
  connect(&m_context.document, &Document::changed, this, [this] {
    if (isVisible()) collect();
  });
  connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) { closeIfLeft(now); });
  hide();
}

void SearchBox::addField() {
  m_field->setFont(fontOf(TextRole::Title));
  m_field->setPlaceholderText(tr("Find a lever, a preset, a view, a claim … or type “yield 40”"));
  m_field->setAccessibleName(tr("Find anything"));
  m_field->setClearButtonEnabled(false);
  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, &SearchBox::find);
}

void SearchBox::addList() {
  m_list->setModel(m_model);
  m_list->setItemDelegate(new SearchDelegate(m_list));
  m_list->setAccessibleName(tr("What was found"));
  m_list->setFont(fontOf(TextRole::Body));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
}

void SearchBox::open() {
  if (isHidden()) m_before = QApplication::focusWidget();
  collect();
  show();
  raise();
  place();
  m_field->setFocus(Qt::ShortcutFocusReason);
  m_field->selectAll();
}

void SearchBox::collect() {
  m_model->setContext(m_context);
  find(m_field->text());
}

void SearchBox::find(const QString& query) {
  m_model->find(query);
  const bool isFound = m_model->firstChoice().has_value();
  m_list->setVisible(isFound);
  showWords(*m_hint,
            isFound ? QString()
            : query.trimmed().isEmpty()
                ? tr("By any word: H200, memory, smuggling, yield, compare, dark. With a number it "
                     "sets an input: H200 30 %")
                : tr("Nothing goes by “%1”. Try a shorter word, such as yield or memory.").arg(query.trimmed()));
  place();
  setCurrent(m_model->firstChoice());
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  if (watched != m_field) return false;
  // Escape is the field's before any shortcut of the window.
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
    event->accept();
  return event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)->key());
}

bool SearchBox::takeKey(int key) {
  switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(kRowsOfAPage); return true;
    case Qt::Key_PageUp: move(-kRowsOfAPage); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex().row()); return true;
    default: return false;
  }
}

void SearchBox::move(int rows) {
  const auto& current = m_list->currentIndex();
  auto row = current.isValid() ? std::optional(current.row()) : std::nullopt;
  for (int left = std::abs(rows); left > 0; --left)
    if (const auto next = m_model->next(row.value_or(-1), rows > 0 ? 1 : -1)) row = next;
  setCurrent(row);
}

void SearchBox::setCurrent(std::optional<int> row) {
  m_list->setCurrentIndex(row ? m_model->index(*row, 0) : QModelIndex());
  // The first row shows its heading too.
  m_list->scrollTo(m_model->index(row == m_model->firstChoice() ? 0 : row.value_or(0), 0));
  announce(row);
}

void SearchBox::announce(std::optional<int> row) {
  const QString said = row ? m_model->index(*row, 0).data(Qt::AccessibleTextRole).toString() : m_hint->text();
  m_field->setAccessibleDescription(said);
  if (!row || !QAccessible::isActive() || !isVisible()) return;
  QAccessibleEvent focus(m_list, QAccessible::Focus);
  focus.setChild(*row);
  QAccessible::updateAccessibility(&focus);
}

void SearchBox::choose(int row) {
  if (row < 0 || m_model->index(row, 0).data(SearchModel::IsHeadingRole).toBool()) return;
  const auto chosen = m_model->choice(row);
  if (!chosen) return;  // it says what is wrong
  m_field->clear();
  close();
  chosen();
}

void SearchBox::close() {
  hide();
  if (m_before) m_before->setFocus(Qt::OtherFocusReason);
  m_before = nullptr;
}

// Whoever goes on elsewhere has done with it.
void SearchBox::closeIfLeft(const QWidget* now) {
  if (isHidden() || now == nullptr || isAncestorOf(now) || now->window() != window()) return;
  m_before = nullptr;
  hide();
}

void SearchBox::place() {
  constexpr int kWidth = 720;
  constexpr int kAside = 20;
  constexpr int kBelow = 8;
  const QWidget& window = *parentWidget();
  const int top = m_bar.geometry().bottom() + kBelow;
  const int width = std::min(kWidth * fontMetrics().height() / 16, window.width() - 2 * kAside);
  const int rows = m_list->isVisibleTo(this) ? m_model->rowCount() * m_list->sizeHintForRow(0) + 4 : 0;
  m_list->setFixedHeight(std::clamp(rows, 0, (window.height() - top) * 2 / 3));
  layout()->activate();
  const int height =
      layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
  setGeometry((window.width() - width) / 2, top, width, height);
}

}  // namespace chokepoint::ui
