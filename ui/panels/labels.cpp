#include "ui/panels/labels.h"

#include <QLabel>

#include "ui/theme/theme.h"

namespace chokepoint::ui {

namespace {

// A word that is wider than its room is cut, and does not widen the window.
void wrapAnywhere(QLabel& label) {
  label.setTextFormat(Qt::PlainText);
  label.setWordWrap(true);
  label.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  label.setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

}  // namespace

QLabel* titleLabel(QWidget* parent, const QString& text) {
  auto* label = new QLabel(text, parent);
  label->setFont(fontOf(TextRole::Title));
  return label;
}

QLabel* answerLabel(QWidget* parent) {
  auto* label = titleLabel(parent);
  wrapAnywhere(*label);
  return label;
}

QLabel* noteLabel(QWidget* parent, const QString& text) {
  auto* label = new QLabel(text, parent);
  label->setObjectName(QStringLiteral("muted"));
  label->setFont(fontOf(TextRole::Small));
  wrapAnywhere(*label);
  return label;
}

QLabel* troubleLabel(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(QStringLiteral("warning"));
  label->setFont(fontOf(TextRole::Body));
  wrapAnywhere(*label);
  label->hide();
  return label;
}

void sayTrouble(QLabel& label, const QString& trouble) {
  label.setText(trouble);
  label.setToolTip(trouble);
  label.setVisible(!trouble.isEmpty());
}

}  // namespace chokepoint::ui
