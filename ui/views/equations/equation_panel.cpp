#include "ui/views/equations/equation_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

#include "core/model/parameter_specs.h"
#include "core/study/quantity_of_figure.h"
#include "ui/format/lever_tip.h"
#include "ui/theme/theme.h"
#include "ui/views/equations/equation_words.h"
#include "ui/views/frame/model_choice.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

EquationPanel::EquationPanel(Analyst& analyst, QWidget* parent)
    : AnalysisPanel(analyst, parent),
      m_quantity(quantityChoice(tr("Quantity"), quantity("output_ratio"), this)),
      m_text(greyed(new QTextBrowser(this))) {
  auto* row = new QHBoxLayout;
  row->addWidget(titleLabel(this, tr("How is it computed:")));
  row->addWidget(m_quantity);
  row->addStretch();
  column().addLayout(row);
  column().addWidget(m_text, 1);
  m_text->setAccessibleName(tr("How it is computed"));
  m_text->setFont(fontOf(TextRole::Body));
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->setOpenLinks(false);
  connect(m_quantity, &NamedChoice::numberChanged, this, &EquationPanel::questionChanged);
  connect(m_text, &QTextBrowser::anchorClicked, this, &EquationPanel::follow);
}

// The quantity of the figure that is studied, where it is one; else the one that was chosen.
void EquationPanel::followStudy() {
  if (study().of == m_followed) return;
  m_followed = study().of;
  if (const auto of = quantityOfFigure(study().of)) m_quantity->setNumber(index(of->quantity));
}

void EquationPanel::pose() {
  ask([scenario = study().scenario, of = quantityOf(*m_quantity), month = december(study().year)](
          Workshop&, const RunWatch&) -> Expected<HowComputed> { return howComputed(scenario, of, month); },
      [this](const HowComputed& how) { showHtml(*m_text, wordsOf(how)); });
}

// Links have their colour written into the words.
void EquationPanel::changeEvent(QEvent* event) {
  AnalysisPanel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && hasStudy()) questionChanged();
}

// To another quantity, or to what is known of an input.
void EquationPanel::follow(const QUrl& link) {
  const auto name = link.toString().toStdString();
  if (const auto quantity = findQuantity(name)) {
    m_quantity->setNumber(index(*quantity));
    questionChanged();
  } else if (const auto input = findParameter(name)) {
    QToolTip::showText(QCursor::pos(), leverTip(spec(*input), prior(study().scenario, *input)), m_text);
  }
}

}  // namespace chokepoint::ui
