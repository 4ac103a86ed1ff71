#include "ui/views/why/over_time_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/views/why/over_time_bars.h"
#include "ui/widgets/bar_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/span_cells.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

OverTimePanel::OverTimePanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_model(new BarModel(this)),
      m_title(greyed(answerLabel(this))),
      m_note(greyed(noteLabel(this))),
      m_story(greyed(noteLabel(this))),
      m_back(linkButton(tr("‹ Back"), tr("Back to the causes that this one is among (Backspace)"), this)),
      m_table(barTable(m_model, tr("Why it changed since the year before"), this)) {
  m_story->setObjectName(QString());    // no note, but what is to be read
  m_table->horizontalHeader()->hide();  // its rows lead from one to the next
  m_table->setSortingEnabled(false);
  m_table->hideColumn(BarModel::Left);
  m_back->hide();
  column().addWidget(m_title);
  column().addWidget(m_note);
  column().addWidget(m_story);
  column().addWidget(m_back, 0, Qt::AlignLeft);
  column().addWidget(m_table, 1);
  connect(m_back, &QToolButton::clicked, this, &OverTimePanel::goBack);
  connect(m_table, &QTableView::clicked, this, &OverTimePanel::open);
  connect(m_table, &QTableView::activated, this, &OverTimePanel::open);
  auto* back = new QShortcut(Qt::Key_Backspace, m_table, nullptr, nullptr, Qt::WidgetShortcut);
  connect(back, &QShortcut::activated, this, &OverTimePanel::goBack);
}

// Another figure, or another year of it, has causes of its own.
void OverTimePanel::followStudy() {
  if (study().of != m_followed) m_path.clear();
  m_followed = study().of;
  emit followed(study());
}

void OverTimePanel::pose() {
  const auto times = sinceLastYear(study().of, study().year);
  if (!times) return sayTrouble(tr("This is the first year: there is none before it"));
  const auto figure = figureOverTime(study().of, *times);
  if (!figure) return sayTrouble(figure.errors());
  ask(
      [study = study(), request = OverTimeRequest{.figure = *figure, .path = m_path}](Workshop& workshop,
                                                                                      const RunWatch& watch) {
        return changeOverTime(request, study.scenario, study.sample, workshop.pool, watch);
      },
      [this](const OverTime& change) { show(change); });
}

void OverTimePanel::show(const OverTime& change) {
  auto view = viewOf(change, m_path);
  m_path.resize(view.depth);  // beyond that there are no such causes any more
  m_title->setText(view.title);
  m_note->setText(view.note);
  showWords(*m_story, view.story);
  m_back->setVisible(!m_path.empty());
  m_opens = std::move(view.opens);
  m_model->setTable(std::move(view.bars));
  if (m_table->hasFocus()) m_table->setCurrentIndex(m_model->index(0, BarModel::Name));
}

void OverTimePanel::open(const QModelIndex& row) {
  const auto number = static_cast<std::size_t>(row.row());
  if (!isAnswered() || number >= m_opens.size() || m_opens[number].empty()) return;
  m_path.push_back(m_opens[number]);
  m_opens.clear();  // what is on its way has other rows
  questionChanged();
}

void OverTimePanel::goBack() {
  if (m_path.empty()) return;
  m_path.pop_back();
  m_opens.clear();
  m_table->setFocus();
  questionChanged();
}

void OverTimePanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
