#include "ui/views/why/change_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/views/why/mover_bars.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/span_cells.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

ChangePanel::ChangePanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_beforeName(tr("By default")),
      m_model(new BarModel(this)),
      m_title(greyed(answerLabel(this))),
      m_note(greyed(noteLabel(this))),
      m_table(barTable(m_model, tr("What changed it"), this)) {
  m_table->horizontalHeader()->hide();  // its rows lead from one to the next
  m_table->hideColumn(BarModel::Right);
  column().addWidget(m_title);
  column().addWidget(m_note);
  column().addWidget(m_table, 1);
}

void ChangePanel::setBefore(const Scenario& before, const QString& name) {
  if (before == m_before && name == m_beforeName) return;
  m_before = before;
  m_beforeName = name;
  tellWhetherSame();
  questionChanged();
}

void ChangePanel::followStudy() { tellWhetherSame(); }

void ChangePanel::tellWhetherSame() {
  if (hasStudy()) emit comparedWithItself(sameInputs(m_before, study().scenario));
}

void ChangePanel::pose() {
  ask(
      [before = m_before, study = study()](Workshop& workshop, const RunWatch& watch) {
        return changeSince(before, study, changeInTime(before, study), workshop.pool, watch);
      },
      [this, now = study().scenario, name = figureName()](const Change& change) {
        m_title->setText(tr("What changed %1").arg(name));
        m_note->setText(change.split.movers.empty() && m_before == Scenario{}
                            ? tr("Nothing was moved: this is the default")
                            : noteOf(change));
        m_model->setTable(barsOf(change, now, m_beforeName));
      });
}

void ChangePanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
