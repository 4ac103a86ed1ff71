#include "ui/views/state/observables_panel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/parameter_specs.h"
#include "core/runs/observables.h"
#include "core/study/state/watched.h"
#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/spoken_years.h"
#include "ui/views/state/watch_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_and_words.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

// "Effect of lobbying (only where ...)"
QString moverName(const Observable& observable, ParameterId input) {
  const QString label = translated(spec(input).label);
  const auto where = std::ranges::find(observable.where, input, &Observable::Where::input);
  return where == observable.where.end()
             ? label
             : ObservablesPanel::tr("%1 (%2)", "input, under which condition").arg(label, translated(where->says));
}

QString inputsBehind(const Observable& observable) {
  QStringList names;
  for (const auto input : observable.inputs) names += moverName(observable, input);
  return ObservablesPanel::tr("Moved by: %1.", "inputs").arg(inSeries(names));
}

std::vector<WatchRow> rowsOfObservables() {
  std::vector<WatchRow> rows;
  for (const auto& one : observables())
    rows.push_back({.title = translated(one.title),
                    .unit = translated(one.unit),
                    .meaning = inSequence({translated(one.meaning), inputsBehind(one)}),
                    .scale = one.scale});
  return rows;
}

std::vector<std::vector<WatchedSpread>> byObservable(const std::vector<WatchedSpread>& all) {
  const auto years = static_cast<std::ptrdiff_t>(spokenYears().size());
  std::vector<std::vector<WatchedSpread>> rows;
  for (auto row = all.begin(); row != all.end(); row += years) rows.emplace_back(row, row + years);
  return rows;
}

}  // namespace

ObservablesPanel::ObservablesPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_model(new WatchModel(this)),
      m_table(tablePage(m_model, tr("What inputs move beside the headlines, by year"), this)),
      m_title(answerLabel(this)),
      m_meaning(noteLabel(this)) {
  m_model->setRows(rowsOfObservables());
  m_table->verticalHeader()->hide();
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  constexpr int kLeastLetters = 26;
  stretchText(*m_table, WatchModel::Title, kLeastLetters);
  auto* words = wordsOf({m_title, m_meaning,
                         noteLabel(this, tr("Medians, and nine runs in ten. Some inputs move none of the headlines: "
                                            "what they do is seen here."))},
                        this);
  constexpr double kWordsShare = 0.25;
  column().addWidget(new TableAndWords(m_table, words, kWordsShare, this), 1);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ObservablesPanel::showChosen);
  m_table->selectRow(0);
}

void ObservablesPanel::showChosen() {
  const int row = m_table->currentIndex().row();
  if (row < 0) return;
  const auto& one = observables()[static_cast<std::size_t>(row)];
  m_title->setText(translated(one.title));
  m_meaning->setText(inSequence({translated(one.meaning), inputsBehind(one)}));
}

void ObservablesPanel::pose() {
  ask(
      [study = study()](Workshop& workshop, const RunWatch& watch) {
        std::vector<Expression> all;
        for (const auto& one : observables())
          for (const Year year : spokenYears()) all.push_back(one.years[yearIndex(year)]);
        return watchedSpreads(all, study.scenario, study.sample, workshop.pool, watch);
      },
      [this](const std::vector<WatchedSpread>& found) { m_model->setSpreads(byObservable(found)); });
}

void ObservablesPanel::showState(AnswerState state) { setStale(*m_table, state != AnswerState::Given); }

}  // namespace chokepoint::ui
