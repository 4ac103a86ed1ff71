#include "ui/views/why/explain_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/study/why/explain_words.h"
#include "core/study/why/explaining.h"
#include "ui/format/words.h"
#include "ui/theme/theme.h"
#include "ui/views/frame/model_choice.h"
#include "ui/views/why/cause_arrows.h"
#include "ui/views/why/explanation_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

ExplainPanel::ExplainPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_beforeName(tr("by default")),
      m_quantity(quantityChoice(tr("Quantity whose difference is explained"), quantity("output_ratio"), this)),
      m_year(new QComboBox(this)),
      m_brief(greyed(noteLabel(this))),
      m_arrows(greyed(new CauseArrows(this))),
      m_text(greyed(new QTextBrowser(this))),
      m_pages(new QStackedWidget(this)),
      m_all(
          linkButton(tr("All causes"), tr("Every cause with its months and numbers, beneath what it acts on"), this)) {
  auto* picture = new QScrollArea(this);
  picture->setFrameShape(QFrame::NoFrame);
  picture->setWidgetResizable(true);
  picture->setWidget(m_arrows);
  // A scroll area has its widget fill the ground. Hidden, as it is without causes, it was still taken to cover it: what
  // another view had painted there stayed on the screen.
  m_arrows->setAutoFillBackground(false);
  m_pages->addWidget(picture);
  m_pages->addWidget(m_text);
  column().addLayout(question());
  column().addWidget(m_brief);
  column().addWidget(m_pages, 1);
  column().addWidget(m_all, 0, Qt::AlignLeft);
  m_text->setAccessibleName(tr("How the difference comes about"));
  m_text->setFont(fontOf(TextRole::Body));
  m_text->setFrameShape(QFrame::NoFrame);
  constexpr double kIndent = 16.0;  // of a cause beneath what it acts on
  m_text->document()->setIndentWidth(kIndent);
  m_all->setCheckable(true);
  connect(m_all, &QToolButton::toggled, m_pages, &QStackedWidget::setCurrentIndex);
  connect(m_quantity, &NamedChoice::numberChanged, this, &ExplainPanel::questionChanged);
  connect(m_year, &QComboBox::activated, this, &ExplainPanel::questionChanged);
}

QLayout* ExplainPanel::question() {
  auto* row = new QHBoxLayout;
  row->addWidget(titleLabel(this, tr("On the central run:")));
  row->addWidget(m_quantity, 1);
  row->addWidget(m_year);
  row->addStretch();
  m_year->setFont(fontOf(TextRole::Body));
  m_year->setAccessibleName(tr("At the end of which year"));
  explain(*m_year, tr("December of the year whose difference is explained"));
  for (int year = kFirstYear; year <= kLastYear; ++year) m_year->addItem(tr("end of %1").arg(year), year);
  return row;
}

void ExplainPanel::setBefore(const Scenario& before, const QString& name) {
  if (before == m_before && name == m_beforeName) return;
  m_before = before;
  m_beforeName = name;
  questionChanged();
}

// The figure that is studied, where it is one quantity.
void ExplainPanel::followStudy() {
  if (study().of == m_followed) return;
  m_followed = study().of;
  const auto of = quantityOfFigure(study().of);
  if (of) m_quantity->setNumber(index(of->quantity));
  m_year->setCurrentIndex(m_year->findData(of ? yearOf(of->month).number : study().year.number));
}

void ExplainPanel::pose() {
  constexpr int kDepth = 6;  // so many links are read by nobody in one go; the rest is summed up
  const DatedQuantity of{quantityOf(*m_quantity), december(Year{m_year->currentData().toInt()})};
  ask([before = m_before, now = study().scenario, of](
          Workshop&, const RunWatch&) { return explainSince(before, now, of, {.depth = kDepth}); },
      [this](const Explanation& explanation) { tell(explanation); });
}

// Without causes there is nothing to draw or to list.
void ExplainPanel::showState(AnswerState state) {
  for (QWidget* part : std::initializer_list<QWidget*>{m_pages, m_all, m_brief})
    part->setVisible(state != AnswerState::None);
}

void ExplainPanel::tell(const Explanation& explanation) {
  QStringList lines;
  for (const auto& line : inBrief(explanation)) lines += worded(line);
  lines += tr("One run, in December: the medians over all runs may move otherwise.");
  showWords(*m_brief, lines.join(QChar('\n')));
  m_arrows->setExplanation(explanation);
  showHtml(*m_text, wordsOf(explanation, m_beforeName));
}

}  // namespace chokepoint::ui
