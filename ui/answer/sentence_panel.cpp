#include "ui/answer/sentence_panel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/lists.h"
#include "ui/format/rich_words.h"
#include "ui/format/spoken_years.h"
#include "ui/format/term_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/explained_word.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/steady_label.h"

namespace chokepoint::ui {

namespace {

// Room from the start, so that nothing beneath it moves.
constexpr int kLinesOfSentence = 3;

constexpr QChar kWordJoiner(0x2060);

// A range, or a number with its unit, stays in one line.
QString unbroken(QString html) {
  static const QRegularExpression kSpaceInNumber(QStringLiteral("(?<=[0-9]) (?=[^<>]{1,12}</b>)"));
  constexpr QChar kDash(0x2013);
  html.replace(kSpaceInNumber, QString(QChar::Nbsp));
  return html.replace(kDash, QString(kWordJoiner) + kDash + kWordJoiner);
}

}  // namespace

SentencePanel::SentencePanel(QWidget* parent)
    : QWidget(parent),
      m_main(new SteadyLabel(kLinesOfSentence, this)),
      m_detail(new FittingLabel(this)),
      m_rest(linkButton(tr("more"), tr("What else there is to say of it"), this)),
      m_years(new QButtonGroup(this)),
      m_other(choiceButton({}, {}, this)) {
  m_main->setFont(fontOf(TextRole::Sentence));
  m_main->setAccessibleName(tr("The answer"));
  m_main->setWords(tr("Computing the first answer ..."));
  m_detail->setFont(fontOf(TextRole::Body));
  m_detail->setAccessibleName(tr("Beside the answer"));
  m_detail->setTextFormat(Qt::PlainText);  // a publisher may be called anything
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_main);
  addDetail(*column);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  addLinks(*row);
  addYears(*row);
  column->addLayout(row);
}

void SentencePanel::addDetail(QVBoxLayout& column) {
  auto* line = new QHBoxLayout;
  QSizePolicy keepsItsRoom = m_rest->sizePolicy();
  keepsItsRoom.setRetainSizeWhenHidden(true);
  m_rest->setSizePolicy(keepsItsRoom);
  m_rest->hide();
  line->addWidget(m_detail, 1);
  line->addWidget(m_rest);
  column.addLayout(line);
  connect(m_detail, &FittingLabel::fitted, this, &SentencePanel::showRest);
  connect(m_rest, &QToolButton::clicked, this,
          [this] { QToolTip::showText(m_rest->mapToGlobal(m_rest->rect().bottomLeft()), m_rest->toolTip(), m_rest); });
}

void SentencePanel::addLinks(QHBoxLayout& row) {
  auto* why = linkButton(tr("Why?"), tr("What moves the gap most, and what has changed it"), this);
  auto* whoSays = linkButton(tr("Who says?"), tr("Published figures beside the model's"), this);
  auto* howSure = linkButton(tr("How sure?"), tr("How the runs spread around that figure"), this);
  auto* change = linkButton(tr("What would change it?"),
                            tr("The smallest change of assumptions that overturns a statement"), this);
  auto* notAnswered =
      linkButton(tr("What is left out?"), tr("What this tool cannot answer, and the nearest proxy"), this);
  connect(why, &QToolButton::clicked, this, &SentencePanel::whyClicked);
  connect(whoSays, &QToolButton::clicked, this, &SentencePanel::whoSaysClicked);
  connect(howSure, &QToolButton::clicked, this, &SentencePanel::howSureClicked);
  connect(change, &QToolButton::clicked, this, &SentencePanel::overturnClicked);
  connect(notAnswered, &QToolButton::clicked, this, &SentencePanel::notAnsweredClicked);
  auto* links = new QWidget(this);
  auto* flow = new FlowLayout(0, links);
  for (auto* link : {why, whoSays, howSure, change, notAnswered}) flow->addWidget(link);
  row.addWidget(links);
}

void SentencePanel::addYears(QHBoxLayout& row) {
  auto* brackets = new FittingLabel(this);
  brackets->setObjectName(QStringLiteral("muted"));
  brackets->setFont(fontOf(TextRole::Small));
  brackets->setTexts({tr("in brackets: nine runs in ten"), tr("(nine runs in ten)"), {}});
  brackets->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  explainWord(*brackets, explainedTerm("nine-in-ten"));
  row.addWidget(brackets, 1);
  row.addSpacing(12);
  m_other->hide();
  row.addWidget(m_other);
  for (const Year year : spokenYears()) {
    auto* button = choiceButton(QString::number(year.number), tr("Speak of %1").arg(year.number), this);
    m_years->addButton(button, year.number);
    row.addWidget(button);
  }
  m_years->button(m_year.number)->setChecked(true);
  connect(m_years, &QButtonGroup::idToggled, this, [this](int number, bool chosen) {
    if (chosen) choose(number);
  });
}

void SentencePanel::choose(int number) {
  m_year = Year{number};
  if (!m_other->isChecked()) {
    m_years->removeButton(m_other);
    m_other->hide();
  }
  emit yearChanged();
}

void SentencePanel::setYear(Year year) {
  if (year == m_year) return;
  if (auto* button = m_years->button(year.number)) return button->setChecked(true);
  m_years->removeButton(m_other);
  m_other->setChecked(false);
  m_other->setText(QString::number(year.number));
  m_other->setAccessibleName(m_other->text());
  explain(*m_other, tr("Speak of %1").arg(year.number));
  m_other->show();
  m_years->addButton(m_other, year.number);
  m_other->setChecked(true);
}

void SentencePanel::setSentence(const Sentence& sentence) {
  m_words = unbroken(sentence.main);
  showWords();
  m_detailWords = sentence.detail;
  m_detail->setTexts({m_detailWords});
  m_restWords = inSequence(sentence.rest);
  showRest();
  m_main->setHeard({}, inSequence({plainText(), m_restWords}));
}

// Of what there was no room for, too.
void SentencePanel::showRest() {
  QStringList parts{m_detail->isCut() ? m_detailWords : QString(), m_restWords};
  parts.removeAll(QString());
  const QString words = inSequence(parts);
  m_rest->setVisible(!words.isEmpty());
  m_rest->setToolTip(tipInLines(words));
}

// What is stale has no colours of its own, which would outshine the grey.
void SentencePanel::showWords() {
  static const QRegularExpression kColour(QStringLiteral("color:#[0-9a-f]{6};? ?"));
  m_main->setWords(m_main->isEnabled() ? m_words : QString(m_words).remove(kColour));
}

void SentencePanel::setStale(bool stale) {
  if (m_main->isEnabled() != stale) return;
  m_main->setEnabled(!stale);
  showWords();
  m_detail->setEnabled(!stale);
}

QString SentencePanel::plainText() const {
  const QString main = QTextDocumentFragment::fromHtml(m_words).toPlainText().remove(kWordJoiner);
  return inSequence({main, m_detailWords});
}

QString SentencePanel::rest() const { return m_restWords; }

}  // namespace chokepoint::ui
