#include "ui/answer/sentence_panel.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/spoken_years.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/steady_label.h"

namespace chokepoint::ui {

namespace {

SteadyLabel* wordsOf(TextRole role, const QString& name, QWidget* parent) {
  constexpr int kLines = 2;
  auto* label = new SteadyLabel(kLines, parent);
  label->setFont(fontOf(role));
  label->setAccessibleName(name);
  return label;
}

}  // namespace

SentencePanel::SentencePanel(QWidget* parent)
    : QWidget(parent),
      m_main(wordsOf(TextRole::Sentence, tr("The answer"), this)),
      m_detail(wordsOf(TextRole::Body, tr("Range and reason"), this)),
      m_years(new QButtonGroup(this)) {
  m_main->setWords(tr("Computing the first answer ..."));
  m_detail->setObjectName(QStringLiteral("muted"));
  m_detail->setTextFormat(Qt::PlainText);  // a publisher may be called anything
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_main);
  column->addWidget(m_detail);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  addLinks(*row);
  row->addStretch();
  addYears(*row);
  column->addLayout(row);
}

void SentencePanel::addLinks(QHBoxLayout& row) {
  auto* why = linkButton(tr("Why?"), tr("What moves the gap most, and what has changed it"), this);
  auto* whoSays = linkButton(tr("Who says?"), tr("Published figures beside the model's"), this);
  auto* howSure = linkButton(tr("How sure?"), tr("Medians and ranges, year by year"), this);
  auto* change = linkButton(tr("What would change it?"),
                            tr("The smallest change of assumptions that overturns a statement"), this);
  auto* notAnswered =
      linkButton(tr("What is left out?"), tr("What this tool cannot answer, and the nearest proxy"), this);
  connect(why, &QToolButton::clicked, this, &SentencePanel::whyClicked);
  connect(whoSays, &QToolButton::clicked, this, &SentencePanel::whoSaysClicked);
  connect(howSure, &QToolButton::clicked, this, &SentencePanel::howSureClicked);
  connect(change, &QToolButton::clicked, this, &SentencePanel::overturnClicked);
  connect(notAnswered, &QToolButton::clicked, this, &SentencePanel::notAnsweredClicked);
  for (auto* link : {why, whoSays, howSure, change, notAnswered}) row.addWidget(link);
}

void SentencePanel::addYears(QHBoxLayout& row) {
  for (const Year year : spokenYears()) {
    auto* button = choiceButton(QString::number(year.number), tr("Speak of %1").arg(year.number), this);
    m_years->addButton(button, year.number);
    row.addWidget(button);
  }
  m_years->button(m_year.number)->setChecked(true);
  connect(m_years, &QButtonGroup::idToggled, this, [this](int number, bool chosen) {
    if (!chosen) return;
    m_year = Year{number};
    emit yearChanged();
  });
}

void SentencePanel::setSentence(const Sentence& sentence) {
  m_main->setWords(sentence.main);
  m_detail->setWords(sentence.detail);
  m_main->setAccessibleDescription(plainText());
  QAccessibleEvent said(m_main, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&said);
}

void SentencePanel::setStale(bool stale) {
  m_main->setEnabled(!stale);
  m_detail->setEnabled(!stale);
}

void SentencePanel::setYear(Year year) {
  if (auto* button = m_years->button(year.number)) button->setChecked(true);
}

QString SentencePanel::plainText() const {
  return inSequence({QTextDocumentFragment::fromHtml(m_main->text()).toPlainText(), m_detail->text()});
}

}  // namespace chokepoint::ui
