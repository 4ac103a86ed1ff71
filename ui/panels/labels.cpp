#include "ui/panels/labels.h"

#include <QLabel>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

QLabel* titleLabel(QWidget* parent, const QString& text) {
  auto* label = new QLabel(text, parent);
  label->setFont(fontOf(TextRole::Title));
  return label;
}

QLabel* noteLabel(QWidget* parent, const QString& text) {
  auto* label = new QLabel(text, parent);
  label->setObjectName(QStringLiteral("muted"));
  label->setFont(fontOf(TextRole::Small));
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  return label;
}

QLabel* troubleLabel(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(QStringLiteral("warning"));
  label->setFont(fontOf(TextRole::Body));
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->hide();
  return label;
}

void sayTrouble(QLabel& label, const QString& trouble) {
  label.setText(trouble);
  label.setToolTip(trouble);
  label.setVisible(!trouble.isEmpty());
}

}  // namespace chokepoint::ui
