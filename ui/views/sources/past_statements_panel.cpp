#include "ui/views/sources/past_statements_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

#include "ui/views/sources/past_statements_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

PastStatementsPanel::PastStatementsPanel(QWidget* parent) : QWidget(parent) {
  auto* table = tablePage(new PastStatementsModel(this), tr("What earlier versions said"), this);
  table->verticalHeader()->hide();
  table->horizontalHeader()->setSectionResizeMode(PastStatementsModel::What, QHeaderView::Stretch);
  auto* answer = answerLabel(this);
  answer->setText(sentenceOfPastStatements());
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(28);
  row->addWidget(table, 5);
  row->addWidget(wordsOf({answer, noteLabel(this, noteOfPastStatements())}, this), 2);
}

}  // namespace chokepoint::ui
