#include "ui/views/statements/condition_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/text.h"
#include "core/evidence/claims.h"
#include "core/expression/expression.h"
#include "core/study/statements/round_figure.h"
#include "core/study/statements/worth_asking.h"
#include "ui/format/format.h"
#include "ui/format/rich_words.h"
#include "ui/format/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

namespace {

constexpr int kFirstLetters = 20;  // of what is chosen that are seen in any case

// In the middle of a sentence of ours.
QString withoutStop(QString sentence) {
  if (sentence.endsWith(QChar('.'))) sentence.chop(1);
  return sentence;
}

}  // namespace

ConditionBar::ConditionBar(const QString& question, QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_box(new QLineEdit(this)), m_error(lineForError(this)) {
  auto* lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(0);
  constexpr int kBetween = 6;
  auto* row = new QHBoxLayout;
  row->setSpacing(kBetween);
  lines->addLayout(row);
  lines->addWidget(m_error);
  auto* title = new QLabel(question, this);
  title->setFont(fontOf(TextRole::Title));
  row->addWidget(title);
  row->addWidget(m_kind, 3);
  row->addWidget(m_box, 1);
  row->addStretch();
  for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_box)})
    part->setFont(fontOf(TextRole::Body));
  m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_kind->setMinimumContentsLength(kFirstLetters);
  m_kind->setAccessibleName(tr("Statement"));
  explain(*m_kind,
          tr("That the figure is at least or at most a number, one of the claims, or a condition of your own"));
  m_box->setAccessibleName(tr("Number or condition"));
  explain(*m_box, tr("What the figure is compared with, or a condition such as annual(output_ratio, 2026) > 40"));
  connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
    m_isChosen = true;
    chooseKind();
  });
  connect(m_box, &QLineEdit::textEdited, this, [this] {
    if (kind() != Typed) m_isNumberTyped = true;
  });
  connect(m_box, &QLineEdit::editingFinished, this, &ConditionBar::readBox);
}

void ConditionBar::setFigure(const Expression& figure, const QString& name) {
  if (figure == m_figure && name == m_figureName) return;
  m_figure = figure;
  m_figureName = name;
  offer();
}

ConditionBar::Kind ConditionBar::kind() const {
  return static_cast<Kind>(std::min(m_kind->currentIndex(), static_cast<int>(Claimed)));
}

void ConditionBar::offer() {
  const bool isWanted = m_wanted.has_value();
  const int chosen = std::exchange(m_wanted, std::nullopt).value_or(std::max(m_kind->currentIndex(), 0));
  {
    const QSignalBlocker quietly(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("%1 is at least", "figure").arg(m_figureName));
    m_kind->addItem(tr("%1 is at most", "figure").arg(m_figureName));
    m_kind->addItem(tr("this condition holds:"));
    for (const auto& claim : claims())
      m_kind->addItem(tr("“%1” (%2)", "a claim, whose").arg(translated(claim.claim), translated(claim.who)));
    m_kind->setCurrentIndex(chosen);
  }
  if (isWanted || kind() == AtLeast || kind() == AtMost) chooseKind();
}

// A figure's number begins where the figure stands by default.
void ConditionBar::chooseKind() {
  m_box->setVisible(kind() != Claimed);
  m_kind->setToolTip(asTip(m_kind->currentText()));
  if (kind() == Claimed) {
    const auto& claim = claims()[static_cast<std::size_t>(m_kind->currentIndex() - Claimed)];
    return take(Statement{*Expression::parse(claim.expression),
                          tr("“%1”", "a claim").arg(withoutStop(translated(claim.claim)))});
  }
  if (kind() == Typed) {
    m_box->setText(m_statement ? QString::fromStdString(m_statement->condition.text()) : QString());
    m_isNumberTyped = false;
  } else if (!m_isNumberTyped || !numberFrom(m_box->text().trimmed())) {
    m_isNumberTyped = false;
    m_box->setText(exactly(roundFigureByDefault(*m_figure)));
  }
  readBox();
}

void ConditionBar::choose(const Claim& claim) {
  m_isChosen = true;
  const int item = Claimed + static_cast<int>(&claim - claims().data());
  if (m_kind->count() == 0)
    m_wanted = item;
  else
    m_kind->setCurrentIndex(item);
}

void ConditionBar::suggest(bool isAtLeast, double number) {
  if (!takesSuggestions()) return;
  const QSignalBlocker quietly(this);
  ask(isAtLeast, number);
  m_isChosen = false;
}

void ConditionBar::ask(bool isAtLeast, double number) {
  const QSignalBlocker quietly(m_kind);
  m_isChosen = true;
  m_isNumberTyped = false;
  m_box->show();
  m_kind->setCurrentIndex(isAtLeast ? AtLeast : AtMost);
  m_kind->setToolTip(asTip(m_kind->currentText()));
  m_box->setText(exactly(number));
  readBox();
}

void ConditionBar::readBox() {
  if (!m_figure) return;
  const QString typed = m_box->text().trimmed();
  if (kind() == Typed) {
    const auto parsed = Expression::parse(typed.toStdString());
    if (!parsed) return take(std::nullopt, worded(parsed.errors()));
    if (!parsed->isCondition())
      return take(std::nullopt, tr("This is a number; a condition is wanted, such as annual(output_ratio, 2026) > 40"));
    return take(Statement{*parsed, tr("“%1”", "a condition").arg(typed)});
  }
  const auto number = numberFrom(typed);
  if (!number) return take(std::nullopt, noNumber(typed));
  const bool isLeast = kind() == AtLeast;
  const auto compared = statementOn(*m_figure, isLeast, *number);
  if (!compared) return take(std::nullopt, worded(compared.errors()));  // too long, or too deep
  take(Statement{*compared,
                 (isLeast ? tr("%1 is at least %2", "figure, number") : tr("%1 is at most %2", "figure, number"))
                     .arg(m_figureName, exactly(*number)),
                 number});
}

void ConditionBar::take(std::optional<Statement> statement, const QString& trouble) {
  if (statement == m_statement && trouble == m_trouble) return;
  m_statement = std::move(statement);
  m_trouble = trouble;
  sayError(*m_error, trouble);
  m_error->setAlignment(kind() == Typed ? Qt::AlignLeft : Qt::AlignRight);  // under the box, short or long as it is
  emit statementChanged();
}

}  // namespace chokepoint::ui
