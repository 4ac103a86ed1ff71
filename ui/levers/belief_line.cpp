#include "ui/levers/belief_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/document/document.h"
#include "ui/format/belief_words.h"
#include "ui/format/format.h"
#include "ui/format/rich_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/control_name.h"
#include "ui/widgets/field_label.h"
#include "ui/widgets/fitting_label.h"

namespace chokepoint::ui {

namespace {

constexpr int kBeliefTop = 6;
constexpr int kLinkPadding = 8;
constexpr double kLeastNameShare = 0.35;  // of the line, however long the question is in another language

QStringList runsTexts(const Outlook& outlook) {
  const auto& conditioning = outlook.conditioning;
  const QString all = wholeNumber(outlook.sample.members);
  if (!conditioning) return {BeliefLine::tr("priors; all %1 runs count").arg(all), BeliefLine::tr("priors")};
  const QString fitting = wholeNumber(static_cast<std::size_t>(roundedCount(conditioning->effective)));
  return {BeliefLine::tr("what fits them says as much as %1 runs").arg(fitting),
          BeliefLine::tr("as much as %1 runs").arg(fitting)};
}

}  // namespace

BeliefLine::BeliefLine(const Document& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_whom(linkButton({}, tr("Choose whose published figures the runs have to fit"), this)),
      m_runs(new FittingLabel(this)) {
  setObjectName(QStringLiteral("belief"));
  auto* question = new FittingLabel(this);
  question->setTexts({tr("Whose numbers?")});
  QFont font = fontOf(TextRole::Body);
  font.setWeight(QFont::DemiBold);
  question->setFont(font);
  makeMuted(*m_runs);
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  row->addWidget(question, 1);
  row->addWidget(m_whom);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kBeliefTop, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(m_runs);
  connect(m_whom, &QToolButton::clicked, this, &BeliefLine::clicked);
  connect(&document, &Document::changed, this, &BeliefLine::showWhom);
  showWhom();
}

void BeliefLine::showWhom() {
  const QString names = believed(m_document.scenario());
  const QString whom = names.isEmpty() ? tr("nobody in particular") : names;
  nameControl(*m_whom, tr("Whose numbers? %1", "names").arg(whom));
  m_names = whom;
  fitWhom();
}

void BeliefLine::fitWhom() {
  const QFontMetrics metrics(m_whom->font());
  const int question = metrics.horizontalAdvance(tr("Whose numbers?")) * 6 / 5;  // bold
  const int room = std::max(width() - question, static_cast<int>(kLeastNameShare * width()));
  const QString pattern = tr("%1 ▾", "whose numbers");
  const int frame = metrics.horizontalAdvance(pattern.arg(QString())) + kLinkPadding;
  const QString shown = pattern.arg(metrics.elidedText(m_names, Qt::ElideMiddle, room - frame));
  if (shown != m_whom->text()) m_whom->setText(shown);
}

void BeliefLine::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitWhom();
}

void BeliefLine::setOutlook(const Outlook& outlook) {
  m_runs->setTexts(runsTexts(outlook));
  m_runs->setToolTip(tipInLines(howManyFit(outlook.conditioning, outlook.scenario)));
}

void BeliefLine::setStale(bool stale) { m_runs->setEnabled(!stale); }

}  // namespace chokepoint::ui
