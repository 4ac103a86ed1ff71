#include "ui/views/frame/figure_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/figure_words.h"
#include "ui/format/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/named_choice.h"

namespace chokepoint::ui {

FigureChoice::FigureChoice(QWidget* parent) : QWidget(parent), m_box(new QComboBox(this)), m_error(troubleLabel(this)) {
  constexpr int kLeastLetters = 26;
  constexpr int kLeastWidth = 80;
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  column->addLayout(row);
  column->addWidget(m_error);
  row->addStretch();
  auto* title = new QLabel(tr("Of"), this);
  title->setObjectName(QStringLiteral("muted"));
  title->setFont(fontOf(TextRole::Body));
  row->addWidget(title);
  row->addSpacing(4);
  row->addWidget(m_box);
  makeSearchable(*m_box, kLeastLetters);
  m_box->setMinimumWidth(kLeastWidth);  // the tabs of a language of long words leave no more in a small window
  m_box->setAccessibleName(tr("Figure that is studied"));
  explain(*m_box, tr("What the analyses below study: choose a figure, or type an expression such as "
                     "at(huawei_chips, 2027-06) or annual(us_output, 2030) / 1000000"));
  connect(m_box, &QComboBox::activated, this, &FigureChoice::choose);
  connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &FigureChoice::takeTyped);
  offer();
}

void FigureChoice::setSpokenOf(const Figure& gap, Year year) {
  if (&gap == m_spoken && year == m_year) return;
  m_spoken = &gap;
  m_year = year;
  offer();
}

std::vector<const Figure*> FigureChoice::offered() const {
  std::vector<const Figure*> all{m_spoken};
  for (const Figure& figure : figures())
    if (&figure != m_spoken) all.push_back(&figure);
  return all;
}

// What was chosen stays chosen, of the year that is now spoken of.
void FigureChoice::offer() {
  const QString typed = m_box->currentText();
  const QSignalBlocker quietly(m_box);
  m_box->clear();
  for (const Figure* figure : offered())
    m_box->addItem(nameOf(*figure, m_year), QString::fromStdString(figure->of(m_year).text()));
  m_box->setCurrentIndex(itemChosen());
  if (m_chosen == Chosen::Typed)
    m_box->setEditText(typed);
  else
    takeOffered(m_box->currentIndex());
}

int FigureChoice::itemChosen() const {
  if (m_chosen == Chosen::Typed) return -1;
  if (m_chosen == Chosen::Spoken) return 0;
  const auto all = offered();
  return static_cast<int>(std::ranges::find(all, m_figure) - all.begin());
}

void FigureChoice::choose(int item) {
  m_chosen = item == 0 ? Chosen::Spoken : Chosen::Figure;
  m_figure = offered()[static_cast<std::size_t>(item)];
  takeOffered(item);
}

void FigureChoice::type(const QString& expression) {
  m_box->setEditText(expression);
  takeTyped();
}

void FigureChoice::takeTyped() {
  const QString typed = m_box->currentText().trimmed();
  const int offered = m_box->findText(typed);
  if (offered >= 0) {
    m_box->setCurrentIndex(offered);
    return choose(offered);
  }
  const auto parsed = Expression::parse(typed.toStdString());
  const QString error = !parsed ? worded(parsed.errors())
                        : parsed->isCondition()
                            ? tr("This is a condition; a number is wanted, such as annual(huawei_chips, 2027)")
                            : QString();
  sayTrouble(*m_error, error);
  if (!error.isEmpty()) return;
  {
    const QSignalBlocker quietly(m_box);
    m_box->setCurrentIndex(-1);
    m_box->setEditText(typed);
  }
  m_chosen = Chosen::Typed;
  take(*parsed, tr("“%1”", "an expression").arg(typed));
}

void FigureChoice::takeOffered(int item) {
  take(offered()[static_cast<std::size_t>(item)]->of(m_year), m_box->itemText(item));
}

void FigureChoice::take(const Expression& expression, const QString& name) {
  m_error->hide();
  m_box->lineEdit()->setCursorPosition(0);
  if (expression == m_expression && name == m_name) return;
  m_expression = expression;
  m_name = name;
  emit figureChanged();
}

QWidget* FigureChoice::box() const { return m_box; }

}  // namespace chokepoint::ui
