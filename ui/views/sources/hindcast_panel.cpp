#include "ui/views/sources/hindcast_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/views/sources/hindcast_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_and_words.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

HindcastPanel::HindcastPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_model(new HindcastModel(this)),
      m_table(tablePage(m_model, tr("Published figures against the runs"), this)),
      m_answer(greyed(answerLabel(this))),
      m_note(greyed(noteLabel(this))) {
  m_table->verticalHeader()->hide();
  constexpr int kLeastLetters = 14;  // of a quantity and of a publisher
  stretchText(*m_table, HindcastModel::Quantity, kLeastLetters);
  stretchText(*m_table, HindcastModel::Publisher, kLeastLetters);
  constexpr double kWordsShare = 0.28;
  column().addWidget(new TableAndWords(m_table, wordsOf({m_answer, m_note}, this), kWordsShare, this), 1);
}

void HindcastPanel::pose() {
  ask([study = study()](Workshop& workshop,
                        const RunWatch& watch) { return hindcast(study.scenario, study.sample, workshop.pool, watch); },
      [this](const Hindcast& found) {
        m_model->setHindcast(found);
        m_answer->setText(sentenceOf(found));
        m_note->setText(noteOf(found));
      });
}

void HindcastPanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
