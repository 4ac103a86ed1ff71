#include "ui/views/state/chart_tables.h"

#include <QComboBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/views/state/chart_table_model.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

ChartTables::ChartTables(QWidget* parent) : OutlookPanel(parent) {
  auto* choice = new QComboBox(this);
  choice->setFont(fontOf(TextRole::Body));
  choice->setAccessibleName(tr("Chart whose figures are shown"));
  auto* pages = new QStackedWidget(this);
  for (const ChartTable table : chartTables()) {
    auto* model = new ChartTableModel(table, this);
    m_models.push_back(model);
    choice->addItem(titleOf(table));
    m_tables.push_back(tablePage(model, titleOf(table), this));
    pages->addWidget(m_tables.back());
  }
  connect(choice, &QComboBox::currentIndexChanged, pages, &QStackedWidget::setCurrentIndex);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(choice, 0, Qt::AlignLeft);
  column->addWidget(pages, 1);
}

void ChartTables::setOutlooks(const std::shared_ptr<const Outlook>& now,
                              const std::shared_ptr<const Outlook>& byDefault) {
  for (auto* model : m_models) model->setOutlooks(now, byDefault);
}

void ChartTables::setStale(bool stale) {
  for (auto* table : m_tables) ui::setStale(*table, stale);
}

}  // namespace chokepoint::ui
