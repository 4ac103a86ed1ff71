#include "ui/views/frame/plot_page.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/charts/studies/study_plot.h"
#include "ui/format/data_table.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

namespace {

// Words to the eye; whoever takes the figures along gets the plot's numbers.
class TwinModel : public QStandardItemModel, public DataSource {
 public:
  TwinModel(const StudyPlot& plot, QObject* parent) : QStandardItemModel(parent), m_plot(plot) { fill(); }

  void fill() {
    const auto table = m_plot.table();
    clear();
    setHorizontalHeaderLabels(table.columns);
    for (const auto& row : table.rows) {
      QList<QStandardItem*> cells;
      for (const QString& text : row) cells += new QStandardItem(text);
      appendRow(cells);
    }
  }

  [[nodiscard]] std::vector<DataTable> dataTables() const override {
    const auto* source = dynamic_cast<const DataSource*>(&m_plot);
    return source != nullptr ? source->dataTables() : std::vector<DataTable>();
  }

 private:
  const StudyPlot& m_plot;
};

QWidget* tableOf(const StudyPlot& plot, QWidget* parent) {
  auto* model = new TwinModel(plot, parent);
  auto* table = tablePage(model, plot.accessibleName(), parent);
  model->setParent(table);
  table->verticalHeader()->hide();
  QObject::connect(&plot, &StudyPlot::figuresChanged, model, &TwinModel::fill);
  return table;
}

}  // namespace

PlotPage::PlotPage(QWidget* picture, MakeTable makeTable, QWidget* parent)
    : QWidget(parent),
      m_picture(picture),
      m_makeTable(std::move(makeTable)),
      m_pages(new QStackedWidget(this)),
      m_turn(linkButton(tr("as a table"), tr("The figures of the picture as a table, and back"), this)) {
  m_pages->addWidget(picture);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_turn, 0, Qt::AlignRight);
  column->addWidget(m_pages, 1);
  setTabOrder(picture, m_turn);
  connect(m_turn, &QToolButton::clicked, this, [this] { turn(m_table == nullptr); });
}

PlotPage::PlotPage(StudyPlot* plot, QWidget* parent)
    : PlotPage(
          plot, [plot](QWidget* table) { return tableOf(*plot, table); }, parent) {}

// Tab comes to it before the picture then, as the eye does.
QToolButton* PlotPage::takeLink() {
  layout()->removeWidget(m_turn);
  setTabOrder(m_turn, m_picture);
  return m_turn;
}

void PlotPage::makeTableAnew() {
  if (m_table == nullptr) return;
  turn(false);
  turn(true);
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
  m_table = m_makeTable(this);
  m_pages->setCurrentIndex(m_pages->addWidget(m_table));
}

}  // namespace chokepoint::ui
