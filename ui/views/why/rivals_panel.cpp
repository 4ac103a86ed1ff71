#include "ui/views/why/rivals_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/views/why/rivals_model.h"
#include "ui/widgets/curve_cells.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

constexpr double kLinesOfARow = 1.8;  // a curve wants more height than words

QTableView* rivalsTable(RivalsModel* model, QWidget* parent) {
  auto* table = tablePage(model, RivalsPanel::tr("What each input does, by view"), parent);
  table->verticalHeader()->hide();
  table->verticalHeader()->setDefaultSectionSize(static_cast<int>(kLinesOfARow * table->fontMetrics().height()));
  for (int column = RivalsModel::FirstView; column < model->lastColumn(); ++column) {
    table->setItemDelegateForColumn(column, curveCells(table));
    table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
  }
  return table;
}

}  // namespace

RivalsPanel::RivalsPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_model(new RivalsModel(this)),
      m_table(rivalsTable(m_model, this)),
      m_answer(greyed(noteLabel(this))) {
  auto* row = new QHBoxLayout;
  row->setSpacing(28);
  row->addWidget(m_table, 3);
  row->addWidget(wordsOf({m_answer, noteLabel(this, noteOfRivals())}, this), 1);
  column().addLayout(row, 1);
}

void RivalsPanel::pose() {
  ask([study = study()](Workshop& workshop, const RunWatch& watch) { return rivalViews(study, workshop.pool, watch); },
      [this, name = figureName()](const RivalViews& rivals) {
        m_model->setRivals(rivals);
        m_answer->setText(sentencesOf(rivals, name));
      });
}

void RivalsPanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
