#include "ui/views/sources/claims_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/words.h"
#include "ui/views/sources/claims_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_and_words.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

constexpr int kLeastOfClaim = 34;  // letters of a claim that are seen: half of its sentence and more
constexpr int kLeastOfClaimed = 10;
constexpr double kWordsShare = 0.28;

}  // namespace

ClaimsPanel::ClaimsPanel(const ViewContext& context)
    : AnalysisPanel(context.analyst, context.parent),
      m_open(context.open),
      m_model(new ClaimsModel(this)),
      m_table(tablePage(m_model, tr("Claims"), this)),
      m_claim(answerLabel(this)),
      m_verdict(greyed(answerLabel(this))),
      m_reason(greyed(noteLabel(this))) {
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->verticalHeader()->hide();
  stretchText(*m_table, ClaimsModel::Sentence, kLeastOfClaim);
  stretchText(*m_table, ClaimsModel::Claimed, kLeastOfClaimed);
  column().addWidget(new TableAndWords(m_table, chosenOne(), kWordsShare, this), 1);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClaimsPanel::showChosen);
  m_table->selectRow(0);
}

QWidget* ClaimsPanel::chosenOne() {
  auto* chosen = new QWidget(this);
  auto* lines = new QVBoxLayout(chosen);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(wordsOf({m_claim, m_verdict, m_reason}, this), 1);
  lines->addLayout(links());
  return chosen;
}

// What to ask of the chosen claim, each in a view of its own.
QLayout* ClaimsPanel::links() {
  auto* buttons = new QHBoxLayout;
  const auto offer = [&](const QString& title, const QString& toolTip, std::string_view view) {
    auto* button = linkButton(title, toolTip, this);
    connect(button, &QToolButton::clicked, this,
            [this, view] { m_open(view, &claims()[static_cast<std::size_t>(m_table->currentIndex().row())]); });
    buttons->addWidget(button);
  };
  offer(tr("How likely?"), tr("The figure's spread over the runs, and the share in which the claim holds"), "likely");
  offer(tr("What overturns it?"), tr("The smallest change of assumptions that turns the claim"), "overturn");
  offer(tr("What must be true?"), tr("Which value of an input brings the claim's figure to a number"), "solve");
  buttons->addStretch();
  return buttons;
}

void ClaimsPanel::pose() {
  ask(
      [study = study()](Workshop& workshop, const RunWatch& watch) {
        return claimBoard(study.scenario, study.sample, workshop.pool, watch);
      },
      [this](const ClaimBoard& board) {
        m_model->setFindings(board.findings);
        showChosen();
      });
}

void ClaimsPanel::showChosen() {
  const int row = m_table->currentIndex().row();
  if (row < 0) return;
  const Claim& claim = claims()[static_cast<std::size_t>(row)];
  m_claim->setText(tr("“%1” (%2, of %3)", "claim, whose, period")
                       .arg(translated(claim.claim), translated(claim.who), periodName(claim.period)));
  const auto* finding = m_model->finding(row);
  m_verdict->setText(finding ? sentenceOf(*finding) : QString());
  const QString note = translated(claim.note);
  m_reason->setText(finding ? wordedInTwoDigits(finding->reason) + (note.isEmpty() ? note : QChar('\n') + note) : note);
}

void ClaimsPanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
