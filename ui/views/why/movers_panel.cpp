#include "ui/views/why/movers_panel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/study/inputs.h"
#include "ui/views/why/mover_bars.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/span_cells.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

struct MethodWords {
  MoverMethod method;
  QString name;
  QString toolTip;
};

std::array<MethodWords, 4> methodWords() {
  return {{{MoverMethod::Swing, MoversPanel::tr("Swing"),
            MoversPanel::tr("Each input alone, from its 5th to its 95th percentile")},
           {MoverMethod::Slope, MoversPanel::tr("Slope"),
            MoversPanel::tr("The change for a small move of each input, exactly")},
           {MoverMethod::Variance, MoversPanel::tr("Variance"),
            MoversPanel::tr("What share of its uncertainty each input explains, alone and with others (Sobol')")},
           {MoverMethod::Effects, MoversPanel::tr("Effects"),
            MoversPanel::tr("How large and how uneven each input's effect is over all its draws (Morris)")}}};
}

Expected<Movers> moversOf(const Study& study, MoverMethod method, bool withLevers, ThreadPool& pool,
                          const RunWatch& watch) {
  const auto inputs = movableInputs(study.scenario, withLevers);
  if (!inputs) return inputs.errors();
  return findMovers(study, {.method = method, .inputs = *inputs, .onMedian = true}, pool, watch);
}

}  // namespace

MoversPanel::MoversPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_model(new BarModel(this)),
      m_title(greyed(answerLabel(this))),
      m_methods(new QButtonGroup(this)),
      m_levers(choiceButton(tr("Levers too"), tr("Move what is decided as well, over its own likely values"), this)),
      m_note(greyed(noteLabel(this))),
      m_table(barTable(m_model, tr("What moves it most"), this)) {
  column().addWidget(m_title);
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  addChoices(*row);
  column().addLayout(row);
  column().addWidget(m_note);
  column().addWidget(m_table, 1);
  const auto methods = m_methods->buttons();
  std::vector<QWidget*> inOrder(methods.begin(), methods.end());
  inOrder.insert(inOrder.end(), {m_levers, m_table});
  tabThrough(inOrder);
}

void MoversPanel::addChoices(QHBoxLayout& row) {
  for (const auto& [method, name, toolTip] : methodWords()) {
    auto* button = choiceButton(name, toolTip, this);
    button->setProperty("role", "pill");
    m_methods->addButton(button, static_cast<int>(method));
    row.addWidget(button);
  }
  m_methods->button(static_cast<int>(MoverMethod::Swing))->setChecked(true);
  connect(m_methods, &QButtonGroup::idToggled, this, [this](int, bool chosen) {
    if (chosen) questionChanged();
  });
  row.addWidget(m_levers);
  connect(m_levers, &QToolButton::toggled, this, &MoversPanel::questionChanged);
  row.addStretch();
}

void MoversPanel::pose() {
  const auto method = static_cast<MoverMethod>(m_methods->checkedId());
  ask(
      [study = study(), method, withLevers = m_levers->isChecked()](Workshop& workshop, const RunWatch& watch) {
        return moversOf(study, method, withLevers, workshop.pool, watch);
      },
      [this, name = figureName()](const Movers& movers) {
        m_title->setText(tr("What moves %1 most").arg(name));
        m_note->setText(noteOf(movers));
        m_model->setTable(barsOf(movers));
      });
}

void MoversPanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
