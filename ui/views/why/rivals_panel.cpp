#include "ui/views/why/rivals_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/views/why/rivals_model.h"
#include "ui/widgets/curve_cells.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_and_words.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

constexpr double kLinesOfARow = 1.3;  // a curve wants more height than words

QTableView* rivalsTable(RivalsModel* model, QWidget* parent) {
  auto* table = tablePage(model, RivalsPanel::tr("What each input does, by view"), parent);
  table->verticalHeader()->hide();
  setLinesOfRows(*table, kLinesOfARow);
  constexpr int kLeastOfInput = 24;  // letters
  constexpr int kLeastOfView = 24;   // two numbers and a curve
  stretchText(*table, RivalsModel::Input, kLeastOfInput);
  for (int column = RivalsModel::FirstView; column < model->lastColumn(); ++column) {
    table->setItemDelegateForColumn(column, curveCells(SpanHue::Us, table));
    stretchText(*table, column, kLeastOfView);
  }
  return table;
}

}  // namespace

RivalsPanel::RivalsPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_model(new RivalsModel(this)),
      m_table(rivalsTable(m_model, this)),
      m_answer(greyed(noteLabel(this))) {
  constexpr double kWordsShare = 0.25;
  auto* words = wordsOf({m_answer, noteLabel(this, noteOfRivals())}, this);
  column().addWidget(new TableAndWords(m_table, words, kWordsShare, this), 1);
}

void RivalsPanel::pose() {
  ask([study = study()](Workshop& workshop, const RunWatch& watch) { return rivalViews(study, workshop.pool, watch); },
      [this, name = figureName()](const RivalViews& rivals) {
        m_model->setRivals(rivals);
        m_answer->setText(sentenceOf(rivals, name));
      });
}

void RivalsPanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
