#include "ui/views/sources/past_statements_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/views/sources/past_statements_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_and_words.h"
#include "ui/widgets/table_page.h"

namespace chokepoint::ui {

PastStatementsPanel::PastStatementsPanel(QWidget* parent) : QWidget(parent) {
  auto* table = tablePage(new PastStatementsModel(this), tr("What earlier versions said"), this);
  table->verticalHeader()->hide();
  constexpr int kLeastLetters = 22;
  stretchText(*table, PastStatementsModel::What, kLeastLetters);
  auto* answer = answerLabel(this);
  answer->setText(sentenceOfPastStatements());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  constexpr double kWordsShare = 0.28;
  auto* words = wordsOf({answer, noteLabel(this, noteOfPastStatements())}, this);
  column->addWidget(new TableAndWords(table, words, kWordsShare, this));
}

}  // namespace chokepoint::ui
