#include "ui/views/state/watch_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/quantity_specs.h"
#include "ui/commands/commands.h"
#include "ui/format/format.h"
#include "ui/format/spoken_years.h"
#include "ui/format/words.h"
#include "ui/views/state/watch_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/control_name.h"
#include "ui/widgets/kept_choices.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/named_choice.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

const QString kKeptRows = QStringLiteral("watch/rows");
const QChar kBetweenRows('\n');               // no expression has one
const QString kNoRows = QStringLiteral("-");  // not the same as nothing kept yet

QStringList rowsAtFirst() {
  QStringList keys;
  for (const char* key : {"output_ratio", "compute_ratio", "huawei_chips", "self_sufficiency", "compute_lag"})
    keys += QString::fromLatin1(key);
  return keys;
}

QStringList rowsKept() {
  const QString kept = keptChoice(kKeptRows);
  if (kept.isEmpty()) return rowsAtFirst();
  return kept == kNoRows ? QStringList() : kept.split(kBetweenRows);
}

using Spreads = std::vector<std::vector<WatchedSpread>>;

std::vector<Expression> expressionsOf(const Watched& watched) {
  if (!watched.isYearly()) return watched.expressions;
  std::vector<Expression> shown;
  for (const Year year : spokenYears()) shown.push_back(watched.of(year));
  return shown;
}

// Each row's own spreads, out of those of all rows one after another.
Spreads dealtOut(const std::vector<WatchedSpread>& all, const std::vector<std::size_t>& counts) {
  Spreads rows;
  auto next = all.begin();
  for (const std::size_t count : counts) {
    rows.emplace_back(next, next + static_cast<std::ptrdiff_t>(count));
    next += static_cast<std::ptrdiff_t>(count);
  }
  return rows;
}

}  // namespace

WatchPanel::WatchPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_model(new WatchModel(this)),
      m_box(new QComboBox(this)),
      m_error(troubleLabel(this)),
      m_table(tablePage(m_model, tr("What is watched, by year"), this)) {
  m_table->verticalHeader()->hide();
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  constexpr int kLeastLetters = 26;
  stretchText(*m_table, WatchModel::Title, kLeastLetters);
  column().addLayout(addBar());
  column().addWidget(m_error);
  column().addWidget(m_table, 1);
  offer();
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WatchPanel::followChosen);
  restore();
}

QHBoxLayout* WatchPanel::addBar() {
  constexpr int kLeastLetters = 36;
  auto* row = new QHBoxLayout;
  makeSearchable(*m_box, kLeastLetters);
  nameControl(*m_box, tr("Figure to watch"));
  explain(*m_box, tr("Choose a figure or a quantity, or type an expression such as annual(us_output, 2027) / 1000000; "
                     "one that names a single year is shown for every year"));
  row->addWidget(m_box, 1);
  addButton(*row, tr("Add"), tr("Watches what the field says"), {}, &WatchPanel::addTyped);
  row->addSpacing(16);
  m_up =
      addButton(*row, tr("Up"), tr("Moves the chosen row up"), QKeySequence(Qt::ALT | Qt::Key_Up), &WatchPanel::moveUp);
  m_down = addButton(*row, tr("Down"), tr("Moves the chosen row down"), QKeySequence(Qt::ALT | Qt::Key_Down),
                     &WatchPanel::moveDown);
  m_remove = addButton(*row, tr("Remove"), tr("Watches the chosen row no more"), QKeySequence(Qt::Key_Delete),
                       &WatchPanel::removeChosen);
  row->addStretch(1);
  connect(m_box, &QComboBox::activated, this, &WatchPanel::addTyped);
  connect(m_box->lineEdit(), &QLineEdit::returnPressed, this, &WatchPanel::addTyped);
  return row;
}

QToolButton* WatchPanel::addButton(QHBoxLayout& row, const QString& title, const QString& tip, const QKeySequence& keys,
                                   void (WatchPanel::*act)()) {
  auto* button = linkButton(title, tipWithKeys(tip, keys), this);
  connect(button, &QToolButton::clicked, this, act);
  row.addWidget(button);
  if (keys.isEmpty()) return button;
  auto* shortcut = new QShortcut(keys, m_table, nullptr, nullptr, Qt::WidgetShortcut);
  connect(shortcut, &QShortcut::activated, this, act);
  return button;
}

