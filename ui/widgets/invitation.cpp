#include "ui/widgets/invitation.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

namespace chokepoint::ui {

Invitation::Invitation(const QString& sentence, const QString& action, const QString& tip, QWidget* parent)
    : QWidget(parent), m_sentence(new QLabel(sentence, this)), m_action(linkButton(action, tip, this)) {
  m_sentence->setObjectName(QStringLiteral("muted"));
  m_sentence->setFont(fontOf(TextRole::Body));
  m_sentence->setWordWrap(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addStretch();
  row->addWidget(m_sentence);
  row->addWidget(m_action);
  row->addStretch();
  connect(m_action, &QToolButton::clicked, this, &Invitation::taken);
}

void Invitation::setSentence(const QString& sentence) { m_sentence->setText(sentence); }

}  // namespace chokepoint::ui
