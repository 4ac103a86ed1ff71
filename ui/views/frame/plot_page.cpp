#include "ui/views/frame/plot_page.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/studies/study_plot.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

void fillFrom(const StudyTable& table, QStandardItemModel& model) {
  model.clear();
  model.setHorizontalHeaderLabels(table.columns);
  for (const auto& row : table.rows) {
    QList<QStandardItem*> cells;
    for (const QString& text : row) cells += new QStandardItem(text);
    model.appendRow(cells);
  }
}

}  // namespace

PlotPage::PlotPage(StudyPlot* plot, QWidget* parent)
    : QWidget(parent),
      m_plot(plot),
      m_pages(new QStackedWidget(this)),
      m_turn(linkButton(tr("as a table"), tr("The figures of the picture as a table, and back"), this)) {
  m_pages->addWidget(plot);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_turn, 0, Qt::AlignRight);
  column->addWidget(m_pages, 1);
  setTabOrder(plot, m_turn);
  connect(m_turn, &QToolButton::clicked, this, [this] { turn(m_table == nullptr); });
  connect(plot, &StudyPlot::figuresChanged, this, &PlotPage::fill);
}

// What is not asked for is not there.
void PlotPage::turn(bool toTable) {
  m_turn->setText(toTable ? tr("as a picture") : tr("as a table"));
  m_turn->setAccessibleName(m_turn->text());
  if (!toTable) {
    delete m_table;
    m_table = nullptr;
    return;
  }
  auto* model = new QStandardItemModel(this);
  auto* table = tablePage(model, m_plot->accessibleName(), this);
  model->setParent(table);
  table->verticalHeader()->hide();
  m_model = model;
  m_table = table;
  fill();
  m_pages->setCurrentIndex(m_pages->addWidget(table));
}

void PlotPage::fill() {
  if (m_table != nullptr) fillFrom(m_plot->table(), static_cast<QStandardItemModel&>(*m_model));
}

}  // namespace chokepoint::ui
