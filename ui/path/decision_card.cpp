#include "ui/path/decision_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/path/strip_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

namespace chokepoint::ui {

DecisionCard::DecisionCard(QWidget* returnsTo)
    : StripPopup(returnsTo),
      m_title(titleLabel(this)),
      m_details(noteLabel(this)),
      m_act(linkButton({}, {}, this)),
      m_close(linkButton(tr("Close"), tr("Closes what is told of this decision"), this)) {
  setObjectName(QStringLiteral("decisionCard"));
  setAccessibleName(tr("A decision on record"));
  for (auto* label : {m_title, m_details}) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    column().addWidget(label);
  }
  m_act->setObjectName(QStringLiteral("act"));
  auto* row = new QHBoxLayout;
  row->addWidget(m_act);
  row->addStretch(1);
  row->addWidget(m_close);
  column().addLayout(row);
  connect(m_act, &QToolButton::clicked, this, [this] {
    m_isApplied ? emit takeBackRequested(m_decision) : emit applyRequested(m_decision);
    leave();
  });
  connect(m_close, &QToolButton::clicked, this, &StripPopup::leave);
}

void DecisionCard::setPoint(const StripPoint& point) {
  m_decision = point.decision;
  m_isApplied = point.kind == StripPoint::Kind::Applied;
  m_title->setText(nameOf(point));
  m_details->setText(detailsOf(point).join(QLatin1Char('\n')));
  setAccessibleDescription(m_title->text());
  m_act->setText(m_isApplied ? tr("Take back") : tr("Apply"));
  m_act->setAccessibleName(m_act->text());
  explain(*m_act, m_isApplied ? tr("Leaves this decision out of the scenario again")
                              : tr("Lets this decision move the paths of the scenario"));
  m_act->setVisible(canApply(*m_decision));
}

void DecisionCard::focusFirst() { (m_act->isHidden() ? m_close : m_act)->setFocus(Qt::OtherFocusReason); }

}  // namespace chokepoint::ui
