#include "ui/views/state/chart_tables.h"

#include <QComboBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/views/state/chart_table_model.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

ChartTables::ChartTables(QWidget* parent)
    : OutlookPanel(parent), m_choice(new QComboBox(this)), m_pages(new QStackedWidget(this)) {
  m_choice->setFont(fontOf(TextRole::Body));
  m_choice->setAccessibleName(tr("Chart whose figures are shown"));
  for (const ChartTable table : chartTables()) {
    m_choice->addItem(titleOf(table));
    m_twins.push_back({new ChartTableModel(table, this)});
  }
  connect(m_choice, &QComboBox::currentIndexChanged, this, &ChartTables::showTable);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_choice, 0, Qt::AlignLeft);
  column->addWidget(m_pages, 1);
  showTable(0);
}

// Not all at once: each takes a while, and most are never looked at.
void ChartTables::showTable(int number) {
  auto& twin = m_twins[static_cast<std::size_t>(number)];
  if (twin.table == nullptr) {
    twin.table = tablePage(twin.model, m_choice->itemText(number), this);
    ui::setStale(*twin.table, m_isStale);
    m_pages->addWidget(twin.table);
    setTabOrder(m_choice, twin.table);
  }
  m_pages->setCurrentWidget(twin.table);
}

void ChartTables::setOutlooks(const std::shared_ptr<const Outlook>& now,
                              const std::shared_ptr<const Outlook>& byDefault) {
  for (const auto& twin : m_twins) twin.model->setOutlooks(now, byDefault);
}

void ChartTables::setStale(bool stale) {
  m_isStale = stale;
  for (const auto& twin : m_twins)
    if (twin.table != nullptr) ui::setStale(*twin.table, stale);
}

}  // namespace chokepoint::ui
