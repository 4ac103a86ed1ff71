#include "ui/panels/why_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/models/change_model.h"
#include "ui/models/tornado_model.h"
#include "ui/panels/span_cells.h"
#include "ui/panels/table_page.h"
#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

QLabel* labelOf(TextRole role, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setFont(fontOf(role));
  if (role == TextRole::Small) label->setObjectName(QStringLiteral("muted"));
  return label;
}

std::string expressionOf(Gap gap, Year year) {
  const char* quantity = gap == Gap::MadeEachYear    ? "output_ratio"
                         : gap == Gap::UsableInChina ? "compute_ratio"
                                                     : "unit_ratio";
  return std::string("annual(") + quantity + ", " + std::to_string(year.number) + ")";
}

QString subjectOf(Gap gap, Year year) {
  switch (gap) {
    case Gap::MadeEachYear: return WhyPage::tr("production gap in %1").arg(year.number);
    case Gap::UsableInChina: return WhyPage::tr("gap in usable compute at the end of %1").arg(year.number);
    case Gap::InChips: break;
  }
  return WhyPage::tr("gap in chips in %1").arg(year.number);
}

QVBoxLayout* columnOf(QLabel* title, QLabel* note, QTableView* table) {
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  column->addWidget(title);
  column->addWidget(note);
  column->addWidget(table, 1);
  return column;
}

}  // namespace

WhyPage::WhyPage(QWidget* parent)
    : QWidget(parent),
      m_tornado(new TornadoModel(this)),
      m_change(new ChangeModel(this)),
      m_tornadoTable(tablePage(m_tornado, tr("What moves it most"), this)),
      m_changeTable(tablePage(m_change, tr("What changed it"), this)),
      m_moves(labelOf(TextRole::Title, this)),
      m_changed(labelOf(TextRole::Title, this)),
      m_movesNote(labelOf(TextRole::Small, this)),
      m_changedNote(labelOf(TextRole::Small, this)) {
  showSpans(*m_tornadoTable, TornadoModel::Bar);
  showSpans(*m_changeTable, ChangeModel::Bar);
  m_changeTable->horizontalHeader()->hide();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(28);
  row->addLayout(columnOf(m_moves, m_movesNote, m_tornadoTable), 1);
  row->addLayout(columnOf(m_changed, m_changedNote, m_changeTable), 1);
  m_movesNote->setText(tr("Each uncertain input alone, from its 5th to its 95th percentile, on the central run"));
  connect(&m_service, &WhyService::answered, this, &WhyPage::show);
}

void WhyPage::setQuestion(const Outlook& outlook, Gap gap, Year year) {
  m_question = {outlook.scenario, expressionOf(gap, year), outlook.sample};
  m_question.sample.members = kFullMembers;
  m_subject = subjectOf(gap, year);
  setStale(!isAnswered());
  askIfSeen();
}

void WhyPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  askIfSeen();
}

void WhyPage::askIfSeen() {
  if (!isVisible() || m_question.expression.empty() || m_question == m_asked) return;
  m_asked = m_question;
  m_service.ask(m_question);
}

void WhyPage::show(const WhyAnswerPtr& answer) {
  if (answer->question != m_question) return;
  m_answer = answer;
  m_tornado->setAnswer(answer);
  m_change->setAnswer(answer);
  m_moves->setText(tr("What moves the %1 most").arg(m_subject));
  m_changed->setText(tr("What changed the %1").arg(m_subject));
  m_changedNote->setText(answer->split.movers.empty() ? tr("Nothing was moved: this is the default")
                         : answer->members == 0
                             ? tr("On the central run, as so much was moved; in no order of moving")
                             : tr("Medians of %1 runs; in no order of moving")
                                   .arg(QLocale().toString(static_cast<qulonglong>(answer->members))));
  setStale(false);
  emit answered();
}

void WhyPage::setStale(bool stale) {
  for (auto* table : {m_tornadoTable, m_changeTable}) ui::setStale(*table, stale);
  for (auto* label : {m_moves, m_changed, m_movesNote, m_changedNote}) label->setEnabled(!stale);
}

}  // namespace chokepoint::ui