void WatchPanel::offer() {
  for (const Figure& figure : figures()) m_box->addItem(titleOfEachYear(figure), QString::fromStdString(figure.key));
  for (const auto& s : quantitySpecs())
    if (findFigure(s.name) == nullptr) m_box->addItem(translated(s.label), QString::fromStdString(s.name));
  m_box->setCurrentIndex(-1);
  m_box->lineEdit()->setPlaceholderText(tr("Add a figure, a quantity or an expression"));
  m_box->lineEdit()->setToolTip(m_box->lineEdit()->placeholderText());  // which a narrow field cuts
}

// What an older model knew and this one does not is left out.
void WatchPanel::restore() {
  for (const QString& text : rowsKept())
    if (auto found = watched(text.toStdString())) m_watched.push_back(std::move(*found));
  rowsChanged(0);
}

bool WatchPanel::add(const QString& text) {
  auto found = watched(text.toStdString());
  ui::sayTrouble(*m_error, found ? QString() : worded(found.errors()));
  if (!found) return false;
  const auto same = std::ranges::find(m_watched, found->text, &Watched::text);
  const auto row = same - m_watched.begin();
  if (same == m_watched.end()) m_watched.push_back(std::move(*found));
  rowsChanged(static_cast<int>(row));
  return true;
}

// A name that is offered, or an expression; Enter comes twice where the list completes what is typed.
void WatchPanel::addTyped() {
  const QString typed = m_box->currentText().trimmed();
  if (typed.isEmpty()) return;
  const int offered = m_box->findText(typed, Qt::MatchFixedString);
  if (!add(offered >= 0 ? m_box->itemData(offered).toString() : typed)) return;
  m_box->setCurrentIndex(-1);
  m_box->clearEditText();
}

int WatchPanel::chosenRow() const { return m_table->currentIndex().row(); }

void WatchPanel::removeChosen() {
  const int row = chosenRow();
  if (row < 0) return;
  m_watched.erase(m_watched.begin() + row);
  rowsChanged(std::min(row, static_cast<int>(m_watched.size()) - 1));
}

void WatchPanel::moveChosen(int by) {
  const int row = chosenRow();
  const int to = row + by;
  if (row < 0 || to < 0 || to >= static_cast<int>(m_watched.size())) return;
  std::swap(m_watched[static_cast<std::size_t>(row)], m_watched[static_cast<std::size_t>(to)]);
  rowsChanged(to);
}

void WatchPanel::rowsChanged(int chosen) {
  std::vector<WatchRow> rows;
  QStringList texts;
  for (const auto& one : m_watched) {
    rows.push_back(watchRow(one));
    texts += QString::fromStdString(one.text);
  }
  m_model->setRows(std::move(rows));
  keepChoice(kKeptRows, texts.isEmpty() ? kNoRows : texts.join(kBetweenRows));
  m_table->selectRow(chosen);
  followChosen();
  questionChanged();
}

void WatchPanel::followChosen() {
  const int row = chosenRow();
  m_remove->setEnabled(row >= 0);
  m_up->setEnabled(row > 0);
  m_down->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
}

void WatchPanel::pose() {
  std::vector<Expression> all;
  std::vector<std::size_t> counts;
  for (const auto& one : m_watched) {
    const auto shown = expressionsOf(one);
    all.insert(all.end(), shown.begin(), shown.end());
    counts.push_back(shown.size());
  }
  if (all.empty()) return sayTrouble(tr("Nothing is watched. Choose a figure above, or type an expression."));
  ask(
      [study = study(), all](Workshop& workshop, const RunWatch& watch) {
        return watchedSpreads(all, study.scenario, study.sample, workshop.pool, watch);
      },
      [this, counts](const std::vector<WatchedSpread>& found) { m_model->setSpreads(dealtOut(found, counts)); });
}

void WatchPanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
