#include "ui/views/frame/figure_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/named_choice.h"

namespace chokepoint::ui {

namespace {

struct OfferedFigure {
  QString name;
  QString expression;
};

// Those of the year beside the three gaps.
std::vector<OfferedFigure> otherFigures(Year year) {
  const QString y = QString::number(year.number);
  const auto annual = [&](const char* quantity) { return QStringLiteral("annual(%1, %2)").arg(quantity, y); };
  return {{FigureChoice::tr("Huawei's chips in %1").arg(y), annual("huawei_chips")},
          {FigureChoice::tr("China's output in %1, H100e").arg(y), annual("china_output")},
          {FigureChoice::tr("U.S. output in %1, H100e").arg(y), annual("us_output")},
          {FigureChoice::tr("China's usable compute at the end of %1, H100e").arg(y), annual("china_compute")},
          {FigureChoice::tr("the share of usable compute made in China, end of %1").arg(y), annual("self_sufficiency")},
          {FigureChoice::tr("the share that is smuggled, end of %1").arg(y),
           QStringLiteral("at(smuggled_installed / china_compute, %1-12)").arg(y)},
          {FigureChoice::tr("China's lag in months, end of %1").arg(y), QStringLiteral("compute_lag(%1-12)").arg(y)},
          {FigureChoice::tr("SMIC's advanced capacity at the end of %1, thousand wafers a month").arg(y),
           annual("smic_capacity")},
          {FigureChoice::tr("good dies' share at the end of %1").arg(y), annual("die_yield")}};
}

std::vector<Gap> otherGaps(Gap spokenOf) {
  std::vector<Gap> gaps(kGaps.begin(), kGaps.end());
  std::erase(gaps, spokenOf);
  return gaps;
}

// "the production gap in 2026"
QString figureName(Gap gap, Year year) {
  switch (gap) {
    case Gap::MadeEachYear: return FigureChoice::tr("the production gap in %1").arg(year.number);
    case Gap::UsableInChina: return FigureChoice::tr("the gap in usable compute at the end of %1").arg(year.number);
    case Gap::InChips: break;
  }
  return FigureChoice::tr("the gap in chips in %1").arg(year.number);
}

// "annual(output_ratio, 2026)"
QString figureExpression(Gap gap, Year year) {
  const char* quantity = gap == Gap::MadeEachYear    ? "output_ratio"
                         : gap == Gap::UsableInChina ? "compute_ratio"
                                                     : "unit_ratio";
  return QStringLiteral("annual(%1, %2)").arg(QLatin1StringView(quantity)).arg(year.number);
}

}  // namespace

FigureChoice::FigureChoice(QWidget* parent) : QWidget(parent), m_box(new QComboBox(this)), m_error(troubleLabel(this)) {
  constexpr int kLeastLetters = 26;
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
  m_box->setAccessibleName(tr("Figure that is studied"));
  explain(*m_box, tr("What the analyses below study: choose a figure, or type an expression such as "
                     "at(huawei_chips, 2027-06) or annual(us_output, 2030) / 1000000"));
  connect(m_box, &QComboBox::activated, this, &FigureChoice::choose);
  connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &FigureChoice::takeTyped);
  offer();
}

void FigureChoice::setSpokenOf(Gap gap, Year year) {
  if (gap == m_gap && year == m_year) return;
  m_gap = gap;
  m_year = year;
  offer();
}

// What was chosen stays chosen, of the year that is now spoken of.
void FigureChoice::offer() {
  const QString typed = m_box->currentText();
  const QSignalBlocker quietly(m_box);
  m_box->clear();
  m_box->addItem(figureName(m_gap, m_year), figureExpression(m_gap, m_year));
  for (const Gap gap : otherGaps(m_gap)) m_box->addItem(figureName(gap, m_year), figureExpression(gap, m_year));
  for (const auto& figure : otherFigures(m_year)) m_box->addItem(figure.name, figure.expression);
  m_box->setCurrentIndex(itemChosen());
  if (m_chosen == Chosen::Typed)
    m_box->setEditText(typed);
  else
    takeOffered(m_box->currentIndex());
}

int FigureChoice::itemChosen() const {
  switch (m_chosen) {
    case Chosen::SpokenGap: return 0;
    case Chosen::Gap: {
      const auto others = otherGaps(m_gap);
      const auto found = std::ranges::find(others, m_chosenGap);
      return found == others.end() ? 0 : 1 + static_cast<int>(found - others.begin());
    }
    case Chosen::Other: return static_cast<int>(kGaps.size()) + m_chosenOther;
    case Chosen::Typed: break;
  }
  return -1;
}

void FigureChoice::choose(int item) {
  constexpr int kOfGaps = static_cast<int>(kGaps.size());
  m_chosen = item == 0 ? Chosen::SpokenGap : item < kOfGaps ? Chosen::Gap : Chosen::Other;
  if (m_chosen == Chosen::Gap) m_chosenGap = otherGaps(m_gap)[static_cast<std::size_t>(item) - 1];
  m_chosenOther = item - kOfGaps;
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
  take(*Expression::parse(m_box->itemData(item).toString().toStdString()), m_box->itemText(item));
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
